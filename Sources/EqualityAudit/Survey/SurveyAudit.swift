import DisclosureAudit
import DisclosureTables

/// What an attack on the published tables of waves found.
///
/// It is on their counts: of each dimension with those derived from it, of each dimension by gender,
/// and of what those say who have been treated worse. Not attacked are the indices, and what tables
/// of several dimensions by gender tell together.
public struct SurveyAudit: Hashable, Sendable {
  /// A group that is proven to be small, or figures that cannot all be right.
  public struct Finding: Hashable, Sendable {
    public let wave: String
    public let outcome: String
    public let dimension: String

    /// The gender, where the table is by gender.
    public var gender: String?

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
  public init(of tables: [SurveyLedgerTable], byGender crossed: [CrossedLedgerTable] = []) {
    for table in tables {
      let system = SurveySystem(of: table)
      attack(table, system.publication, groupCount: system.groupCount) { cell in
        (nil, system.category(of: cell))
      }
    }
    for table in crossed {
      let system = CrossedSystem(of: table)
      attack(
        table.margin, system.publication, groupCount: system.groupCount, naming: system.codes)
    }
  }

  private mutating func attack(
    _ table: SurveyLedgerTable, _ publication: Publication, groupCount own: Int,
    naming codes: (Int) -> (gender: String?, category: String?)
  ) {
    tableCount += 1
    groupCount += own
    switch Audit(of: publication, k: table.k, effort: Effort(operations: 100_000_000)) {
    case .contradiction: findings.append(finding(table, (nil, nil), interval: nil))
    case .report(let report):
      undecidedCount += report.undecided.count
      findings += report.findings.filter { $0.isSmall(table.k) }.map { found in
        finding(table, codes(found.cell), interval: found.interval)
      }
    }
  }

  private func finding(
    _ table: SurveyLedgerTable, _ codes: (gender: String?, category: String?),
    interval: ClosedRange<Int>?
  ) -> Finding {
    Finding(
      wave: table.wave, outcome: table.outcome, dimension: table.dimension, gender: codes.gender,
      category: codes.category, interval: interval, k: table.k)
  }
}
