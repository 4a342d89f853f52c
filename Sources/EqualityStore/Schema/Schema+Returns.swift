extension Schema {
  /// Which releases count whoever came back to the project among its new persons.
  ///
  /// All that were made before did; since then only those are new who come for the first time.
  static let thirteenth = Schema(
    objects: twelfth.objects + [releaseWithReturns],
    steps: [
      releaseWithReturns,
      """
      INSERT INTO release_with_returns
      SELECT DISTINCT release FROM released_unit WHERE counts_persons = 1
      """,
    ])

  /// The version that this is.
  static let withReturns = 13

  private static let releaseWithReturns = """
    CREATE TABLE release_with_returns (
      release INTEGER PRIMARY KEY REFERENCES release
    ) STRICT
    """
}
