extension Schema {
  /// The files of publications of every kind, where those of gender tables were alone.
  ///
  /// Whether the ledger has what a file shows is all that it takes to finish a publication.
  static let tenth = Schema(
    objects: ninth.objects.filter { !$0.hasPrefix("CREATE TABLE waiting_file ") } + [fileUnderWay],
    steps: [
      fileUnderWay,
      """
      INSERT INTO file_under_way
      SELECT temporary, path, replacing, release IS NOT NULL FROM waiting_file
      """,
      "DROP TABLE waiting_file",
    ])

  /// The version that this is.
  static let withFilesUnderWay = 10

  private static let fileUnderWay = """
    CREATE TABLE file_under_way (
      temporary TEXT PRIMARY KEY CHECK (temporary <> ''),
      path TEXT NOT NULL CHECK (path <> ''),
      replacing INTEGER NOT NULL CHECK (replacing IN (0, 1)),
      recorded INTEGER NOT NULL CHECK (recorded IN (0, 1))
    ) STRICT, WITHOUT ROWID
    """
}
