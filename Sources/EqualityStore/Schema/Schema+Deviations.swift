extension Schema {
  /// Deviations, with what someone wrote about them in a table apart.
  static let deviationTables = [
    """
    CREATE TABLE deviation (
      id INTEGER PRIMARY KEY,
      received INTEGER NOT NULL CHECK (\(isDate("received"))),
      unit INTEGER NOT NULL REFERENCES unit,
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
      area INTEGER NOT NULL CHECK (area BETWEEN 1 AND 10),
      status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 4),
      closed INTEGER CHECK (\(isDate("closed")))
    ) STRICT
    """,
    """
    CREATE TABLE deviation_ground (
      deviation INTEGER NOT NULL REFERENCES deviation ON DELETE CASCADE,
      ground INTEGER NOT NULL CHECK (ground BETWEEN 1 AND 9),
      PRIMARY KEY (deviation, ground)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE deviation_note (
      deviation INTEGER PRIMARY KEY REFERENCES deviation ON DELETE CASCADE,
      text TEXT NOT NULL CHECK (text <> ''),
      until INTEGER NOT NULL CHECK (\(isDate("until")))
    ) STRICT
    """,
  ]
}
