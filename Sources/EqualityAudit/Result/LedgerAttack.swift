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

  /// How many contradictions are looked for beyond figures that differ.
  private static let patience = 8

  init(on tables: [LedgerTable]) {
    self.tables = tables
    system = LedgerSystem(of: tables)
    k = tables.map(\.k).max() ?? 0
  }

  func run(_ effort: Effort) -> LedgerAudit {
    var contradictions = revisions
    var omitted: Set<Int> = []
    while contradictions.count <= revisions.count + Self.patience {
      let publication = system.publication(without: omitted)
      let wording = LedgerWording(system, publication)
      switch Audit(of: publication, k: k, effort: effort) {
      case .report(let report):
        return audit(Tally(of: report, publication, system, k: k), wording, contradictions)
      case .contradiction(let found):
        contradictions.append(wording.contradiction(found))
        // Relations are numbered as they are when some are left out.
        let left = system.relations.indices.filter { !omitted.contains($0) }
        omitted.formUnion(found.sum.map { left[$0.relation] })
      }
    }
    let wording = LedgerWording(system, system.publication(without: omitted))
    return audit(Tally(undecidedCount: system.groupCount), wording, contradictions)
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
    _ tally: Tally, _ wording: LedgerWording, _ contradictions: [LedgerContradiction]
  ) -> LedgerAudit {
    let counts = tables.flatMap { $0.cells.map(\.count) }
    return LedgerAudit(
      scope: LedgerAudit.Scope(
        releaseCount: tables.count, shownCount: counts.count { $0 != nil },
        hiddenCount: counts.count { $0 == nil },
        groupCount: system.groupCount + system.largeWindowCount + system.omittedCount,
        differenceCount: system.windowCount + system.largeWindowCount + system.omittedCount, k: k),
      holding: tally.holding(besides: system.largeWindowCount),
      findings: tally.small.map { wording.finding($0.finding, k: $0.k) }.inOrder,
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
