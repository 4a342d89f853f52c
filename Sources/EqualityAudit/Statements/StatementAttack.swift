public import DisclosureAudit

extension StatementAudit {
  /// Attacks statements as a stranger would who has them and the gender tables, and nothing else.
  ///
  /// All tables of people reached, and of who gets in, are put together with the gender tables; each
  /// other table stands by itself, for its sums tie it to nothing else. Where figures contradict each
  /// other, each table is attacked alone as well. `effort` is for each attack; nil for what should be
  /// enough.
  public init(
    of statements: [StatementTable], accesses: [AccessStatement] = [],
    beside tables: [LedgerTable], effort: Effort? = nil
  ) {
    let isByGroup = statements.contains { $0.division != nil }
    let effort = effort ?? (isByGroup ? .groups : .statements)
    let all = statements + accesses.flatMap(\.tables.values)
    statementCount = Set(all.map(\.number)).count
    shownCount = all.flatMap(\.cells).count { $0.count != nil }
    hiddenCount = all.flatMap(\.cells).count - shownCount
    let reached = statements.filter(\.isOfReached)
    if !(reached.isEmpty && accesses.isEmpty), !attack(reached, accesses, beside: tables, effort),
      !tables.isEmpty
    {
      for table in reached { attack([table], beside: [], effort) }
      for access in accesses { attack([], [access], beside: [], effort) }
    }
    for table in statements where !table.isOfReached { attack([table], beside: [], effort) }
    findings = findings.filter(\.isPublished) + findings.filter { !$0.isPublished }
  }

  /// Returns false where the figures contradict each other.
  @discardableResult
  private mutating func attack(
    _ statements: [StatementTable], _ accesses: [AccessStatement] = [],
    beside tables: [LedgerTable], _ effort: Effort
  ) -> Bool {
    var draft = StatementDraft()
    for table in statements { draft.state(table) }
    draft.state(accesses)
    draft.state(statements.filter(\.isOfReached), accesses, beside: tables)
    let system = StatementSystem(of: draft)
    let k = system.targets.map(\.k).max() ?? 0
    switch Audit(of: system.publication, k: k, effort: effort) {
    case .contradiction(let found):
      contradictions.append(StatementWording(system).contradiction(found))
      return false
    case .report(let report):
      note(report, system)
      return true
    }
  }

  private mutating func note(_ report: AuditReport, _ system: StatementSystem) {
    groupCount += system.targets.count
    undecidedCount += report.undecided.count
    let wording = StatementWording(system)
    let figures = system.publication.figures
    let proven = Dictionary(uniqueKeysWithValues: report.findings.map { ($0.cell, $0) })
    let empty = Set(
      system.targets.indices.filter { (figures[$0] ?? proven[$0]?.count) == 0 }
        .map { system.groups[$0] })
    for (cell, var target) in system.targets.enumerated() {
      // Where there is nobody at all, nobody is in a category, and that is no secret.
      if let everyone = system.groups[cell].everyone, everyone != system.groups[cell],
        empty.contains(everyone)
      {
        target = StatementDraft.Target(k: target.k, protectsZero: false)
      }
      if let found = proven[cell] {
        note(found, target, wording)
      } else if let figure = figures[cell] {
        note(.shown(figure, of: cell), target, wording)
      }
    }
  }

  private mutating func note(
    _ found: DisclosureAudit.Finding, _ target: StatementDraft.Target, _ wording: StatementWording
  ) {
    if found.isSmall(target.k) || target.protectsZero && found.count == 0 {
      findings.append(wording.finding(found, k: target.k))
    } else if let count = found.count {
      knownCount += 1
      if count > 0 { leastKnown = min(count, leastKnown ?? count) }
    } else if !found.isTight {
      undecidedCount += 1
    }
  }
}

extension StatementGroup {
  /// Everyone whom a table has in the column of a group.
  fileprivate var everyone: StatementGroup? {
    guard case .stated(let stated) = self else { return nil }
    return .stated(
      .init(
        number: stated.number, table: stated.table, row: .everyone, column: stated.column))
  }
}

extension DisclosureAudit.Finding {
  /// What stands in a table needs no proof.
  fileprivate static func shown(_ count: Int, of cell: Int) -> Self {
    Self(cell: cell, interval: count...count, isTight: true, proof: Proof(steps: []))
  }
}

extension Effort {
  /// Enough for some years of statements; with any it is spent in some seconds.
  public static let statements = Effort(operations: 500_000_000)

  /// The same where groups overlap, and many more kinds of people are to be told apart.
  static let groups = Effort(operations: 4_000_000_000)
}
