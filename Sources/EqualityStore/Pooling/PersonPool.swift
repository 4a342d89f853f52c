import EqualityModel
import EqualitySystem

/// The people of two stores, each of them once.
struct PersonPool {
  private var added: [StoredPerson] = []

  /// People of both, as the store has them with what the other adds, by their keys there.
  private var shared: [(there: Int32, person: StoredPerson)] = []
  private var contested: [PoolRefusal.Fact: Int]
  private let isSame: Bool

  /// How many pseudonyms are in both, of participants or of others who were referred.
  private let sharedPseudonyms: Int
  private let limit: Int32

  init(own: StoreContents, other: StoreContents, _ options: PoolOptions) {
    isSame = options.hasSamePeople
    let here = ReferredPeople(own.people, own.referrals)
    let there = ReferredPeople(other.people, other.referrals)
    sharedPseudonyms = here.pseudonyms.intersection(there.pseudonyms).count
    contested = here.contested(with: there)
    let (own, other) = (own.people, other.people)
    limit = (own.last?.id ?? 0) + 1
    let known = Dictionary(own.map { ($0.pseudonym, $0) }) { $1 }
    for person in other {
      guard var both = known[person.pseudonym] else {
        added.append(person)
        continue
      }
      for fact in both.take(person) { contested[fact, default: 0] += 1 }
      shared.append((person.id, both))
    }
  }

  var hindrance: PoolRefusal.Hindrance? {
    if sharedPseudonyms == 0 { return nil }
    if !isSame { return .people(sharedPseudonyms) }
    return contested.isEmpty ? nil : .facts(contested)
  }

  func count(in counts: inout PoolCounts) {
    counts.participantsAdded = added.count
    counts.participantsShared = shared.count
    counts.attributesAdded = added.count { !$0.answers.isEmpty }
  }

  /// Stores everyone, and returns the key here of each of the other store's people.
  func apply(
    to connection: borrowing Connection, lists: [ListVersion: Int]
  ) throws -> [Int32: Int32] {
    var writer = try PersonWriter.on(connection, lists: lists)
    var keys: [Int32: Int32] = [:]
    for (key, person) in zip(limit..., added) {
      keys[person.id] = key
      try writer.write(person, as: key, isNew: true)
    }
    for (there, person) in shared {
      keys[there] = person.id
      try writer.write(person, as: person.id, isNew: false)
    }
    return keys
  }
}
