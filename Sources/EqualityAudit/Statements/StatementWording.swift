import DisclosureAudit
import DisclosureTables

/// Tells of an attack on statements in their groups.
struct StatementWording {
  private let system: StatementSystem

  init(_ system: StatementSystem) { self.system = system }

  func finding(_ finding: Finding, k: Int) -> StatementAudit.Finding {
    StatementAudit.Finding(
      group: system.groups[finding.cell], interval: finding.interval, k: k,
      isPublished: system.publication.figures[finding.cell] != nil,
      steps: steps(finding.proof).steps)
  }

  func contradiction(_ found: Contradiction) -> StatementAudit.Contradiction {
    let (steps, known) = steps(found.proof)
    return .init(steps: steps, sums: found.sum.map { sum($0, known) })
  }

  private func steps(_ proof: Proof) -> (steps: [StatementAudit.Step], known: Knowledge) {
    var known = Knowledge(system.publication)
    let steps = proof.steps.map { step in
      let before = known
      known.learn(step)
      return self.step(step, before)
    }
    return (steps, known)
  }

  private func step(_ step: Proof.Step, _ known: Knowledge) -> StatementAudit.Step {
    let bound: LedgerStep.Bound =
      switch step.bound {
      case .atLeast(let bound): .atLeast(bound)
      case .atMost(let bound): .atMost(bound)
      }
    let (multiples, isByTrying): ([Proof.Multiple], Bool) =
      switch step.reason {
      case .sum(let multiples): (multiples, false)
      case .exhaustion(let relations): (relations.map { .init(relation: $0, factor: 1) }, true)
      }
    return .init(
      group: system.groups[step.cell], bound: bound, sums: multiples.map { sum($0, known) },
      isByTrying: isByTrying)
  }

  /// Parts have the coefficient 1 and the whole −1.
  private func sum(_ multiple: Proof.Multiple, _ known: Knowledge) -> StatementAudit.Sum {
    let terms = system.publication.system.terms(of: multiple.relation)
    func side(_ coefficient: Int) -> [StatementAudit.Term] {
      terms.filter { $0.coefficient == coefficient }.map { term in
        .init(
          group: system.groups[term.cell], least: known.least(term.cell),
          most: known.most(term.cell))
      }
    }
    return .init(factor: multiple.factor, parts: side(1), whole: side(-1))
  }
}
