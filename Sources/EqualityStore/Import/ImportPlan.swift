import EqualityModel

/// A file's participations, sorted out before any of them is stored.
struct ImportPlan {
  private(set) var participants = ParticipantList()
  private(set) var stays: [Stay] = []

  /// How many rows say each thing that an anonymous registration can say.
  private(set) var anonymous: [AnonymousStay: Int] = [:]

  /// - Throws: ``UnknownUnits`` where `units`, the keys of the store's units by code, lacks any.
  init(_ participations: [Participation], units: [String: Int32]) throws(UnknownUnits) {
    var unknown: [UnknownUnits.Row] = []
    var unknownTotal = 0
    stays.reserveCapacity(participations.count)
    for (row, participation) in participations.enumerated() {
      if let unit = units[participation.unit] {
        add(participation, unit: unit, row: row)
      } else {
        unknownTotal += 1
        if unknownTotal <= 100 { unknown.append(.init(row: row, unit: participation.unit)) }
      }
    }
    guard unknownTotal == 0 else { throw UnknownUnits(rows: unknown, total: unknownTotal) }
  }

  private mutating func add(_ participation: Participation, unit: Int32, row: Int) {
    let start = participation.start.packed
    let end = participation.end?.packed ?? 0
    let reason = Int32(participation.endReason?.rawValue ?? 0)
    if let participant = participation.participant {
      let position = participants.add(participant, gender: participation.gender, row: row)
      stays.append(
        Stay(
          participant: position, unit: unit, start: start, end: end, reason: reason,
          row: Int32(row)))
    } else {
      let stay = AnonymousStay(
        unit: unit, start: start, end: end, reason: reason,
        gender: Int32(participation.gender.rawValue))
      anonymous[stay, default: 0] += 1
    }
  }
}

/// A file's participations with one row for each, in the order of the store's table.
struct DistinctStays {
  private(set) var stays: [Stay] = []
  private(set) var repeated = 0
  private(set) var contradictions: [Contradiction] = []

  /// Lets the later of two rows about the same participation stand, but for one that voids it: a
  /// mistaken registration that was made anew is in the file twice.
  init(_ all: [Stay]) {
    stays.reserveCapacity(all.count)
    for stay in all.sorted() {
      guard let last = stays.last, last.isSame(as: stay) else {
        stays.append(stay)
        continue
      }
      repeated += 1
      if last.isVoided == stay.isVoided, !last.hasSameEnd(as: stay) { contradict(last, stay) }
      if last.isVoided || !stay.isVoided { stays[stays.count - 1] = stay }
    }
  }

  private mutating func contradict(_ earlier: Stay, _ later: Stay) {
    guard contradictions.count < Stay.contradictionLimit else { return }
    contradictions.append(
      Contradiction(subject: .end, earlier: Int(earlier.row), later: Int(later.row)))
  }
}
