import EqualityAudit
import EqualityModel

/// What an attack on statements found, in words.
struct StatementAuditText {
  let audit: StatementAudit
  let language: Language

  /// How many findings are shown with all their steps.
  private static let shownCount = 20

  var lines: [String] {
    guard audit.statementCount > 0 || !audit.leftOut.isEmpty else { return [] }
    var lines = [StatementPhrases.tried(audit)(language)]
    for contradiction in audit.contradictions {
      lines += ["", StatementPhrases.contradiction(language)]
      lines += proof.lines(contradiction.steps.map(step))
      lines += contradiction.sums.map { proof.line(sum($0)) }
    }
    for finding in audit.findings.prefix(Self.shownCount) {
      let name = proof.name(StatementGroupName(group: finding.group).codes(language))
      lines += ["", StatementPhrases.finding(name, finding)(language)]
      lines += proof.lines(finding.steps.map(step))
    }
    let left = audit.findings.count - Self.shownCount
    if left > 0 { lines += ["", LedgerPhrases.more(left)(language)] }
    return lines + (audit.isUnbroken ? [] : [""]) + summary
  }

  private var proof: ProofText { ProofText(language: language) }

  private var summary: [String] {
    var lines = [
      StatementPhrases.conclusion(audit)(language), StatementPhrases.holding(audit)(language),
    ]
    if !audit.leftOut.isEmpty { lines.append(StatementPhrases.leftOut(audit.leftOut)(language)) }
    return lines
  }

  private func step(_ step: StatementAudit.Step) -> TableAudit.Step {
    let bound: TableAudit.Bound =
      switch step.bound {
      case .atLeast(let bound): .atLeast(bound)
      case .atMost(let bound): .atMost(bound)
      }
    return TableAudit.Step(
      cell: codes(step.group), bound: bound, sums: step.sums.map(sum), isByTrying: step.isByTrying)
  }

  private func sum(_ sum: StatementAudit.Sum) -> TableAudit.Sum {
    TableAudit.Sum(factor: sum.factor, left: sum.parts.map(term), right: sum.whole.map(term))
  }

  private func term(_ term: StatementAudit.Term) -> TableAudit.Term {
    TableAudit.Term(cell: codes(term.group), least: term.least, most: term.most)
  }

  private func codes(_ group: StatementGroup) -> [String] {
    StatementGroupName(group: group).codes(language)
  }
}

/// The words of an audit of statements.
enum StatementPhrases {
  static func tried(_ audit: StatementAudit) -> Text {
    Text(
      sv: "Angrep \(audit.statementCount) "
        + (audit.statementCount == 1 ? "tabell" : "tabeller")
        + " över nådda, tillgång, grupper, avvikelser och process, tillsammans med könstabellerna: "
        + "\(audit.shownCount) siffror visas och \(audit.hiddenCount) är dolda, "
        + "\(audit.groupCount) grupper.",
      en: "Attacked \(audit.statementCount) "
        + (audit.statementCount == 1 ? "table" : "tables")
        + " of reach, access, groups, deviations and process, together with the gender tables: "
        + "\(audit.shownCount) figures are shown and \(audit.hiddenCount) are hidden, "
        + "\(audit.groupCount) groups.")
  }

  static func finding(_ name: String, _ finding: StatementAudit.Finding) -> Text {
    let (low, high) = (finding.interval.lowerBound, finding.interval.upperBound)
    let size = low == high ? String(low) : "\(low)–\(high)"
    return finding.isPublished
      ? Text(sv: "\(name): \(size) står i tabellen.", en: "\(name): \(size) stands in the table.")
      : Text(
        sv: "\(name) är \(size), färre än \(finding.k):",
        en: "\(name) is \(size), fewer than \(finding.k):")
  }

  static let contradiction = Text(
    sv: "Kan inte alla stämma: inga antal ger dessa siffror.",
    en: "Cannot all be right: no counts give these figures.")

  static func conclusion(_ audit: StatementAudit) -> Text {
    let (count, contradictions) = (audit.findings.count, audit.contradictions.count)
    guard !audit.isUnbroken else {
      return Text(
        sv: "Ingen liten grupp i dem gick att lista ut.",
        en: "No small group of theirs could be worked out.")
    }
    let numbers = audit.usedStatements.map(String.init).joined(separator: ", ")
    return Text(
      sv: "Löftet är brutet: \(count) \(count == 1 ? "grupp" : "grupper") av tabellerna \(numbers) "
        + "har bevisligen för få medlemmar; motsägelser: \(contradictions).",
      en: "The promise is broken: \(count) \(count == 1 ? "group" : "groups") of the tables "
        + "\(numbers) provably \(count == 1 ? "has" : "have") too few members; contradictions: "
        + "\(contradictions).")
  }

  static func holding(_ audit: StatementAudit) -> Text {
    let undecided = audit.undecidedCount
    return Text(
      sv: "\(audit.knownCount) grupper är kända och stora nog"
        + (audit.leastKnown.map { ", den minsta med \($0)" } ?? "")
        + "; \(audit.possibleCount) kan vara stora, eller inga, för allt man vet."
        + (undecided > 0 ? " Inte avgjort: \(undecided), de ska inte kallas säkra." : ""),
      en: "\(audit.knownCount) groups are known and large enough"
        + (audit.leastKnown.map { ", the smallest with \($0)" } ?? "")
        + "; \(audit.possibleCount) may be large, or none, for all anyone knows."
        + (undecided > 0 ? " Undecided: \(undecided), do not call them safe." : ""))
  }

  static func leftOut(_ tables: [String]) -> Text {
    let list = tables.joined(separator: ", ")
    return Text(sv: "Angreps inte: \(list).", en: "Not attacked: \(list).")
  }
}
