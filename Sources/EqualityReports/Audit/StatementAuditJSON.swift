import EqualityAudit
import EqualityModel

/// What an attack on statements found, as fields of an object.
enum StatementAuditJSON {
  static func text(_ audit: StatementAudit) -> String {
    JSONText.object([
      ("statements", String(audit.statementCount)), ("shown", String(audit.shownCount)),
      ("hidden", String(audit.hiddenCount)), ("groups", String(audit.groupCount)),
      ("known", String(audit.knownCount)), ("possible", String(audit.possibleCount)),
      ("undecided", String(audit.undecidedCount)),
      ("leastKnown", audit.leastKnown.map(String.init) ?? "null"),
      ("leftOut", JSONText.list(audit.leftOut.map(JSONText.quoted))),
      ("contradictions", JSONText.list(audit.contradictions.map(contradiction))),
      ("findings", JSONText.list(audit.findings.map(finding))),
    ])
  }

  private static func finding(_ finding: StatementAudit.Finding) -> String {
    JSONText.object([
      ("group", StatementGroupJSON.text(finding.group)),
      ("low", String(finding.interval.lowerBound)), ("high", String(finding.interval.upperBound)),
      ("k", String(finding.k)), ("published", String(finding.isPublished)),
      ("steps", JSONText.list(finding.steps.map(step))),
    ])
  }

  private static func contradiction(_ contradiction: StatementAudit.Contradiction) -> String {
    JSONText.object([
      ("steps", JSONText.list(contradiction.steps.map(step))),
      ("sums", JSONText.list(contradiction.sums.map(sum))),
    ])
  }

  private static func step(_ step: StatementAudit.Step) -> String {
    let bound =
      switch step.bound {
      case .atLeast(let bound): ("atLeast", String(bound))
      case .atMost(let bound): ("atMost", String(bound))
      }
    return JSONText.object([
      ("group", StatementGroupJSON.text(step.group)), bound,
      ("byTrying", String(step.isByTrying)), ("sums", JSONText.list(step.sums.map(sum))),
    ])
  }

  private static func sum(_ sum: StatementAudit.Sum) -> String {
    JSONText.object([
      ("factor", String(sum.factor)), ("total", JSONText.list(sum.whole.map(term))),
      ("parts", JSONText.list(sum.parts.map(term))),
    ])
  }

  private static func term(_ term: StatementAudit.Term) -> String {
    JSONText.object([
      ("group", StatementGroupJSON.text(term.group)), ("least", String(term.least)),
      ("most", term.most.map(String.init) ?? "null"),
    ])
  }
}
