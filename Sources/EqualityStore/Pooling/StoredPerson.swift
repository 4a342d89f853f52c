import EqualityModel
import EqualitySystem

/// All that a store has of a participant, but for the participations.
struct StoredPerson {
  /// When, and to which text, a consent was stated; the date packed.
  struct Statement: Equatable {
    let date: Int?
    let version: String?
  }

  /// An answer, packed, by the version of the list that was asked.
  struct Declared: Equatable {
    let list: ListVersion
    let answer: Int
  }

  let id: Int32
  let pseudonym: String
  var facts: ParticipantFacts

  /// By the status of the consent.
  var consents: [Int: Statement] = [:]

  /// The last day to be kept, packed.
  var retainUntil: Int?

  /// By dimension.
  var answers: [String: Declared] = [:]
}

extension StoredPerson {
  /// Takes what another store knows of the same person, and returns what the two disagree on.
  mutating func take(_ other: StoredPerson) -> Set<PoolRefusal.Fact> {
    var contested: Set<PoolRefusal.Fact> = []
    func agreed<Value: Equatable>(
      _ own: Value?, _ theirs: Value?, on fact: PoolRefusal.Fact
    ) -> Value? {
      if let own, let theirs, own != theirs { contested.insert(fact) }
      return own ?? theirs
    }
    facts = ParticipantFacts(
      gender: agreed(facts.gender.stated, other.facts.gender.stated, on: .gender) ?? .unknown,
      birthYear: agreed(facts.birthYear, other.facts.birthYear, on: .birthYear),
      municipality: agreed(facts.municipality, other.facts.municipality, on: .municipality),
      consent: agreed(facts.consent, other.facts.consent, on: .consent))
    for (dimension, answer) in other.answers {
      answers[dimension] = agreed(answers[dimension], answer, on: .answers)
    }
    // Both said it, at different times: the later is what holds.
    consents.merge(other.consents) { ($0.date ?? 0) < ($1.date ?? 0) ? $1 : $0 }
    retainUntil = RetentionDate.earlier(retainUntil, other.retainUntil)
    return contested
  }
}

extension Gender {
  fileprivate var stated: Gender? { self == .unknown ? nil : self }
}

extension Connection {
  /// Every participant, in the order of their keys.
  func people(asked lists: [StoredList]) throws -> [StoredPerson] {
    var people: [StoredPerson] = []
    let query = """
      SELECT participant.id, pseudonym, gender, birth_year, municipality.name, consent
      FROM participant LEFT JOIN municipality ON municipality.id = participant.municipality
      ORDER BY participant.id
      """
    try prepare(query).run { row in
      let facts = ParticipantFacts(
        gender: Gender(rawValue: row.integer(2)) ?? .unknown, birthYear: row.optionalInteger(3),
        municipality: row.optionalText(4), consent: Consent(rawValue: row.integer(5)))
      people.append(StoredPerson(id: row.integer32(0), pseudonym: row.text(1), facts: facts))
    }
    try complete(&people, asked: lists)
    return people
  }

  private func complete(_ people: inout [StoredPerson], asked lists: [StoredList]) throws {
    let places = Dictionary(
      uniqueKeysWithValues: people.indices.map { (people[$0].id, $0) })
    let versions = Dictionary(
      uniqueKeysWithValues: lists.map { ($0.id, ListVersion($0.dimension)) })
    func place(_ row: borrowing Row) throws(StoreError) -> Int {
      guard let place = places[row.integer32(0)] else { throw .damaged }
      return place
    }
    try prepare("SELECT participant, status, stated_on, text_version FROM consent").run { row in
      people[try place(row)].consents[row.integer(1)] = .init(
        date: row.optionalInteger(2), version: row.optionalText(3))
    }
    try prepare("SELECT participant, until FROM retention").run { row in
      people[try place(row)].retainUntil = row.integer(1)
    }
    try prepare("SELECT participant, list, answer FROM attribute").run { row in
      guard let list = versions[row.integer(1)] else { throw StoreError.damaged }
      people[try place(row)].answers[list.dimension] = .init(list: list, answer: row.integer(2))
    }
  }
}
