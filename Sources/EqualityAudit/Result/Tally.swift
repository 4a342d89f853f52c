import DisclosureAudit
import DisclosureTables

/// How the groups of a ledger fared, one by one.
struct Tally {
  /// The groups that are proven to be small, each with its own k.
  private(set) var small: [(finding: Finding, k: Int)] = []
  private(set) var undecidedCount: Int
  private var holding = LedgerAudit.Holding()

  /// Says of none of the groups how it fared.
  init(undecidedCount: Int) { self.undecidedCount = undecidedCount }

  init(of report: AuditReport, _ publication: Publication, _ system: LedgerSystem, k: Int) {
    undecidedCount = report.undecided.count
    var isSettled = [Bool](repeating: false, count: system.groupCount)
    for cell in report.undecided { isSettled[cell] = true }
    for finding in report.findings {
      let ownK = system.index.appearances[system.keys[finding.cell]]?.k ?? k
      isSettled[finding.cell] = note(finding, k: ownK)
    }
    for cell in isSettled.indices where !isSettled[cell] {
      if let figure = publication.figures[cell] {
        noteKnown(figure)
      } else {
        holding.possibleCount += 1
        holding.possibleHiddenCount += publication.system.isShown[cell] ? 1 : 0
      }
    }
  }

  /// What holds, with as many groups more that are large for certain.
  func holding(besides count: Int) -> LedgerAudit.Holding {
    var holding = holding
    holding.largeCount += count
    return holding
  }

  /// Returns whether it is settled: a group that can be as large as its own k is not by this.
  private mutating func note(_ finding: Finding, k: Int) -> Bool {
    if finding.isSmall(k) {
      small.append((finding, k))
    } else if let count = finding.count {
      noteKnown(count)
    } else if finding.isTight {
      return false
    } else {
      undecidedCount += 1
    }
    return true
  }

  private mutating func noteKnown(_ count: Int) {
    guard count > 0 else {
      holding.emptyCount += 1
      return
    }
    holding.largeCount += 1
    holding.leastKnown = min(count, holding.leastKnown ?? count)
  }
}
