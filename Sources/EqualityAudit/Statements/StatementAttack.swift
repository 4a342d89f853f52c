public import DisclosureAudit

extension StatementAudit {
  /// Attacks statements as a stranger would who has them and the gender tables, and nothing else.
  ///
  /// All tables of people reached are put together with the gender tables; each other table stands
  /// by itself, for its sums tie it to nothing else. Where figures contradict each other, each table
  /// is attacked alone as well. `effort` is for each attack; nil for what should be enough.
  public init(
    of statements: [StatementTable], beside tables: [LedgerTable], effort: Effort? = nil
  ) {
    let isByGroup = statements.contains { $0.division != nil }
    let effort = effort ?? (isByGroup ? .groups : .statements)
    statementCount = Set(statements.map(\.number)).count
    shownCount = statements.flatMap(\.cells).count { $0.count != nil }
    hiddenCount = statements.flatMap(\.cells).count - shownCount
    let reached = statements.filter(\.isOfReached)
    if !reached.isEmpty, !attack(reached, beside: tables, effort), !tables.isEmpty {
      for table in reached { attack([table], beside: [], effort) }
    }
    for table in statements where !table.isOfReached { attack([table], beside: [], effort) }
    findings = findings.filter(\.isPublished) + findings.filter { !$0.isPublished }
  }

  /// Returns false where the figures contradict each other.
  @discardableResult
  private mutating func attack(
    _ statements: [StatementTable], beside tables: [LedgerTable], _ effort: Effort
  ) -> Bool {
    var draft = StatementDraft()
    for table in statements { draft.state(table) }
    draft.state(statements.filter(\.isOfReached), beside: tables)
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
    for (cell, target) in system.targets.enumerated() {
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
