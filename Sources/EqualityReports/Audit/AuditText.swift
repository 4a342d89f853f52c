import EqualityModel

/// What an attack found, in words.
struct AuditText {
  let report: TableAudit
  let language: Language

  /// How many findings are shown with all their steps.
  private static let shownCount = 20

  var text: String {
    var lines = [tried(language)]
    lines += report.withoutTotals.map { AuditPhrases.withoutTotals($0)(language) }
    if let contradiction = report.contradiction {
      lines += ["", AuditPhrases.contradictory(report)(language)]
      lines += stepLines(contradiction.steps)
      lines += contradiction.sums.map { "     \(sum($0))" }
      return lines.map { $0 + "\n" }.joined()
    }
    for finding in report.findings.prefix(Self.shownCount) {
      lines += ["", AuditPhrases.finding(name(finding.cell), finding)(language)]
      lines += stepLines(finding.steps)
    }
    let left = report.findings.count - Self.shownCount
    if left > 0 { lines += ["", AuditPhrases.more(left)(language)] }
    lines += ["", AuditPhrases.conclusion(report)(language)]
    if report.betrayedCount > 0 {
      lines.append(AuditPhrases.betrayed(report.betrayedCount)(language))
    }
    if report.computableCount > 0 {
      lines.append(AuditPhrases.computable(report.computableCount, k: report.k)(language))
    }
    if report.undecidedCount > 0 {
      lines.append(AuditPhrases.undecided(report.undecidedCount, k: report.k)(language))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func tried(_ language: Language) -> String { AuditPhrases.tried(report)(language) }

  private func stepLines(_ steps: [TableAudit.Step]) -> [String] {
    steps.enumerated().flatMap { number, step in
      ["  \(number + 1). " + AuditPhrases.step(name(step.cell), step)(language)]
        + step.sums.map { "     \(sum($0))" }
    }
  }

  private func sum(_ sum: TableAudit.Sum) -> String {
    let factor = sum.factor == 1 ? "" : "\(sum.factor < 0 ? "−" : "")\(sum.factor.magnitude) × "
    let equation = "\(terms(sum.right)) = \(terms(sum.left))"
    return factor.isEmpty ? equation : "\(factor)(\(equation))"
  }

  /// Cells that are known to be empty add nothing, and are left out.
  private func terms(_ terms: [TableAudit.Term]) -> String {
    let shown = terms.filter { $0.most != 0 }
    return shown.isEmpty
      ? "0" : shown.map { "\(name($0.cell)) [\(known($0))]" }.joined(separator: " + ")
  }

  private func known(_ term: TableAudit.Term) -> String {
    guard let most = term.most else { return "≥ \(term.least)" }
    return most == term.least ? String(most) : "\(term.least)–\(most)"
  }

  private func name(_ codes: TableAudit.Codes) -> String {
    codes?.joined(separator: "·") ?? AuditPhrases.unnamed(language)
  }
}
