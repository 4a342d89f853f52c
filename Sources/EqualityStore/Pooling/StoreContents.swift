import EqualityModel
import EqualitySystem

/// All of a store that can be pooled, as of one moment, known not to be damaged.
struct StoreContents {
  /// The parts of a store that pooling reads and changes.
  static let parts: [ContentChecksum] = [
    .register, .attributes, .lists, .groups, .referrals, .waves, .surroundings,
  ]

  let project: Project
  let units: [StoredUnit]
  let lists: [StoredList]
  let groups: [TargetGroup]
  let people: [StoredPerson]
  let stays: [Stay]
  let anonymous: [AnonymousStay: Int]
  let referrals: [ReferralRow]
  let waves: [StoredWave]
  let surroundings: StoredSurroundings

  /// By what it is known again when nothing of it has changed.
  let digest: String
}

extension Store {
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  func contents() throws -> StoreContents {
    try reading {
      for part in StoreContents.parts where try !part.holds(on: connection) {
        throw StoreError.damaged
      }
      let lists = try connection.lists()
      return StoreContents(
        project: try project(), units: try connection.units(), lists: lists,
        groups: try connection.targetGroups(),
        people: try connection.people(asked: lists), stays: try connection.stays(),
        anonymous: try connection.anonymousStays(),
        referrals: try connection.referralRows(lists), waves: try storedWaves(),
        surroundings: try connection.surroundings(), digest: try connection.digest())
    }
  }

  /// Why neither this nor any other store can be pooled with it, whatever they hold.
  func hindrances(as side: PoolRefusal.Side, on day: PartialDate) throws
    -> [PoolRefusal.Hindrance]
  {
    try reading {
      let published = try connection.integer(
        """
        SELECT (SELECT count(*) FROM release) + (SELECT count(*) FROM statement)
          + (SELECT count(*) FROM survey_release)
        """)
      let overdue =
        try overdueCount(on: day) + overdueWaveCount(on: day) + overdueNoteCount(on: day)
      return (published == 0 ? [] : [.published(side)]) + (overdue == 0 ? [] : [.overdue(side)])
    }
  }
}

extension Connection {
  /// Made from the checksums, once they are known to hold.
  fileprivate func digest() throws -> String {
    var sums: [String] = []
    try prepare("SELECT part, sum FROM checksum ORDER BY part").run { row in
      if let part = ContentChecksum(rawValue: row.text(0)), StoreContents.parts.contains(part) {
        sums.append("\(row.text(0)) \(row.integer(1))")
      }
    }
    return SHA256.hexDigest(of: Array(sums.joined(separator: "\n").utf8))
  }
}
