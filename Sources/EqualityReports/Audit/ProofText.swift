import EqualityModel

/// A proof in words: every deduction, with the sums that it comes from.
struct ProofText {
  let language: Language

  func lines(_ steps: [TableAudit.Step]) -> [String] {
    steps.enumerated().flatMap { number, step in
      ["  \(number + 1). " + AuditPhrases.step(name(step.cell), step)(language)]
        + step.sums.map(line)
    }
  }

  func line(_ sum: TableAudit.Sum) -> String {
    let factor = sum.factor == 1 ? "" : "\(sum.factor < 0 ? "−" : "")\(sum.factor.magnitude) × "
    let equation = "\(terms(sum.right)) = \(terms(sum.left))"
    return "     " + (factor.isEmpty ? equation : "\(factor)(\(equation))")
  }

  func name(_ codes: TableAudit.Codes) -> String {
    codes?.joined(separator: "·") ?? AuditPhrases.unnamed(language)
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
}
