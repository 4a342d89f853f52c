import DisclosureAudit

/// What an attack on the published tables of waves found.
///
/// It is on their counts, shares near the ends and indices: of each dimension with those derived from
/// it, of all dimensions by gender together, and of what those say who have been treated worse. Not
/// attacked is how much an index varies.
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

  /// Attacks each table as a stranger would, and those by gender of one outcome together.
  public init(of tables: [SurveyLedgerTable], byGender crossed: [CrossedLedgerTable] = []) {
    for table in tables {
      attack(table, count: 1, showingIndices: table.showsIndices) {
        SurveySystem(of: table, addingUp: $0)
      }
    }
    for tables in crossed.byOutcome {
      attack(
        tables[0].margin, count: tables.count,
        showingIndices: tables.contains(where: \.showsIndices)
      ) { CrossedSystem(of: tables, addingUp: $0) }
    }
  }

  /// Of counts, populations of whole people are looked for; where there are indices, those that have
  /// them are looked for by linear programming, for which fractions of people do.
  private mutating func attack(
    _ table: SurveyLedgerTable, count: Int, showingIndices: Bool,
    _ tables: (IndexScale?) -> any AttackedTables
  ) {
    tableCount += count
    let counts = tables(nil)
    groupCount += counts.groupCount
    var found = Outcome(of: counts, k: table.k, count: count)
    if showingIndices, found.isPossible,
      let scale = table.statementCount.map(IndexScale.init(statementCount:))
    {
      found.add(Outcome(of: tables(scale), k: table.k, count: count, fractions: true))
    }
    guard found.isPossible else {
      findings.append(finding(table, Codes(dimension: table.dimension), interval: nil))
      return
    }
    undecidedCount += found.undecided.count
    findings += found.intervals.sorted { $0.key < $1.key }.map { cell, interval in
      finding(table, counts.codes(of: cell), interval: interval)
    }
  }

  private func finding(
    _ table: SurveyLedgerTable, _ codes: Codes, interval: ClosedRange<Int>?
  ) -> Finding {
    Finding(
      wave: table.wave, outcome: table.outcome, dimension: codes.dimension, gender: codes.gender,
      category: codes.category, interval: interval, k: table.k)
  }
}

extension SurveyAudit {
  /// Where a cell stands: the dimension, and the gender and the category where it counts them.
  struct Codes {
    let dimension: String
    var gender: String?
    var category: String?
  }
}

/// What the readers of some tables have, to be attacked at once.
protocol AttackedTables {
  var publication: Publication { get }
  var groupCount: Int { get }

  func codes(of cell: Int) -> SurveyAudit.Codes
}

/// What one attack on some tables came to.
private struct Outcome {
  /// Whether some population has these figures.
  private(set) var isPossible = true

  /// What the groups are proven to be that are small, or must be empty.
  private(set) var intervals: [Int: ClosedRange<Int>] = [:]
  private(set) var undecided: Set<Int> = []

  private static let operationsPerTable = 100_000_000

  init(of tables: any AttackedTables, k: Int, count: Int, fractions: Bool = false) {
    let effort = Effort(operations: count * Self.operationsPerTable)
    switch Audit(of: tables.publication, k: k, effort: effort, fractions: fractions) {
    case .contradiction: isPossible = false
    case .report(let report):
      for finding in report.findings where finding.isSmall(k) || finding.count == 0 {
        intervals[finding.cell] = finding.interval
      }
      undecided = Set(report.undecided)
    }
  }

  /// Adds what another attack on the same groups came to.
  mutating func add(_ other: Outcome) {
    isPossible = isPossible && other.isPossible
    intervals.merge(other.intervals) { $0.count <= $1.count ? $0 : $1 }
    undecided = undecided.union(other.undecided).subtracting(intervals.keys)
  }
}

extension [CrossedLedgerTable] {
  /// The tables of each wave and outcome.
  fileprivate var byOutcome: [[CrossedLedgerTable]] {
    func key(_ table: CrossedLedgerTable) -> [String] { [table.margin.wave, table.margin.outcome] }
    return map(key).uniqued().map { own in filter { key($0) == own } }
  }
}
