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
    let ids = "SELECT id FROM participant WHERE \(condition)"
    var rows: [ContentChecksum.Table: Int] = [:]
    for table in Self.tablesOfParticipants {
      let delete = "DELETE FROM \(table.rawValue) WHERE participant IN (\(ids)) RETURNING 1"
      try prepare(delete).run(values) { rows[table, default: 0] += $0.integer(0) }
    }
    var erasure = Erasure()
    let delete = "DELETE FROM participant WHERE id IN (\(ids)) RETURNING 1"
    try prepare(delete).run(values) { erasure.participants += $0.integer(0) }
    erasure.participations = rows[.participation] ?? 0
    erasure.attributes = rows[.attribute] ?? 0
    return erasure
  }
}
