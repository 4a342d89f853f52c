public import DisclosureAudit

extension LedgerAudit {
  /// Attacks everything that was published, as a stranger would who has nothing but the tables.
  ///
  /// Relations of figures that contradict each other are left out one after another, for readers
  /// know then that something was corrected, and go on with the rest. What is not settled when the
  /// work that `effort` allows is done is undecided.
  public init(of tables: [LedgerTable], effort: Effort = .ledger) {
    self = LedgerAttack(on: tables).run(effort)
  }
}

extension Effort {
  /// Enough for some years of monthly tables; with any ledger it is spent in half a minute.
  public static let ledger = Effort(operations: 1_500_000_000)
}

/// The attack on a ledger, from its tables to what was found.
struct LedgerAttack {
  private let tables: [LedgerTable]
  private let system: LedgerSystem
  private let k: Int

  /// How many contradictions are looked for beyond figures that differ: fewer in a large ledger.
  private var patience: Int { min(300, max(8, 20_000_000 / max(system.relations.count, 1))) }

  init(on tables: [LedgerTable]) {
    self.tables = tables
    system = LedgerSystem(of: tables)
    k = tables.map(\.k).max() ?? 0
  }

  func run(_ effort: Effort) -> LedgerAudit {
    var contradictions = revisions
    var omitted: Set<Int> = []
    for _ in 0...patience {
      let publication = system.publication(without: omitted)
      let wording = LedgerWording(system, publication)
      switch Audit(of: publication, k: k, effort: effort) {
      case .report(let report):
        let tally = Tally(of: report, publication, system, k: k)
        return audit(
          tally, findings: tally.small.map { wording.finding($0.finding, k: $0.k) },
          contradictions)
      case .contradiction(let found):
        let contradiction = wording.contradiction(found)
        let figures = contradiction.figures
        if !contradictions.contains(where: { $0.figures.isSubset(of: figures) }) {
          contradictions.append(contradiction)
        }
        // Relations are numbered as they are when some are left out.
        let left = system.relations.indices.filter { !omitted.contains($0) }
        omitted.formUnion(found.sum.map { left[$0.relation] })
      }
    }
    return audit(
      Tally(undecidedCount: system.groupCount), findings: findingsOfEachTable(effort),
      contradictions)
  }

  /// What each table gives away by itself, where all of them together make no sense.
  private func findingsOfEachTable(_ effort: Effort) -> [LedgerFinding] {
    guard tables.count > 1 else { return [] }
    return tables.flatMap { LedgerAttack(on: [$0]).run(effort).findings }
  }

  /// The cells that were published with several figures.
  private var revisions: [LedgerContradiction] {
    let wording = LedgerWording(system, system.publication(without: []))
    return system.keys.enumerated().compactMap { cell, key in
      guard let appearance = system.index.appearances[key], appearance.figures.count > 1
      else { return nil }
      let figures = appearance.showings.compactMap { release, count in
        count.map { LedgerContradiction.Figure(release: release, count: $0) }
      }
      return .revised(wording.group(cell), figures: figures)
    }
  }

  private func audit(
    _ tally: Tally, findings: [LedgerFinding], _ contradictions: [LedgerContradiction]
  ) -> LedgerAudit {
    let counts = tables.flatMap { $0.cells.map(\.count) }
    return LedgerAudit(
      scope: LedgerAudit.Scope(
        releaseCount: tables.count, shownCount: counts.count { $0 != nil },
        hiddenCount: counts.count { $0 == nil },
        groupCount: system.groupCount + system.largeWindowCount + system.omittedCount,
        differenceCount: system.windowCount + system.largeWindowCount + system.omittedCount, k: k),
      holding: tally.holding(besides: system.largeWindowCount),
      findings: findings.inOrder,
      contradictions: contradictions,
      undecidedCount: tally.undecidedCount + system.omittedCount)
  }
}

extension [LedgerFinding] {
  /// Those of cells in a release first, then those known best.
  fileprivate var inOrder: [LedgerFinding] {
    enumerated().sorted { one, other in
      one.element.rank(one.offset) < other.element.rank(other.offset)
    }
    .map(\.element)
  }
}

extension LedgerFinding {
  fileprivate func rank(_ offset: Int) -> (Int, Int, Int) {
    (releases.isEmpty ? 1 : 0, interval.count, offset)
  }
}

extension LedgerContradiction {
  /// The published cells that it is between: any other between them says the same.
  fileprivate var figures: Set<LedgerGroup> {
    switch self {
    case .revised(let group, _): [group]
    case .impossible(let steps, let sums, _):
      Set(
        (steps.flatMap(\.sums) + sums).flatMap { $0.parts + $0.whole }
          .filter { !$0.releases.isEmpty }.map(\.group))
    }
  }
}
