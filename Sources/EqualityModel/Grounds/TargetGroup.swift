/// A group that a project is meant for, or must not miss: each participant is of it, or is not, or
/// too little is known.
public struct TargetGroup: Hashable, Sendable {
  /// The code in files, such as `utrikesfodda_kvinnor`.
  public let code: String
  public let label: Text
  public let rule: GroupRule

  /// Who decided on the rule; nil for those that come with the program.
  public let decision: ListDecision?

  public init(
    _ code: String, sv: String, en: String, rule: GroupRule, decision: ListDecision? = nil
  ) {
    self.code = code
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
