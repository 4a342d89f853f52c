import DisclosureAudit
import DisclosureTables

/// What an attack on the published tables of waves found: on their counts, dimension by dimension.
public struct SurveyAudit: Hashable, Sendable {
  /// A group that is proven to be small, or figures that cannot all be right.
  public struct Finding: Hashable, Sendable {
    public let wave: String
    public let outcome: String
    public let dimension: String

    /// The category; nil for everyone whose answer is unknown, or known, or where it is no group.
    public let category: String?

    /// What the number of people is proven to be; nil where no population has these figures.
    public let interval: ClosedRange<Int>?
    public let k: Int
  }

  public private(set) var tableCount = 0
  public private(set) var groupCount = 0
  public private(set) var undecidedCount = 0
  public private(set) var findings: [Finding] = []

  /// Attacks each table as a stranger would: sums, and what shares near the ends say.
  public init(of tables: [SurveyLedgerTable]) {
    for table in tables { attack(table) }
  }

  private mutating func attack(_ table: SurveyLedgerTable) {
    let system = SurveySystem(of: table)
    tableCount += 1
    groupCount += system.groupCount
    let effort = Effort(operations: 100_000_000)
    switch Audit(of: system.publication, k: table.k, effort: effort) {
    case .contradiction: findings.append(finding(table, category: nil, interval: nil))
    case .report(let report):
      undecidedCount += report.undecided.count
      findings += report.findings.filter { $0.isSmall(table.k) }.map { found in
        finding(table, category: system.category(of: found.cell), interval: found.interval)
      }
    }
  }

  private func finding(
    _ table: SurveyLedgerTable, category: String?, interval: ClosedRange<Int>?
  ) -> Finding {
    Finding(
      wave: table.wave, outcome: table.outcome, dimension: table.dimension, category: category,
      interval: interval, k: table.k)
  }
}
