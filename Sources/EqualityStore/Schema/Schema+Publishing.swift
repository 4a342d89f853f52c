extension Schema {
  /// What a publication was asked for and looked like, and its files on their way.
  static let sixth = Schema(objects: fifth.objects + publishing, steps: publishing)

  /// The version that this is.
  static let withPublishing = 6

  private static let publishing = [
    """
    CREATE TABLE released_name (
      release INTEGER NOT NULL REFERENCES release,
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
      PRIMARY KEY (release, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE revised_cell (
      release INTEGER NOT NULL REFERENCES release,
      position INTEGER NOT NULL CHECK (position >= 0),
      PRIMARY KEY (release, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE answered_request (
      definition TEXT PRIMARY KEY CHECK (definition <> ''),
      release INTEGER NOT NULL REFERENCES release,
      basis TEXT NOT NULL CHECK (basis <> '')
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE waiting_file (
      temporary TEXT PRIMARY KEY CHECK (temporary <> ''),
      path TEXT NOT NULL CHECK (path <> ''),
      replacing INTEGER NOT NULL CHECK (replacing IN (0, 1)),
      release INTEGER REFERENCES release
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
