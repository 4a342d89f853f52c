import EqualityModel

/// What people can have answered, as far as the rules of some groups tell it apart.
struct PossibleAnswers {
  private let conditions: [GroupRule]
  private let subjects: [String]
  private let lists: [Dimension]

  /// As many categories of one list as rules may name.
  private static let mostNamed = 12

  init(to groups: [TargetGroup], lists: [Dimension]) {
    conditions = groups.flatMap { $0.rule.conditions }
    subjects = groups.flatMap(\.subjects).uniqued()
    self.lists = lists
  }

  /// A profile for each combination, of no gender; nil where there are more than `limit`.
  func profiles(atMost limit: Int) -> [GroupRule.Profile]? {
    var profiles = [GroupRule.Profile()]
    for subject in subjects {
      guard let answers = answers(about: subject), answers.count * profiles.count <= limit else {
        return nil
      }
      profiles = profiles.flatMap { profile in
        answers.map { answer in
          var joined = profile
          joined.age = profile.age ?? answer.age
          joined.answers.merge(answer.answers) { $1 }
          return joined
        }
      }
    }
    return profiles
  }

  /// No answer, and one of each sort that the conditions tell from the others.
  private func answers(about subject: String) -> [GroupRule.Profile]? {
    let own = conditions.filter { $0.subject == subject }
    var seen: Set<[Bool?]> = []
    return possible(subject, own).map { all in
      ([.init()] + all).filter { answer in
        seen.insert(own.map { $0.holds(for: answer) }).inserted
      }
    }
  }

  private func possible(_ subject: String, _ own: [GroupRule]) -> [GroupRule.Profile]? {
    if subject == ReferenceCount.age { return (0...150).map { .init(age: $0) } }
    guard let list = lists.first(where: { $0.code == subject }) else { return [] }
    guard list.allowsSeveral else {
      return list.categories.map { .init(answers: [subject: [$0.code]]) }
    }
    let alone = list.categories.filter(\.standsAlone).map { Set([$0.code]) }
    let free = list.categories.filter { !$0.standsAlone }.map(\.code)
    let named = free.filter { code in own.contains { $0.names(code) } }
    guard named.count <= Self.mostNamed else { return nil }
    // Of those that no condition names any one stands for all.
    let other = Set(free.filter { !named.contains($0) }.prefix(1))
    let mixed = (0..<1 << named.count).map { bits in
      Set(named.indices.filter { bits >> $0 & 1 == 1 }.map { named[$0] })
    }
    return (alone + mixed.map { $0.isEmpty ? other : $0 }).filter { !$0.isEmpty }
      .map { .init(answers: [subject: $0]) }
  }
}

extension GroupRule {
  fileprivate func names(_ code: String) -> Bool {
    switch self {
    case .chosen(_, let codes), .lacking(_, let codes): codes.contains(code)
    default: false
    }
  }
}
