import DisclosureAudit
import DisclosureTables

/// An attack on counts of which readers also know bounds.
struct BoundedAttack {
  private let system: CellSystem
  private let figures: [Int?]
  private let k: Int
  private let effort: Effort

  /// The attack on the cells of `system`, of which those shown have these `figures`.
  init(
    on system: CellSystem, _ figures: [Int?], k: Int,
    effort: Effort = Effort(operations: 20_000_000)
  ) {
    self.system = system
    self.figures = figures
    self.k = k
    self.effort = effort
  }

  /// Whether no group is proven to be small, or empty, with these bounds as well; no where it is not
  /// certain.
  func provesNothing(with bounds: [CellBound]) -> Bool {
    let publication = DisclosureAudit.Publication(
      of: system.bounded(by: bounds),
      figures: figures + bounds.flatMap { [$0.atMost, $0.atLeast] },
      showsZeros: false)
    switch Audit(of: publication, k: k, effort: effort) {
    case .contradiction: return false
    case .report(let report):
      return report.undecided.isEmpty
        && !report.findings.contains { $0.isSmall(k) || $0.interval.upperBound == 0 }
    }
  }
}

extension CellSystem {
  /// The system with two sums for each bound: the cell and what it lacks are the most that it can
  /// be, and the least that it can be and what it has beyond are the cell.
  fileprivate func bounded(by bounds: [CellBound]) -> CellSystem {
    var relations = (0..<relationCount).map { relation in
      let terms = terms(of: relation)
      return Relation(
        terms.filter { $0.coefficient > 0 }.map(\.cell),
        equal: terms.filter { $0.coefficient < 0 }.map(\.cell))
    }
    for (number, bound) in bounds.enumerated() {
      let first = cellCount + 4 * number
      relations.append(Relation([bound.cell, first + 2], equal: [first]))
      relations.append(Relation([first + 1, first + 3], equal: [bound.cell]))
    }
    return CellSystem(
      cellCount: cellCount + 4 * bounds.count, relations: relations, groupCount: groupCount,
      isShown: isShown + bounds.flatMap { _ in [true, true, false, false] })
  }
}
