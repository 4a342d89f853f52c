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
      lines += proof.lines(contradiction.steps) + contradiction.sums.map(proof.line)
      return lines.map { $0 + "\n" }.joined()
    }
    for finding in report.findings.prefix(Self.shownCount) {
      lines += ["", AuditPhrases.finding(proof.name(finding.cell), finding)(language)]
      lines += proof.lines(finding.steps)
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

  private var proof: ProofText { ProofText(language: language) }

  private func tried(_ language: Language) -> String { AuditPhrases.tried(report)(language) }
}
