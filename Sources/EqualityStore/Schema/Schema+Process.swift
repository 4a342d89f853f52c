extension Schema {
  /// Activities, suppliers, meetings, and how often the questions about violence were asked.
  ///
  /// Of those questions there is no place for an answer.
  static let processTables = [
    """
    CREATE TABLE activity (
      id INTEGER PRIMARY KEY,
      month INTEGER NOT NULL CHECK (\(isDate("month"))),
      unit INTEGER NOT NULL REFERENCES unit,
      kind INTEGER NOT NULL CHECK (kind > 0),
      audience INTEGER NOT NULL CHECK (audience BETWEEN 1 AND 4),
      total INTEGER NOT NULL CHECK (total >= 0),
      women INTEGER CHECK (women >= 0),
      men INTEGER CHECK (men >= 0),
      step INTEGER CHECK (step BETWEEN 1 AND 7)
    ) STRICT
    """
  ]
}
