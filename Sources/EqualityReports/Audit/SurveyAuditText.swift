import EqualityAudit
import EqualityModel

/// What an attack on the tables of waves found, in words.
enum SurveyAuditText {
  static func lines(_ audit: SurveyAudit, _ language: Language) -> [String] {
    guard audit.tableCount > 0 else { return [] }
    return [scope(audit)(language)] + audit.findings.map { finding($0)(language) }
      + [conclusion(audit)(language)]
  }

  private static func scope(_ audit: SurveyAudit) -> Text {
    Text(
      sv: "Angrep \(audit.tableCount) tabeller ur enkätomgångar, med \(audit.groupCount) grupper. "
        + "Antal med hela tal, index med linjärprogrammering, tabeller efter kön och en grund till "
        + "tillsammans. Inte angripet: hur mycket index varierar.",
      en: "Attacked \(audit.tableCount) tables of survey waves, with \(audit.groupCount) groups. "
        + "Counts by whole numbers, indices by linear programming, tables by gender and another "
        + "ground together. Not attacked: how much indices vary.")
  }

  private static func finding(_ finding: SurveyAudit.Finding) -> Text {
    let place =
      "\(finding.wave), \(finding.outcome), \(finding.dimension)"
      + (finding.category.map { " = \($0)" } ?? "") + (finding.gender.map { ", \($0)" } ?? "")
    guard let interval = finding.interval else {
      return Text(
        sv: "\(place): siffrorna kan inte alla stämma.",
        en: "\(place): the figures cannot all be right.")
    }
    let (low, high) = (interval.lowerBound, interval.upperBound)
    guard high > 0 else {
      return Text(
        sv: "\(place): i en grupp finns bevisligen ingen.",
        en: "\(place): a group has provably nobody in it.")
    }
    return Text(
      sv: "\(place): en grupp är bevisligen \(low)–\(high) personer, färre än \(finding.k).",
      en: "\(place): a group is provably \(low)–\(high) people, fewer than \(finding.k).")
  }

  private static func conclusion(_ audit: SurveyAudit) -> Text {
    let undecided = audit.undecidedCount
    return Text(
      sv: (audit.findings.isEmpty
        ? "Ingen liten grupp i enkäterna gick att lista ut." : "Löftet är brutet i enkäterna.")
        + (undecided > 0 ? " Inte avgjort: \(undecided)." : ""),
      en: (audit.findings.isEmpty
        ? "No small group of the surveys could be worked out."
        : "The promise is broken in the surveys.")
        + (undecided > 0 ? " Undecided: \(undecided)." : ""))
  }
}

/// The same, as fields of an object.
enum SurveyAuditJSON {
  static func text(_ audit: SurveyAudit) -> String {
    JSONText.object([
      ("tables", String(audit.tableCount)), ("groups", String(audit.groupCount)),
      ("undecided", String(audit.undecidedCount)),
      ("findings", JSONText.list(audit.findings.map(finding))),
    ])
  }

  private static func finding(_ finding: SurveyAudit.Finding) -> String {
    JSONText.object([
      ("wave", JSONText.quoted(finding.wave)), ("outcome", JSONText.quoted(finding.outcome)),
      ("dimension", JSONText.quoted(finding.dimension)),
      ("gender", finding.gender.map(JSONText.quoted) ?? "null"),
      ("category", finding.category.map(JSONText.quoted) ?? "null"),
      ("low", finding.interval.map { String($0.lowerBound) } ?? "null"),
      ("high", finding.interval.map { String($0.upperBound) } ?? "null"),
      ("k", String(finding.k)),
    ])
  }
}
