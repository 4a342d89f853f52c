import EqualitySystem

/// What sort of file was imported.
enum ImportKind: String {
  case units
  case participations
}

extension Connection {
  /// The day when a file with this hash was imported, or nil where none was.
  func dayOfImport(_ kind: ImportKind, hash: String) throws -> String? {
    var day: String?
    let query = "SELECT imported_on FROM import WHERE kind = ? AND sha256 = ?"
    try prepare(query).run(.text(kind.rawValue), .text(hash)) { day = $0.text(0) }
    return day
  }

  /// Records an import; a file imported before keeps its first day.
  func recordImport(_ kind: ImportKind, hash: String, rows: Int, on day: String) throws {
    let statement = try prepare(
      """
      INSERT INTO import (kind, sha256, rows, imported_on) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """)
    try statement.run(.text(kind.rawValue), .text(hash), .integer(rows), .text(day))
  }
}
