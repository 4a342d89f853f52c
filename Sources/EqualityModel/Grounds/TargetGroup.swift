/// A group that a project is meant for, or must not miss: each participant is of it, or is not, or
/// too little is known.
public struct TargetGroup: Hashable, Sendable {
  /// The code in files, such as `utrikesfodda_kvinnor`.
  public let code: String
  public let label: Text
  public let rule: GroupRule

  /// The version of the rule, from 1.
  public let version: Int

  /// Who decided on the rule; nil for those that come with the program.
  public let decision: ListDecision?

  public init(
    _ code: String, version: Int = 1, sv: String, en: String, rule: GroupRule,
    decision: ListDecision? = nil
  ) {
    self.code = code
    self.version = version
    label = Text(sv: sv, en: en)
    self.rule = rule
    self.decision = decision
  }

  /// The codes of what must be known of people, each once, in the order of the rule.
  public var subjects: [String] {
    rule.conditions.compactMap(\.subject).reduce(into: []) { all, subject in
      if !all.contains(subject) { all.append(subject) }
    }
  }

  /// The group in one line, the same for the same group: other rules are other groups.
  public var definition: String {
    "\(code)\(decision == nil ? "" : " \(version)"): \(rule)"
  }

  /// The group as a dimension that a reference population can be divided by.
  public var dimension: Dimension {
    Dimension(
      code, ground: nil, label: label,
      categories: [
        Category(Self.member, sv: "ja", en: "yes"), Category("nej", sv: "nej", en: "no"),
      ])
  }

  /// The category of those who are of the group.
  public static let member = "ja"
}

extension [TargetGroup] {
  /// The newest version of each group, in the order of the first.
  public var current: [TargetGroup] {
    reduce(into: []) { newest, group in
      guard let place = newest.firstIndex(where: { $0.code == group.code }) else {
        newest.append(group)
        return
      }
      if newest[place].version < group.version { newest[place] = group }
    }
  }
}
