/// What an attack found, as JSON.
struct AuditJSON {
  let report: TableAudit

  var text: String {
    let fields: [(String, String)] = [
      ("k", String(report.k)), ("zerosShown", String(report.showsZeros)),
      ("dimensions", list(report.dimensions.map(JSONText.quoted))),
      ("withoutTotals", list(report.withoutTotals.map(JSONText.quoted))),
      ("cells", String(report.cellCount)), ("hidden", String(report.hiddenCount)),
      ("broken", String(!report.isUnbroken)), ("undecided", String(report.undecidedCount)),
      ("computable", String(report.computableCount)),
      ("hiddenWithFigure", String(report.betrayedCount)),
      ("contradiction", report.contradiction.map(contradiction) ?? "null"),
    ]
    let findings = report.findings.map { "    " + finding($0) }.joined(separator: ",\n")
    return "{\n" + fields.map { "  \(JSONText.quoted($0)): \($1),\n" }.joined()
      + "  \"findings\": [" + (findings.isEmpty ? "]\n}\n" : "\n\(findings)\n  ]\n}\n")
  }

  private func finding(_ finding: TableAudit.Finding) -> String {
    object([
      ("cell", codes(finding.cell)), ("low", String(finding.interval.lowerBound)),
      ("high", String(finding.interval.upperBound)), ("published", String(finding.isPublished)),
      ("steps", list(finding.steps.map(step))),
    ])
  }

  private func step(_ step: TableAudit.Step) -> String {
    let bound =
      switch step.bound {
      case .atLeast(let bound): ("atLeast", String(bound))
      case .atMost(let bound): ("atMost", String(bound))
      }
    return object([
      ("cell", codes(step.cell)), bound, ("byTrying", String(step.isByTrying)),
      ("sums", list(step.sums.map(sum))),
    ])
  }

  private func sum(_ sum: TableAudit.Sum) -> String {
    object([
      ("factor", String(sum.factor)), ("total", list(sum.right.map(term))),
      ("parts", list(sum.left.map(term))),
    ])
  }

  private func term(_ term: TableAudit.Term) -> String {
    object([
      ("cell", codes(term.cell)), ("least", String(term.least)),
      ("most", term.most.map(String.init) ?? "null"),
    ])
  }

  private func contradiction(_ contradiction: TableAudit.Contradiction) -> String {
    object([
      ("steps", list(contradiction.steps.map(step))), ("sums", list(contradiction.sums.map(sum))),
    ])
  }

  private func codes(_ codes: TableAudit.Codes) -> String {
    guard let codes else { return "null" }
    return object(zip(report.dimensions, codes.map(JSONText.quoted)).map { ($0, $1) })
  }

  private func list(_ values: [String]) -> String { JSONText.list(values) }

  private func object(_ fields: [(String, String)]) -> String { JSONText.object(fields) }
}
