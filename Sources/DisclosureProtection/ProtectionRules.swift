public import DisclosureTables

/// What must be protected, what everyone knows already, and what readers would miss most.
public struct ProtectionRules: Sendable {
  /// The fewest members a group may have for its count to be shown; at least 2.
  public let k: Int

  /// For each cell of the table, what it costs to hide it: a positive number.
  ///
  /// Complementary cells are chosen so that the sum of their costs is small.
  public let costs: [Int]

  /// Whether it must not be shown either that a group has no members.
  ///
  /// Then zeros are hidden like other small counts, and a hidden count may be zero.
  public var protectsZeros = false

  /// For each cell, whether its count has been published before; empty where none has.
  ///
  /// Such a count is known whatever happens: it is never hidden, and no proof may change it.
  public var known: [Bool] = []

  /// For each cell, whether its count has been withheld before; empty where none has.
  ///
  /// Such a count stays withheld, and costs nothing. Readers know it to be 1 or more, where zeros
  /// are shown.
  public var withheld: [Bool] = []

  /// For each cell, whether everyone knows that it can only be empty; empty where none is.
  ///
  /// Such a cell is always shown, and no proof may change it, nor any part of it.
  public var structuralZeros: [Bool] = []

  /// How hard to look for a cheaper choice of hidden cells; 0 takes the first one.
  public var effort = 10

  /// What a reader who runs this program must not learn about a hidden small count.
  ///
  /// The choice of what is hidden depends on what is hidden: of all tables that agree with the
  /// published one, only some would have been published this way.
  public enum Discretion: Hashable, Sendable {
    /// No care is taken of that reader; the fewest cells are hidden.
    case none

    /// The count: for each hidden small count one of those tables has another.
    case value

    /// Nor that it is small: for each hidden small count one of those tables has k members there.
    ///
    /// Counts of exactly k are hidden too then, as if they were small.
    case smallness
  }

  /// What care is taken of a reader who runs this program; more than none hides more.
  ///
  /// It is taken in small tables, of two by four or a list of ten, if all of the table is shown,
  /// everyone counts once and nothing was published before. Others are protected as without it.
  public var discretion = Discretion.none

  /// What it costs to hide each cell where that care is taken; ``costs`` where this is empty.
  ///
  /// It must not depend on the counts: the costs decide what is hidden.
  public var discreetCosts: [Int] = []

  public init(k: Int, costs: [Int]) {
    precondition((2...1_000_000).contains(k), "a group of one is small, a million are many")
    precondition(costs.allSatisfy { $0 > 0 }, "hiding always costs something")
    self.k = k
    self.costs = costs
  }

  /// Rules that hide as few cells as possible, whatever they count.
  public init(k: Int, hidingFewestCellsOf table: CrossTable) {
    self.init(k: k, costs: table.counts.map { _ in 1 })
  }
}

extension ProtectionRules {
  /// Stops the program where the rules are not for this table.
  func check(against table: CrossTable) {
    precondition(costs.count == table.counts.count, "one cost a cell")
    precondition(
      discreetCosts.isEmpty
        || discreetCosts.count == costs.count && discreetCosts.allSatisfy { $0 > 0 },
      "one cost a cell")
    precondition(known.isEmpty || known.count == costs.count, "one mark a cell")
    precondition(
      withheld.isEmpty
        || withheld.count == costs.count
          && withheld.indices.allSatisfy { cell in
            !withheld[cell]
              || table.isShown[cell] && (known.isEmpty || !known[cell])
                && (protectsZeros || table.counts[cell] > 0)
          },
      "what has been withheld was shown as withheld, and is not zero where zeros are shown")
    precondition(
      structuralZeros.isEmpty
        || structuralZeros.count == costs.count
          && zip(structuralZeros, table.counts).allSatisfy { !$0 || $1 == 0 },
      "one mark a cell, and what can only be empty is empty")
  }
}
