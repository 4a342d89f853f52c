/// What an attack on published statements found: who is reached, together with the gender tables;
/// deviations, and what was done.
public struct StatementAudit: Hashable, Sendable {
  /// A group that is proven to be small, or to be empty where nobody must learn that.
  public struct Finding: Hashable, Sendable {
    public let group: StatementGroup
    public let interval: ClosedRange<Int>

    /// The fewest members that it should have had.
    public let k: Int

    /// Whether the count itself is shown.
    public let isPublished: Bool

    /// How it follows, step by step.
    public let steps: [Step]
  }

  /// Figures that cannot all be right.
  public struct Contradiction: Hashable, Sendable {
    public let steps: [Step]
    public let sums: [Sum]
  }

  /// One deduction: a bound on a group, from sums that readers know.
  public struct Step: Hashable, Sendable {
    public let group: StatementGroup
    public let bound: LedgerStep.Bound
    public let sums: [Sum]

    /// Whether it takes trying all whole numbers that satisfy the sums, not only adding them up.
    public let isByTrying: Bool
  }

  /// Groups that together are as many as other groups together, taken a number of times.
  public struct Sum: Hashable, Sendable {
    public let factor: Int
    public let parts: [Term]
    public let whole: [Term]
  }

  /// A group in a sum, with what is known of it at that point.
  public struct Term: Hashable, Sendable {
    public let group: StatementGroup
    public let least: Int

    /// Nil where nothing limits it.
    public let most: Int?
  }

  public internal(set) var statementCount = 0
  public internal(set) var shownCount = 0
  public internal(set) var hiddenCount = 0
  public internal(set) var groupCount = 0

  /// Groups whose figure is known, and large enough or openly zero.
  public internal(set) var knownCount = 0
  public internal(set) var undecidedCount = 0

  /// The fewest members that are known of any group that holds and is not empty.
  public internal(set) var leastKnown: Int?
  public internal(set) var findings: [Finding] = []
  public internal(set) var contradictions: [Contradiction] = []

  /// The codes of published tables that this attack knows nothing of, and so leaves out.
  public var leftOut: [String] = []

  /// Groups that may be large, or empty, for all anyone knows.
  public var possibleCount: Int { groupCount - knownCount - undecidedCount - findings.count }

  public var isUnbroken: Bool { findings.isEmpty && contradictions.isEmpty }

  /// The statements whose figures, or hidden cells, findings and contradictions make use of.
  public var usedStatements: [Int] {
    let steps = findings.flatMap(\.steps) + contradictions.flatMap(\.steps)
    let sums = steps.flatMap(\.sums) + contradictions.flatMap(\.sums)
    let groups = sums.flatMap { $0.parts + $0.whole }.map(\.group) + findings.map(\.group)
    return Set(groups.compactMap(\.statement)).sorted()
  }
}

extension StatementGroup {
  /// The number of the statement that it is a group of, if it is.
  public var statement: Int? {
    if case .stated(let stated) = self { stated.number } else { nil }
  }
}
