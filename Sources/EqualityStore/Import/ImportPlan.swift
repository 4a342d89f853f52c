import EqualityModel

/// A file's participations, sorted out before any of them is stored.
struct ImportPlan {
  private(set) var participants = ParticipantList()
  private(set) var stays: [Stay] = []

  /// How many rows say each thing that an anonymous registration can say.
  private(set) var anonymous: [AnonymousStay: Int] = [:]

  /// The keys of the units that the file has rows for.
  private(set) var units: Set<Int32> = []

  /// How many rows take back a mistaken registration.
  private(set) var voided = 0

  /// How many anonymous registrations came with what the person says of themselves.
  private(set) var anonymousAnswers = 0

  /// - Throws: ``UnknownUnits`` where `units`, the keys of the store's units by code, lacks any.
  init(_ participations: [Participation], units: [String: Int32]) throws(UnknownUnits) {
    var unknown: [UnknownUnits.Row] = []
    var unknownTotal = 0
    stays.reserveCapacity(participations.count)
    for (row, participation) in participations.enumerated() {
      if let unit = units[participation.unit] {
        add(participation, unit: unit)
      } else {
        unknownTotal += 1
        if unknownTotal <= 100 { unknown.append(.init(row: row, unit: participation.unit)) }
      }
    }
    guard unknownTotal == 0 else { throw UnknownUnits(rows: unknown, total: unknownTotal) }
  }

  private mutating func add(_ participation: Participation, unit: Int32) {
    let start = participation.start.packed
    let end = participation.end?.packed ?? 0
    let reason = Int32(participation.endReason?.rawValue ?? 0)
    units.insert(unit)
    if participation.endReason == .misregistration { voided += 1 }
    if let participant = participation.participant {
      let position = participants.add(participant, gender: participation.gender)
      stays.append(
        Stay(participant: position, unit: unit, start: start, end: end, reason: reason))
    } else {
      if participation.leavesOutAnswers { anonymousAnswers += 1 }
      let stay = AnonymousStay(
        unit: unit, start: start, end: end, reason: reason,
        gender: Int32(participation.gender.rawValue))
      anonymous[stay, default: 0] += 1
    }
  }
}
