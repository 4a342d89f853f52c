import EqualityModel

/// What the referrals and the register of a store say of those who were referred.
struct ReferredPeople {
  private struct Known {
    var gender: Int?
    var birthYear: Int?
    var consents = false
    var refuses = false
  }

  private let registered: [String: Known]
  private let referred: [String: [Known]]

  init(_ people: [StoredPerson], _ referrals: [ReferralRow]) {
    func known(_ gender: Int, _ birthYear: Int?, _ consent: Int?) -> Known {
      Known(
        gender: gender == Gender.unknown.rawValue ? nil : gender, birthYear: birthYear,
        consents: consent == Consent.given.rawValue,
        refuses: consent.map { $0 != Consent.given.rawValue } ?? false)
    }
    registered = people.reduce(into: [:]) { all, person in
      all[person.pseudonym] = known(
        person.facts.gender.rawValue, person.facts.birthYear, person.facts.consent?.rawValue)
    }
    referred = referrals.reduce(into: [:]) { all, row in
      guard let name = row.pseudonym else { return }
      all[name, default: []].append(known(row.gender, row.birthYear, row.consent))
    }
  }

  var pseudonyms: Set<String> { Set(registered.keys).union(referred.keys) }

  /// Of how many people, by fact, one store's referrals say something else than the other store.
  func contested(with other: ReferredPeople) -> [PoolRefusal.Fact: Int] {
    var counts: [PoolRefusal.Fact: Int] = [:]
    for name in pseudonyms.intersection(other.pseudonyms) {
      let pairs = pairs(of: name, with: other)
      let facts: [PoolRefusal.Fact: Bool] = [
        .gender: pairs.contains { Self.differ($0.gender, $1.gender) },
        .birthYear: pairs.contains { Self.differ($0.birthYear, $1.birthYear) },
        .consent: pairs.contains { $0.refuses && $1.consents || $0.consents && $1.refuses },
      ]
      for (fact, isContested) in facts where isContested { counts[fact, default: 0] += 1 }
    }
    return counts
  }

  private static func differ(_ one: Int?, _ other: Int?) -> Bool {
    guard let one, let other else { return false }
    return one != other
  }

  /// What two stores say of someone, but for what both registers say.
  private func pairs(of name: String, with other: ReferredPeople) -> [(Known, Known)] {
    let (here, there) = (referred[name] ?? [], other.referred[name] ?? [])
    let theirs = there + [other.registered[name]].compactMap(\.self)
    return here.flatMap { one in theirs.map { (one, $0) } }
      + (registered[name].map { own in there.map { (own, $0) } } ?? [])
  }
}
