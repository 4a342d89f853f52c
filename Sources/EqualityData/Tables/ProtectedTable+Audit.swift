import DisclosureAudit
import DisclosureTables
import EqualityImport
public import EqualityReports

extension ProtectedTable {
  /// Attacks the table as a reader would who knows all its figures and how they add up.
  ///
  /// With `showsZeros` a hidden count is known to be 1 or more; without, that a group has nobody
  /// must not be proven either.
  public func audited(k: Int, showsZeros: Bool) -> TableAudit {
    let publication = DisclosureAudit.Publication(
      of: CellSystem(of: layout.axes), figures: figures, showsZeros: showsZeros)
    let wording = AuditWording(publication, layout: layout, leastHidden: showsZeros ? 1 : 0)
    var findings: [TableAudit.Finding] = []
    var (undecidedCount, computableCount) = (0, 0)
    var contradiction: TableAudit.Contradiction?
    switch Audit(of: publication, k: k) {
    case .report(let report):
      undecidedCount = report.undecided.count
      computableCount = report.findings.count { $0.count ?? 0 >= k }
      findings = report.findings.filter { isBroken($0, k: k, showsZeros: showsZeros) }
        .map(wording.finding)
    case .contradiction(let found): contradiction = wording.contradiction(found)
    }
    return TableAudit(
      dimensions: layout.names,
      withoutTotals: zip(layout.names, layout.trees).filter { !$1.hasChildren.contains(true) }
        .map(\.0), k: k, showsZeros: showsZeros, cellCount: figures.count,
      hiddenCount: figures.count { $0 == nil }, findings: findings,
      computableCount: computableCount, undecidedCount: undecidedCount,
      contradiction: contradiction, betrayedCount: betrayedCount)
  }

  private func isBroken(_ finding: DisclosureAudit.Finding, k: Int, showsZeros: Bool) -> Bool {
    finding.isSmall(k) || !showsZeros && finding.interval.upperBound < k
  }
}
