import DisclosureAudit
import DisclosureTables
import EqualityModel

/// Tells of an audit in units, periods, measures, genders and releases.
struct LedgerWording {
  private let system: LedgerSystem
  private let publication: Publication

  init(_ system: LedgerSystem, _ publication: Publication) {
    self.system = system
    self.publication = publication
  }

  func finding(_ finding: Finding, k: Int) -> LedgerFinding {
    let steps = steps(finding.proof).steps
    let releases = releases(of: finding.cell)
    return LedgerFinding(
      group: group(finding.cell), interval: finding.interval, k: k, releases: releases,
      isPublished: publication.figures[finding.cell] != nil,
      usedReleases: Self.used(steps.flatMap(\.sums), releases), steps: steps)
  }

  func contradiction(_ found: Contradiction) -> LedgerContradiction {
    let (steps, known) = steps(found.proof)
    let sums = found.sum.map { sum($0.relation, factor: $0.factor, known) }
    return .impossible(
      steps: steps, sums: sums, releases: Self.used(steps.flatMap(\.sums) + sums, []))
  }

  private static func used(_ sums: [LedgerSum], _ own: [Int]) -> [Int] {
    let terms = sums.flatMap { $0.parts + $0.whole }
    return Set(terms.flatMap(\.releases) + own).sorted()
  }

  /// The group that a cell counts.
  func group(_ cell: Int) -> LedgerGroup {
    let key = system.keys[cell]
    return LedgerGroup(
      unit: system.index.lines[key.line],
      gender: key.gender == Draft.allGenders ? nil : GenderCategory(rawValue: key.gender),
      dating: key.dating, extent: key.extent)
  }

  /// The releases that show a cell; those that hide it, where none does.
  private func releases(of cell: Int) -> [Int] {
    let showings = system.index.appearances[system.keys[cell]]?.showings ?? []
    let isShown = showings.contains { $0.count != nil }
    return showings.filter { !isShown || $0.count != nil }.map(\.release).uniqued()
  }

  private func steps(_ proof: Proof) -> (steps: [LedgerStep], known: Knowledge) {
    var known = Knowledge(publication)
    let steps = proof.steps.map { step in
      let before = known
      known.learn(step)
      return self.step(step, before)
    }
    return (steps, known)
  }

  private func step(_ step: Proof.Step, _ known: Knowledge) -> LedgerStep {
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
    return LedgerStep(
      group: group(step.cell), bound: bound,
      sums: multiples.map { sum($0.relation, factor: $0.factor, known) }, isByTrying: isByTrying)
  }

  /// Parts have the coefficient 1 and the whole −1.
  private func sum(_ relation: Int, factor: Int, _ known: Knowledge) -> LedgerSum {
    let terms = publication.system.terms(of: relation)
    func side(_ coefficient: Int) -> [LedgerSum.Term] {
      terms.filter { $0.coefficient == coefficient }.map { term in
        LedgerSum.Term(
          group: group(term.cell), least: known.least(term.cell), most: known.most(term.cell),
          releases: releases(of: term.cell))
      }
    }
    return LedgerSum(factor: factor, parts: side(1), whole: side(-1))
  }
}

/// What is known of each cell at some point of a proof.
struct Knowledge {
  private let publication: Publication
  private var lower: [Int: Int] = [:]
  private var upper: [Int: Int] = [:]

  init(_ publication: Publication) { self.publication = publication }

  func least(_ cell: Int) -> Int {
    let hidden = publication.system.isShown[cell] ? 1 : 0
    return publication.figures[cell] ?? max(lower[cell] ?? 0, hidden)
  }

  func most(_ cell: Int) -> Int? { publication.figures[cell] ?? upper[cell] }

  mutating func learn(_ step: Proof.Step) {
    switch step.bound {
    case .atLeast(let bound): lower[step.cell] = bound
    case .atMost(let bound): upper[step.cell] = bound
    }
  }
}
