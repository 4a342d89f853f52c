import EqualityModel
import EqualitySystem

/// The participations of two stores: one that both have of a person is there once.
struct StayPool {
  private let merge: StayMerge
  private let anonymous: AnonymousMerge
  private let sharedLists: [Int32]
  private let adds: Bool

  /// Those of the other store have the keys of this one.
  init(
    own: [Stay], other: [Stay], anonymous: [AnonymousStay: Int],
    otherAnonymous: [AnonymousStay: Int], _ options: PoolOptions
  ) {
    merge = StayMerge(stored: own, listed: other.sorted())
    self.anonymous = AnonymousMerge(
      stored: anonymous, listed: otherAnonymous, mode: .addAnonymous)
    let lists = Set(anonymous.keys.map(\.list)).intersection(otherAnonymous.keys.map(\.list))
    sharedLists = Set(lists.map(\.unit)).sorted()
    adds = options.addsAnonymous
  }

  /// What hinders it, with the code of each unit by its key.
  func hindrances(_ codes: [Int: String]) -> [PoolRefusal.Hindrance] {
    let contested = Set(
      merge.updated.filter { ($0.stored.end, $0.stored.reason) != ($0.new.end, $0.new.reason) }
        .map(\.new.participant))
    let units = adds ? [] : sharedLists.compactMap { codes[Int($0)] }
    return (contested.isEmpty ? [] : [.facts([.participations: contested.count])])
      + (units.isEmpty ? [] : [.anonymous(units)])
  }

  func count(in counts: inout PoolCounts) {
    counts.participationsAdded = merge.added.count
    counts.participationsShared = merge.updated.count + merge.unchanged
    counts.anonymousAdded = anonymous.added
  }

  func apply(to connection: borrowing Connection) throws {
    let writer = try ParticipationWriter.on(connection)
    // A start may be better known in the other store.
    for (stored, new) in merge.updated { try writer.update(stored, to: new) }
    for stay in merge.added { try writer.add(stay) }
    let counter = try AnonymousWriter.on(connection)
    for (stay, number) in anonymous.changes { try counter.store(number, of: stay) }
  }
}

extension Stay {
  /// The same with the keys of another store; nil where it lacks any.
  func moved(_ people: [Int32: Int32], _ units: [Int: Int]) -> Stay? {
    guard let participant = people[participant], let unit = units[Int(unit)] else { return nil }
    return Stay(
      participant: participant, unit: Int32(unit), start: start, end: end, reason: reason)
  }
}

extension AnonymousStay {
  /// The same with the key of another store's unit; nil where it lacks it.
  func moved(_ units: [Int: Int]) -> AnonymousStay? {
    guard let unit = units[Int(unit)] else { return nil }
    return AnonymousStay(
      unit: Int32(unit), start: start, end: end, reason: reason, gender: gender)
  }
}
