import DisclosureTables

/// Writes the proofs of what the attacks found: every deduction that counts, in order.
struct ProofWriter {
  private let publication: Publication
  private let system: OpenSystem
  private let propagation: Propagation

  /// A writer of proofs that build on what `propagation` deduced about `system`.
  init(_ publication: Publication, _ system: OpenSystem, _ propagation: Propagation) {
    self.publication = publication
    self.system = system
    self.propagation = propagation
  }

  /// The proof that a cell is within these limits.
  func proof(of cell: Int, low: Limit, high: Limit) -> Proof {
    var needed = Needed()
    var last: [Proof.Step] = []
    for (limit, isUpper) in [(low, false), (high, true)] {
      if let reason = limit.reason {
        let bound = isUpper ? Proof.Bound.atMost(limit.value) : .atLeast(limit.value)
        need(reason, for: cell, isUpper: isUpper, &needed)
        last.append(Proof.Step(cell: cell, bound: bound, reason: reason))
      } else if let unknown = unknown(of: cell) {
        need(unknown, isUpper: isUpper, &needed)
      }
    }
    return Proof(steps: steps(needed) + last)
  }

  /// The contradiction between these multiples of relations.
  func contradiction(of sum: [Proof.Multiple]) -> Contradiction {
    var needed = Needed()
    for (cell, _) in coefficients(of: sum).sorted(by: { $0.key < $1.key }) {
      guard let unknown = unknown(of: cell) else { continue }
      need(unknown, isUpper: false, &needed)
      need(unknown, isUpper: true, &needed)
    }
    return Contradiction(proof: Proof(steps: steps(needed)), sum: sum)
  }

  /// Deductions, by their places in the order in which they were made.
  private typealias Needed = Set<Int>

  private func need(
    _ reason: Proof.Reason, for cell: Int, isUpper: Bool, _ needed: inout Needed
  ) {
    switch reason {
    case .exhaustion(let relations):
      for relation in relations {
        for term in publication.system.terms(of: relation) {
          guard let unknown = unknown(of: term.cell), propagation.isKnown(unknown) else { continue }
          need(unknown, isUpper: false, &needed)
          need(unknown, isUpper: true, &needed)
        }
      }
    case .sum(let multiples):
      let coefficients = coefficients(of: multiples)
      let isPositive = coefficients[cell] ?? 0 > 0
      for (other, coefficient) in coefficients where other != cell && coefficient != 0 {
        guard let unknown = unknown(of: other) else { continue }
        need(unknown, isUpper: (coefficient > 0) != (isPositive == isUpper), &needed)
      }
    }
  }

  /// Adds the deduction of a bound and all that it rests on.
  private func need(_ unknown: Int, isUpper: Bool, _ needed: inout Needed) {
    var waiting = [propagation.deduction(of: unknown, isUpper: isUpper, before: .max)]
    while let next = waiting.popLast() {
      guard let next, needed.insert(next).inserted else { continue }
      let deduction = propagation.deductions[next]
      let terms = system.terms(of: deduction.row)
      guard let own = terms.first(where: { $0.unknown == deduction.unknown }) else { continue }
      for other in terms where other != own {
        let isUpper = (other.sign > 0) != (deduction.isUpper == (own.sign > 0))
        waiting.append(
          propagation.deduction(of: other.unknown, isUpper: isUpper, before: next))
      }
    }
  }

  private func steps(_ needed: Needed) -> [Proof.Step] {
    needed.sorted().map { index in
      let deduction = propagation.deductions[index]
      let multiple = Proof.Multiple(relation: system.relations[deduction.row], factor: 1)
      return Proof.Step(
        cell: system.cells[deduction.unknown],
        bound: deduction.isUpper ? .atMost(deduction.value) : .atLeast(deduction.value),
        reason: .sum([multiple]))
    }
  }

  private func coefficients(of multiples: [Proof.Multiple]) -> [Int: Int] {
    var coefficients: [Int: Int] = [:]
    for multiple in multiples {
      for term in publication.system.terms(of: multiple.relation) {
        coefficients[term.cell, default: 0] += term.coefficient * multiple.factor
      }
    }
    return coefficients
  }

  private func unknown(of cell: Int) -> Int? {
    var (low, high) = (0, system.cells.count)
    while low < high {
      let middle = (low + high) / 2
      if system.cells[middle] < cell { low = middle + 1 } else { high = middle }
    }
    return low < system.cells.count && system.cells[low] == cell ? low : nil
  }
}
