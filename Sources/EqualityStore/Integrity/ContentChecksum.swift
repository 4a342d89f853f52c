import EqualitySystem

/// A part of the store that has a checksum over all its rows, kept in the store itself.
///
/// SQLite's own check looks at how the file is put together; one flipped bit in five leaves that in
/// order and changes an answer.
enum ContentChecksum: String, CaseIterable {
  /// Units, participants and participations.
  case register

  /// What has been published.
  case ledger

  /// The tables, each with the columns that order its rows: left to SQLite, the order could differ
  /// from one version of it to the next.
  private var tables: [(name: String, key: String)] {
    switch self {
    case .register:
      [
        ("project", "id"), ("unit", "id"), ("municipality", "id"), ("participant", "id"),
        ("participation", "participant, unit, start_date"),
        ("anonymous_participation", "unit, start_date, end_date, end_reason, gender"),
        ("import", "id"),
      ]
    case .ledger: [("release", "id"), ("released_cell", "release, position")]
    }
  }

  /// Computes the checksum anew and stores it, in the transaction that changes the part.
  ///
  /// Where nothing has changed, nothing is written.
  func renew(on connection: borrowing Connection) throws {
    let statement = try connection.prepare(
      """
      INSERT INTO checksum VALUES (?, ?)
      ON CONFLICT (part) DO UPDATE SET sum = excluded.sum WHERE sum <> excluded.sum
      """)
    try statement.run(.text(rawValue), .integer(try sum(on: connection)))
  }

  /// Whether the rows are those that the last change left.
  func holds(on connection: borrowing Connection) throws -> Bool {
    var stored: Int?
    let query = "SELECT sum FROM checksum WHERE part = ?"
    try connection.prepare(query).run(.text(rawValue)) { stored = $0.integer(0) }
    return try sum(on: connection) == stored
  }

  private func sum(on connection: borrowing Connection) throws -> Int {
    var digest = RowDigest()
    for (name, key) in tables {
      try connection.prepare("SELECT * FROM \(name) ORDER BY \(key)").run { digest.add($0) }
    }
    return digest.value
  }
}
