import EqualityAudit
import EqualityModel

/// What an attack on everything published found, in words.
struct LedgerAuditText {
  let audit: LedgerAudit
  let language: Language

  /// How many findings are shown with all their steps.
  private static let shownCount = 20

  var text: String {
    let parts = [
      genderTables, StatementAuditText(audit: audit.statements, language: language).lines,
      SurveyAuditText.lines(audit.survey, language),
    ].filter { !$0.isEmpty }
    let lines = parts.isEmpty ? [[LedgerPhrases.nothing(language)]] : parts
    return lines.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private var genderTables: [String] {
    guard audit.scope.releaseCount > 0 else { return [] }
    var lines = [
      LedgerPhrases.tried(audit.scope)(language), LedgerPhrases.groups(audit.scope)(language),
    ]
    lines += shown(audit.contradictions) { contradiction in
      [LedgerPhrases.contradiction(contradiction, language)] + reasons(contradiction)
    }
    if !audit.contradictions.isEmpty { lines += ["", LedgerPhrases.corrected(language)] }
    lines += shown(audit.findings) { finding in
      [LedgerPhrases.finding(finding, language)] + proof.lines(finding.steps.map(step))
    }
    return lines + [""] + summary
  }

  private var proof: ProofText { ProofText(language: language) }

  private func shown<Element>(
    _ elements: [Element], _ paragraph: (Element) -> [String]
  ) -> [String] {
    let left = elements.count - Self.shownCount
    return elements.prefix(Self.shownCount).flatMap { [""] + paragraph($0) }
      + (left > 0 ? ["", LedgerPhrases.more(left)(language)] : [])
  }

  private func reasons(_ contradiction: LedgerContradiction) -> [String] {
    guard case .impossible(let steps, let sums, _) = contradiction else { return [] }
    return proof.lines(steps.map(step)) + sums.map { proof.line(sum($0)) }
  }

  private var summary: [String] {
    var lines = [LedgerPhrases.conclusion(audit)(language), LedgerPhrases.holding(audit)(language)]
    if let least = audit.holding.leastKnown {
      lines.append(LedgerPhrases.margin(least, k: audit.scope.k)(language))
    }
    if audit.undecidedCount > 0 {
      lines.append(LedgerPhrases.undecided(audit.undecidedCount, k: audit.scope.k)(language))
    }
    return lines
  }

  private func step(_ step: LedgerStep) -> TableAudit.Step {
    let bound: TableAudit.Bound =
      switch step.bound {
      case .atLeast(let bound): .atLeast(bound)
      case .atMost(let bound): .atMost(bound)
      }
    return TableAudit.Step(
      cell: codes(step.group), bound: bound, sums: step.sums.map(sum), isByTrying: step.isByTrying)
  }

  private func sum(_ sum: LedgerSum) -> TableAudit.Sum {
    TableAudit.Sum(factor: sum.factor, left: sum.parts.map(term), right: sum.whole.map(term))
  }

  private func term(_ term: LedgerSum.Term) -> TableAudit.Term {
    TableAudit.Term(cell: codes(term.group), least: term.least, most: term.most)
  }

  private func codes(_ group: LedgerGroup) -> [String] {
    LedgerGroupName(group: group).codes(language)
  }
}
