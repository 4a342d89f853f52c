import EqualityModel

extension TargetGroup {
  /// The rule of a group that was settled locally, in the codes of its file, and who decided on it.
  var settled: Text? {
    guard let decision else { return nil }
    let parts = rule.conditions.map(\.told)
    let (by, with) = (decision.decidedBy, decision.consultedWith)
    return Text(
      sv: "Egen grupp, \(label.swedish): \(parts.map(\.swedish).joined(separator: ", ")). "
        + "Beslutad av \(by) \(decision.decidedOn), i samråd med \(with).",
      en: "Group of our own, \(label.english): \(parts.map(\.english).joined(separator: ", ")). "
        + "Decided by \(by) on \(decision.decidedOn), in consultation with \(with).")
  }
}

extension GroupRule {
  /// One condition in words.
  fileprivate var told: Text {
    switch self {
    case .all, .any: Text(sv: description, en: description)
    case .chosen(let dimension, let codes):
      Text(
        sv: "\(dimension) \(codes.joined(separator: " eller "))",
        en: "\(dimension) \(codes.joined(separator: " or "))")
    case .lacking(let dimension, let codes):
      Text(
        sv: "\(dimension) inte \(codes.joined(separator: " eller inte "))",
        en: "\(dimension) not \(codes.joined(separator: " or not "))")
    case .ages(let ages): Text(sv: "ålder \(ages)", en: "age \(ages)")
    case .genders(let genders):
      Text(
        sv: genders.map(\.label.swedish).joined(separator: " eller "),
        en: genders.map(\.label.english).joined(separator: " or "))
    }
  }
}
