import EqualitySystem

/// What sort of file was imported.
enum ImportKind: String {
  case units
  case participations
  case completeParticipations = "complete participations"
  case referrals
  case store
}

extension Connection {
  /// The last day when a file with this hash was imported as one of `kinds`; nil where none was.
  func dayOfImport(_ kinds: [ImportKind], hash: String) throws -> String? {
    var day: String?
    let query = try prepare("SELECT imported_on FROM import WHERE kind = ? AND sha256 = ?")
    for kind in kinds {
      try query.run(.text(kind.rawValue), .text(hash)) { row in
        day = max(day ?? "", row.text(0))
      }
    }
    return day
  }

  /// Records an import of a file that has not been imported as this kind before.
  func recordImport(_ kind: ImportKind, hash: String, rows: Int, on day: String) throws {
    let statement = try prepare(
      "INSERT INTO import (kind, sha256, rows, imported_on) VALUES (?, ?, ?, ?)")
    try statement.run(.text(kind.rawValue), .text(hash), .integer(rows), .text(day))
  }
}
