extension Schema {
  /// What is known around the participants: the populations they are compared with, deviations,
  /// activities and suppliers; and what has been published of it, or of participants by ground.
  static let eighth = Schema(
    objects: seventh.objects + surroundingObjects, steps: surroundingObjects)

  /// The version that this is.
  static let withSurroundings = 8

  private static let surroundingObjects =
    referenceTables + deviationTables + processTables + ledgerTables

  private static let referenceTables = [
    """
    CREATE TABLE reference_count (
      source TEXT NOT NULL CHECK (source <> ''),
      counted_on INTEGER NOT NULL CHECK (\(isDate("counted_on"))),
      dimension TEXT NOT NULL CHECK (dimension <> ''),
      category TEXT NOT NULL CHECK (category <> ''),
      gender INTEGER NOT NULL CHECK (gender BETWEEN -1 AND 4),
      ages TEXT NOT NULL,
      area TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (source, counted_on, dimension, category, gender, ages, area)
    ) STRICT, WITHOUT ROWID
    """
  ]

  private static let ledgerTables = [
    """
    CREATE TABLE statement (
      id INTEGER PRIMARY KEY,
      definition TEXT NOT NULL UNIQUE CHECK (definition <> ''),
      table_code TEXT NOT NULL,
      subject TEXT NOT NULL,
      period TEXT NOT NULL,
      k INTEGER NOT NULL CHECK (k > 0),
      reason TEXT,
      published_on TEXT NOT NULL CHECK (\(isDay("published_on")))
    ) STRICT
    """,
    """
    CREATE TABLE stated_code (
      statement INTEGER NOT NULL REFERENCES statement,
      axis INTEGER NOT NULL CHECK (axis >= 0),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (statement, axis, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE stated_count (
      statement INTEGER NOT NULL REFERENCES statement,
      position INTEGER NOT NULL CHECK (position >= 0),
      count INTEGER CHECK (count >= 0),
      PRIMARY KEY (statement, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE stated_reference (
      statement INTEGER NOT NULL REFERENCES statement,
      position INTEGER NOT NULL CHECK (position >= 0),
      count INTEGER NOT NULL CHECK (count >= 0),
      source TEXT NOT NULL CHECK (source <> ''),
      counted_on INTEGER NOT NULL CHECK (\(isDate("counted_on"))),
      PRIMARY KEY (statement, position)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
