/// What an attack on a protected table found, and how anyone can follow it.
public struct TableAudit: Hashable, Sendable {
  /// A cell as its codes, one a dimension; nil for a group that no table names.
  public typealias Codes = [String]?

  public let dimensions: [String]

  /// The dimensions that have no totals, so that nothing adds up along them.
  public let withoutTotals: [String]

  /// The fewest members that a group must have for its size to be known.
  public let k: Int

  /// Whether zeros are shown, so that a hidden count is known to be 1 or more.
  public let showsZeros: Bool

  public let cellCount: Int
  public let hiddenCount: Int

  /// The groups that are proven to be small, those that are known exactly first.
  public let findings: [Finding]

  /// How many hidden counts can be worked out that are not small, which breaks no promise.
  public let computableCount: Int

  /// How many hidden cells were neither proven small nor found to be possibly large.
  public let undecidedCount: Int

  /// How it follows that the figures cannot all be right; nil where they can.
  public let contradiction: Contradiction?

  /// How many cells have a figure in the file though their status says that it is hidden.
  public let betrayedCount: Int

  /// Makes a report of an attack.
  public init(
    dimensions: [String], withoutTotals: [String], k: Int, showsZeros: Bool, cellCount: Int,
    hiddenCount: Int,
    findings: [Finding], computableCount: Int, undecidedCount: Int, contradiction: Contradiction?,
    betrayedCount: Int
  ) {
    self.dimensions = dimensions
    self.withoutTotals = withoutTotals
    self.k = k
    self.showsZeros = showsZeros
    self.cellCount = cellCount
    self.hiddenCount = hiddenCount
    self.findings = findings.enumerated().sorted {
      ($0.element.interval.count, $0.offset) < ($1.element.interval.count, $1.offset)
    }.map(\.element)
    self.computableCount = computableCount
    self.undecidedCount = undecidedCount
    self.contradiction = contradiction
    self.betrayedCount = betrayedCount
  }

  /// Whether nothing was found; not the same as safe where something is undecided.
  public var isUnbroken: Bool { findings.isEmpty && betrayedCount == 0 }
}

extension TableAudit {
  /// A group that is proven to be small.
  public struct Finding: Hashable, Sendable {
    public let cell: Codes

    /// What its count is proven to be.
    public let interval: ClosedRange<Int>

    /// Whether the count stands in the table.
    public let isPublished: Bool

    /// How it follows, step by step.
    public let steps: [Step]

    public init(cell: Codes, interval: ClosedRange<Int>, isPublished: Bool, steps: [Step]) {
      self.cell = cell
      self.interval = interval
      self.isPublished = isPublished
      self.steps = steps
    }
  }

  /// One deduction: a bound on a cell, from sums of the table.
  public struct Step: Hashable, Sendable {
    public let cell: Codes
    public let bound: Bound
    public let sums: [Sum]

    /// Whether it takes trying all whole numbers that satisfy the sums, not only adding them up.
    public let isByTrying: Bool

    public init(cell: Codes, bound: Bound, sums: [Sum], isByTrying: Bool) {
      self.cell = cell
      self.bound = bound
      self.sums = sums
      self.isByTrying = isByTrying
    }
  }

  public enum Bound: Hashable, Sendable {
    case atLeast(Int)
    case atMost(Int)
  }

  /// A relation of the table, `left` adding up to as much as `right`, taken a number of times.
  public struct Sum: Hashable, Sendable {
    public let factor: Int
    public let left: [Term]
    public let right: [Term]

    public init(factor: Int, left: [Term], right: [Term]) {
      self.factor = factor
      self.left = left
      self.right = right
    }
  }

  /// A cell in a sum, with what is known of it at that point.
  public struct Term: Hashable, Sendable {
    public let cell: Codes
    public let least: Int

    /// Nil where nothing limits it.
    public let most: Int?

    public init(cell: Codes, least: Int, most: Int?) {
      self.cell = cell
      self.least = least
      self.most = most
    }
  }

  /// How it follows that no table has these figures.
  public struct Contradiction: Hashable, Sendable {
    public let steps: [Step]

    /// What cannot be true after that.
    public let sums: [Sum]

    public init(steps: [Step], sums: [Sum]) {
      self.steps = steps
      self.sums = sums
    }
  }
}
