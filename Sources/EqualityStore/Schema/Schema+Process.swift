extension Schema {
  /// Activities, and how often the seven questions about violence were asked.
  ///
  /// Of those questions there is no place for an answer.
  static let processTables = [
    """
    CREATE TABLE activity (
      id INTEGER PRIMARY KEY,
      month INTEGER NOT NULL CHECK (\(isDate("month"))),
      unit INTEGER NOT NULL REFERENCES unit,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 6),
      audience INTEGER NOT NULL CHECK (audience BETWEEN 1 AND 4),
      total INTEGER NOT NULL CHECK (total >= 0),
      women INTEGER CHECK (women >= 0),
      men INTEGER CHECK (men >= 0),
      principles INTEGER NOT NULL CHECK (principles IN (0, 1)),
      step INTEGER CHECK (step BETWEEN 1 AND 7)
    ) STRICT
    """,
    """
    CREATE TABLE violence_questions (
      id INTEGER PRIMARY KEY,
      month INTEGER NOT NULL CHECK (\(isDate("month"))),
      unit INTEGER NOT NULL REFERENCES unit,
      gender INTEGER NOT NULL CHECK (gender BETWEEN 0 AND 4),
      asked INTEGER NOT NULL CHECK (asked >= 0),
      declined INTEGER NOT NULL CHECK (declined >= 0),
      not_asked INTEGER NOT NULL CHECK (not_asked >= 0),
      support_offered INTEGER CHECK (support_offered BETWEEN 0 AND asked)
    ) STRICT
    """,
  ]
}
