import EqualitySystem

/// What has been erased from a store, or would be.
public struct Erasure: Hashable, Sendable {
  public var participants = 0
  public var participations = 0

  /// What participants have said of themselves, one for each dimension.
  public var attributes = 0

  /// Anonymous responses, and the waves that they were all the responses of.
  public var responses = 0
  public var waves = 0

  /// What someone wrote about deviations.
  public var notes = 0

  public var referrals = 0

  public init(participants: Int = 0, participations: Int = 0, attributes: Int = 0) {
    self.participants = participants
    self.participations = participations
    self.attributes = attributes
  }
}

extension Connection {
  /// The tables that hold something of a participant, each in a column `participant`.
  static let tablesOfParticipants: [ContentChecksum.Table] = [
    .participation, .closedStay, .attribute, .consent, .retention,
  ]

  /// Erases all there is about the participants for whom `condition` holds.
  func eraseParticipants(where condition: String, _ values: SQLiteValue...) throws -> Erasure {
    // Found first: the condition may rest on rows that are about to go.
    var ids: [Int] = []
    try prepare("SELECT id FROM participant WHERE \(condition)").run(values) {
      ids.append($0.integer(0))
    }
    var rows: [ContentChecksum.Table: Int] = [:]
    let referrals = try eraseReferrals(
      where: """
        pseudonym IN (SELECT pseudonym FROM participant WHERE \(condition))
        """, values)
    for table in Self.tablesOfParticipants { rows[table] = try erase(ids, from: table) }
    let delete = try prepare("DELETE FROM participant WHERE id = ?")
    for id in ids { try delete.run(.integer(id)) }
    if !ids.isEmpty { try forgetWitnesses() }
    var erasure = Erasure(
      participants: ids.count, participations: rows[.participation] ?? 0,
      attributes: rows[.attribute] ?? 0)
    erasure.referrals = referrals
    return erasure
  }

  /// Erases the referrals for which `condition` holds, with what those referred have said.
  func eraseReferrals(where condition: String, _ values: [SQLiteValue]) throws -> Int {
    try eraseReferralAnswers(where: condition, values)
    var count = 0
    try prepare("DELETE FROM referral WHERE \(condition) RETURNING 1").run(values) {
      count += $0.integer(0)
    }
    return count
  }

  /// Erases what those have said whose referrals the condition is about; returns how much.
  @discardableResult
  func eraseReferralAnswers(where condition: String, _ values: [SQLiteValue]) throws -> Int {
    var count = 0
    let delete = """
      DELETE FROM referral_answer WHERE referral IN (SELECT id FROM referral WHERE \(condition))
      RETURNING 1
      """
    try prepare(delete).run(values) { count += $0.integer(0) }
    return count
  }

  private func erase(_ ids: [Int], from table: ContentChecksum.Table) throws -> Int {
    var count = 0
    let delete = try prepare("DELETE FROM \(table.rawValue) WHERE participant = ? RETURNING 1")
    for id in ids { try delete.run(.integer(id)) { count += $0.integer(0) } }
    return count
  }
}
