import DisclosureAudit
import DisclosureTables
import EqualityImport
import EqualityReports

/// Tells of an audit in the codes of the table.
struct AuditWording {
  private let publication: DisclosureAudit.Publication
  private let layout: TableLayout
  private let grid: Grid
  private let leastHidden: Int

  /// `leastHidden` is what readers know a hidden count to be at least.
  init(_ publication: DisclosureAudit.Publication, layout: TableLayout, leastHidden: Int) {
    self.publication = publication
    self.layout = layout
    self.leastHidden = leastHidden
    grid = Grid(extents: layout.trees.map(\.codes.count))
  }

  func finding(_ finding: DisclosureAudit.Finding) -> TableAudit.Finding {
    var known = Known(publication, leastHidden)
    return TableAudit.Finding(
      cell: codes(of: finding.cell), interval: finding.interval,
      isPublished: publication.figures[finding.cell] != nil,
      steps: steps(finding.proof, &known))
  }

  func contradiction(_ found: DisclosureAudit.Contradiction) -> TableAudit.Contradiction {
    var known = Known(publication, leastHidden)
    let steps = steps(found.proof, &known)
    return TableAudit.Contradiction(
      steps: steps, sums: found.sum.map { sum($0.relation, factor: $0.factor, known) })
  }

  private func steps(_ proof: Proof, _ known: inout Known) -> [TableAudit.Step] {
    proof.steps.map { step in
      let before = known
      known.learn(step)
      return self.step(step, before)
    }
  }

  private func step(_ step: Proof.Step, _ known: Known) -> TableAudit.Step {
    let bound: TableAudit.Bound =
      switch step.bound {
      case .atLeast(let bound): .atLeast(bound)
      case .atMost(let bound): .atMost(bound)
      }
    return switch step.reason {
    case .sum(let multiples):
      TableAudit.Step(
        cell: codes(of: step.cell), bound: bound,
        sums: multiples.map { sum($0.relation, factor: $0.factor, known) }, isByTrying: false)
    case .exhaustion(let relations):
      TableAudit.Step(
        cell: codes(of: step.cell), bound: bound, sums: relations.map { sum($0, factor: 1, known) },
        isByTrying: true)
    }
  }

  /// Parts have the coefficient 1 and the whole −1.
  private func sum(_ relation: Int, factor: Int, _ known: Known) -> TableAudit.Sum {
    let terms = publication.system.terms(of: relation)
    func side(_ coefficient: Int) -> [TableAudit.Term] {
      terms.filter { $0.coefficient == coefficient }.map { term in
        TableAudit.Term(
          cell: codes(of: term.cell), least: known.least(term.cell), most: known.most(term.cell))
      }
    }
    return TableAudit.Sum(factor: factor, left: side(1), right: side(-1))
  }

  private func codes(of cell: Int) -> TableAudit.Codes {
    guard cell < grid.count else { return nil }
    return zip(layout.trees, grid.coordinates(of: cell)).map { $0.codes[$1] }
  }
}

/// What is known of each cell at some point of a proof.
private struct Known {
  private let publication: DisclosureAudit.Publication
  private let leastHidden: Int
  private var lower: [Int: Int] = [:]
  private var upper: [Int: Int] = [:]

  init(_ publication: DisclosureAudit.Publication, _ leastHidden: Int) {
    self.publication = publication
    self.leastHidden = leastHidden
  }

  func least(_ cell: Int) -> Int {
    publication.figures[cell] ?? max(lower[cell] ?? 0, leastHidden)
  }

  func most(_ cell: Int) -> Int? { publication.figures[cell] ?? upper[cell] }

  mutating func learn(_ step: Proof.Step) {
    switch step.bound {
    case .atLeast(let bound): lower[step.cell] = bound
    case .atMost(let bound): upper[step.cell] = bound
    }
  }
}
