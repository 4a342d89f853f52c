import EqualityAudit
import EqualityModel

/// What an attack on everything published found, as JSON: codes, in no language.
struct LedgerAuditJSON {
  let audit: LedgerAudit

  var text: String {
    let (scope, holding) = (audit.scope, audit.holding)
    let fields: [(String, String)] = [
      ("releases", String(scope.releaseCount)), ("k", String(scope.k)),
      ("shown", String(scope.shownCount)), ("hidden", String(scope.hiddenCount)),
      ("groups", String(scope.groupCount)), ("differences", String(scope.differenceCount)),
      ("broken", String(!audit.isUnbroken)), ("undecided", String(audit.undecidedCount)),
      ("empty", String(holding.emptyCount)), ("large", String(holding.largeCount)),
      ("possible", String(holding.possibleCount)),
      ("possibleHidden", String(holding.possibleHiddenCount)),
      ("leastKnown", holding.leastKnown.map(String.init) ?? "null"),
    ]
    return "{\n" + fields.map { "  \(JSONText.quoted($0)): \($1),\n" }.joined()
      + lines("contradictions", audit.contradictions.map(contradiction)) + ",\n"
      + lines("findings", audit.findings.map(finding))
      + (audit.statements.statementCount > 0
        ? ",\n  \"statements\": " + StatementAuditJSON.text(audit.statements) : "")
      + (audit.survey.tableCount > 0
        ? ",\n  \"survey\": " + SurveyAuditJSON.text(audit.survey) : "")
      + "\n}\n"
  }

  private func lines(_ name: String, _ values: [String]) -> String {
    let rows = values.map { "\n    " + $0 }.joined(separator: ",")
    return "  \(JSONText.quoted(name)): [\(rows)\(rows.isEmpty ? "" : "\n  ")]"
  }

  private func finding(_ finding: LedgerFinding) -> String {
    JSONText.object([
      ("group", group(finding.group)), ("low", String(finding.interval.lowerBound)),
      ("high", String(finding.interval.upperBound)), ("k", String(finding.k)),
      ("published", String(finding.isPublished)), ("releases", numbers(finding.releases)),
      ("follows", numbers(finding.usedReleases)),
      ("steps", JSONText.list(finding.steps.map(step))),
    ])
  }

  private func contradiction(_ contradiction: LedgerContradiction) -> String {
    switch contradiction {
    case .revised(let group, let figures):
      JSONText.object([
        ("group", self.group(group)),
        (
          "figures",
          JSONText.list(
            figures.map { figure in
              JSONText.object([
                ("release", String(figure.release)), ("count", String(figure.count)),
              ])
            })
        ),
      ])
    case .impossible(let steps, let sums, let releases):
      JSONText.object([
        ("follows", numbers(releases)), ("steps", JSONText.list(steps.map(step))),
        ("sums", JSONText.list(sums.map(sum))),
      ])
    }
  }

  private func step(_ step: LedgerStep) -> String {
    let bound =
      switch step.bound {
      case .atLeast(let bound): ("atLeast", String(bound))
      case .atMost(let bound): ("atMost", String(bound))
      }
    return JSONText.object([
      ("group", group(step.group)), bound, ("byTrying", String(step.isByTrying)),
      ("sums", JSONText.list(step.sums.map(sum))),
    ])
  }

  private func sum(_ sum: LedgerSum) -> String {
    JSONText.object([
      ("factor", String(sum.factor)), ("total", JSONText.list(sum.whole.map(term))),
      ("parts", JSONText.list(sum.parts.map(term))),
    ])
  }

  private func term(_ term: LedgerSum.Term) -> String {
    JSONText.object([
      ("group", group(term.group)), ("least", String(term.least)),
      ("most", term.most.map(String.init) ?? "null"), ("releases", numbers(term.releases)),
    ])
  }

  private func group(_ group: LedgerGroup) -> String { LedgerGroupJSON(group: group).text }

  private func numbers(_ numbers: [Int]) -> String { JSONText.list(numbers.map(String.init)) }
}
