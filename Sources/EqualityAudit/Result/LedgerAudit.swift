/// What an attack on everything that a project has published found, and how anyone can follow it.
public struct LedgerAudit: Hashable, Sendable {
  /// What was attacked.
  public struct Scope: Hashable, Sendable {
    public let releaseCount: Int

    /// How many figures the releases show, and how many they hide, those of each counted.
    public let shownCount: Int
    public let hiddenCount: Int

    /// How many groups there are, as cells of tables or told apart by them.
    public let groupCount: Int

    /// How many of the groups are differences over time.
    public let differenceCount: Int

    /// The largest k of a release.
    public let k: Int
  }

  /// How many groups hold, and why.
  public struct Holding: Hashable, Sendable {
    /// Groups whose figure is known, and is zero.
    public internal(set) var emptyCount = 0

    /// Groups that are known to have k members or more.
    public internal(set) var largeCount = 0

    /// Groups of which a table was seen in which they have k members or more, or none.
    public internal(set) var possibleCount = 0

    /// How many of those are cells that releases hide.
    public internal(set) var possibleHiddenCount = 0

    /// The fewest members that are known of any group that holds and is not empty.
    public internal(set) var leastKnown: Int?
  }

  public let scope: Scope
  public let holding: Holding

  /// The groups that are proven to be small, those that releases show or hide first.
  public let findings: [LedgerFinding]

  /// The figures that cannot all be right.
  public let contradictions: [LedgerContradiction]

  /// How many groups were neither proven small nor seen to be possibly large.
  public let undecidedCount: Int

  /// What was found in the tables of waves; they are about other people, and stand by themselves.
  public var survey = SurveyAudit(of: [])

  /// What was found in statements of who is reached, of deviations and of what was done.
  public var statements = StatementAudit(of: [], beside: [])

  /// Whether nothing was found; not the same as safe where something is undecided.
  public var isUnbroken: Bool {
    findings.isEmpty && contradictions.isEmpty && survey.findings.isEmpty
      && statements.isUnbroken
  }
}

/// A group that is proven to be small.
public struct LedgerFinding: Hashable, Sendable {
  public let group: LedgerGroup

  /// What its count is proven to be.
  public let interval: ClosedRange<Int>

  /// The fewest members that it should have had.
  public let k: Int

  /// The releases that show the group's own cell, or hide it.
  public let releases: [Int]

  /// Whether one of them shows the count.
  public let isPublished: Bool

  /// The releases whose figures, or hidden cells, the proof makes use of.
  public let usedReleases: [Int]

  /// How it follows, step by step.
  public let steps: [LedgerStep]
}

/// One deduction: a bound on a group, from sums that readers know.
public struct LedgerStep: Hashable, Sendable {
  public let group: LedgerGroup
  public let bound: Bound
  public let sums: [LedgerSum]

  /// Whether it takes trying all whole numbers that satisfy the sums, not only adding them up.
  public let isByTrying: Bool

  public enum Bound: Hashable, Sendable {
    case atLeast(Int)
    case atMost(Int)
  }
}

/// Groups that together are as many as other groups together, taken a number of times.
public struct LedgerSum: Hashable, Sendable {
  public let factor: Int
  public let parts: [Term]
  public let whole: [Term]

  /// A group in a sum, with what is known of it at that point.
  public struct Term: Hashable, Sendable {
    public let group: LedgerGroup
    public let least: Int

    /// Nil where nothing limits it.
    public let most: Int?

    /// The releases that show the figure; those that hide it, where none does.
    public let releases: [Int]
  }
}

/// Figures that cannot all be right.
public enum LedgerContradiction: Hashable, Sendable {
  /// One cell was published with several figures.
  case revised(LedgerGroup, figures: [Figure])

  /// No population has these figures together.
  case impossible(steps: [LedgerStep], sums: [LedgerSum], releases: [Int])

  public struct Figure: Hashable, Sendable {
    public let release: Int
    public let count: Int
  }
}
