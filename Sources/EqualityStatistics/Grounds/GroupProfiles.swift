import EqualityModel

/// What people can be, as far as the rules of some groups tell them apart.
struct GroupProfiles {
  private let conditions: [GroupRule]
  private let subjects: [String]
  private let lists: [Dimension]

  /// As many as a table can hold.
  private static let limit = 4096

  init(of groups: [TargetGroup], lists: [Dimension]) {
    conditions = groups.flatMap { $0.rule.conditions }
    subjects = groups.flatMap(\.subjects).reduce(into: []) { all, subject in
      if !all.contains(subject) { all.append(subject) }
    }
    self.lists = lists
  }

  /// One profile for each way in which the answers to all subjects can turn out; nil where they are
  /// too many.
  ///
  /// Not one may be missing: what nobody can be is no secret.
  var all: [GroupRule.Profile]? {
    var profiles = [GroupRule.Profile()]
    for subject in subjects {
      guard let answers = answers(to: subject).map({ tellingApart($0, subject) }),
        answers.count <= Self.limit / profiles.count
      else { return nil }
      profiles = profiles.flatMap { profile in
        answers.map { Self.joining(profile, $0, subject) }
      }
    }
    return profiles
  }

  private static func joining(
    _ profile: GroupRule.Profile, _ answer: GroupRule.Profile, _ subject: String
  ) -> GroupRule.Profile {
    var joined = profile
    joined.age = answer.age ?? profile.age
    joined.answers[subject] = answer.answers[subject]
    return joined
  }

  /// The answers without those that no condition tells from an earlier one.
  private func tellingApart(
    _ answers: [GroupRule.Profile], _ subject: String
  ) -> [GroupRule.Profile] {
    let own = conditions.filter { $0.subject == subject }
    var seen: Set<[Bool?]> = []
    return answers.filter { answer in seen.insert(own.map { $0.holds(for: answer) }).inserted }
  }

  private func answers(to subject: String) -> [GroupRule.Profile]? {
    if subject == ReferenceCount.age {
      return [.init()] + (0...150).map { .init(age: $0) }
    }
    guard let list = lists.first(where: { $0.code == subject }) else { return [.init()] }
    return choices(from: list).map { [.init()] + $0.map { .init(answers: [subject: $0]) } }
  }

  /// Each category alone; and where several can be chosen, every selection that is told apart.
  ///
  /// Nil where those are too many.
  private func choices(from list: Dimension) -> [Set<String>]? {
    let singles = list.categories.map { Set([$0.code]) }
    guard list.allowsSeveral else { return singles }
    let kinds = kinds(of: list.categories.filter { !$0.standsAlone }.map(\.code), in: list.code)
    var selections = [Set<String>()]
    for kind in kinds {
      // None of the categories of a kind, some, or all: conditions tell nothing else.
      let parts = [Set<String>(), Set(kind.prefix(1)), Set(kind)]
      selections = selections.flatMap { chosen in parts.map(chosen.union) }
      guard selections.count <= Self.limit else { return nil }
    }
    return singles + selections.filter { !$0.isEmpty }
  }

  /// The categories, those together that the same conditions name.
  private func kinds(of codes: [String], in dimension: String) -> [[String]] {
    let own = conditions.filter { $0.subject == dimension }
    return codes.reduce(into: [(names: [Bool], codes: [String])]()) { kinds, code in
      let names = own.map { $0.names(code) }
      if let place = kinds.firstIndex(where: { $0.names == names }) {
        kinds[place].codes.append(code)
      } else {
        kinds.append((names, [code]))
      }
    }.map(\.codes)
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
