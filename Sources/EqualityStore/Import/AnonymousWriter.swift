import EqualityModel
import EqualitySystem

/// Stores a file's anonymous registrations, of which those that say the same are only counted.
struct AnonymousWriter: ~Copyable {
  private let find: Statement
  private let write: Statement

  /// Whether every row is a registration of its own, also where the store has one that says the same.
  private let addsAll: Bool

  static func on(_ connection: borrowing Connection, addsAll: Bool) throws -> AnonymousWriter {
    AnonymousWriter(
      find: try connection.prepare(
        """
        SELECT number FROM anonymous_participation
        WHERE unit = ? AND start_date = ? AND end_date = ? AND end_reason = ? AND gender = ?
        """),
      write: try connection.prepare(
        "INSERT OR REPLACE INTO anonymous_participation VALUES (?, ?, ?, ?, ?, ?)"),
      addsAll: addsAll)
  }

  func store(_ stay: AnonymousStay, number: Int, counts: inout ImportCounts) throws {
    counts.anonymous += number
    if stay.reason == Int32(EndReason.misregistration.rawValue) { counts.voided += number }
    var stored = 0
    try bind(stay, to: find)
    try find.runBound { stored = $0.integer(0) }
    let added = addsAll ? number : max(0, number - stored)
    counts.added += added
    counts.unchanged += number - added
    guard added > 0 else { return }
    try bind(stay, to: write)
    try write.bind(stored + added, at: 6)
    try write.runBound()
  }

  private func bind(
    _ stay: AnonymousStay, to statement: borrowing Statement
  ) throws(SQLiteFailure) {
    try statement.bind(stay.unit, at: 1)
    try statement.bind(stay.start, at: 2)
    try statement.bind(stay.end, at: 3)
    try statement.bind(stay.reason, at: 4)
    try statement.bind(stay.gender, at: 5)
  }
}
