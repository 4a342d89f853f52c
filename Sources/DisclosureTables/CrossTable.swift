/// A table of true counts over one or more axes: for the eyes of those who protect it only.
///
/// There are two grids. The *inner cells* are the combinations of atoms, one atom an axis. The
/// *cells* are the combinations of codes; each is the sum of the inner cells that all its codes
/// count, less those that are deducted, so every additive relation of the table is built in.
/// Both grids are dense, in row-major order: the last axis varies fastest.
public struct CrossTable: Sendable {
  public let axes: [Axis]

  /// The counts of the inner cells, shape: the number of atoms of each axis.
  public let inner: [Int]

  /// For each inner cell, whether there can be anyone in it; empty where there can be everywhere.
  public let isPossible: [Bool]

  /// The counts of the cells, shape: the number of codes of each axis.
  public let counts: [Int]

  /// How many people each cell counts, same shape as ``counts``.
  ///
  /// Fewer than the count where a person is counted more than once; it is members that protection
  /// is about.
  public let members: [Int]

  /// For each cell, whether some table shows it: as a count, or as a count withheld.
  ///
  /// One table over these axes shows all cells whose codes are shown; of linked tables, and of what
  /// has been published over time, each cell may be shown or not.
  public let isShown: [Bool]

  /// For each cell, whether it is a group that must not be proven small.
  public let isGroup: [Bool]

  /// Further groups: everyone in any of several cells.
  public let unions: [Union]

  /// Everyone in any of several cells, as a group.
  public struct Union: Hashable, Sendable {
    /// The cells, in ascending order; none counts what another counts.
    public let cells: [Int]

    /// How many people they are.
    public let members: Int

    public init(cells: [Int], members: Int) {
      self.cells = cells
      self.members = members
    }
  }

  /// Makes the table that these inner cells add up to.
  ///
  /// `repetitions` says for each cell by how much its count exceeds its members; it is empty where
  /// everyone is counted once. Where `isShown` is empty, all cells are shown whose codes are, and
  /// where `isGroup` is empty, all cells are groups. What must not be negative where something is
  /// deducted must be a cell, shown or not.
  /// - Precondition: the shapes agree, no number is negative, where there is a count there is a
  ///   member, and there is nobody where nobody can be.
  /// - Complexity: O(cells × atoms of one axis) in all.
  public init(
    axes: [Axis], inner: [Int], repetitions: [Int] = [], isPossible: [Bool] = [],
    isShown: [Bool] = [], isGroup: [Bool] = [], unions: [Union] = []
  ) {
    precondition(inner.count == axes.reduce(1) { $0 * $1.atoms.count }, "one count an inner cell")
    precondition(inner.allSatisfy { $0 >= 0 }, "counts are not negative")
    precondition(
      isPossible.isEmpty
        || isPossible.count == inner.count && zip(isPossible, inner).allSatisfy { $0 || $1 == 0 },
      "nobody is where nobody can be")
    let counts = Self.summed(inner, over: axes)
    precondition(counts.allSatisfy { $0 >= 0 }, "no more is deducted than is counted")
    self.axes = axes
    self.inner = inner
    self.isPossible = isPossible
    self.counts = counts
    members = repetitions.isEmpty ? counts : zip(counts, repetitions).map { $0 - $1 }
    precondition(members.count == counts.count, "one number of repetitions a cell")
    precondition(
      zip(members, counts).allSatisfy { $0 > 0 || $0 == 0 && $1 == 0 },
      "a count has a member, and as many repetitions as are left at most")
    self.isShown = isShown.isEmpty ? Self.shownByCodes(axes) : isShown
    self.isGroup = isGroup.isEmpty ? [Bool](repeating: true, count: counts.count) : isGroup
    precondition(self.isShown.count == counts.count, "one mark a cell")
    precondition(self.isGroup.count == counts.count, "one mark a cell")
    self.unions = unions
  }

  /// The layout of ``counts``.
  public var cells: Grid { Grid(extents: axes.map(\.codes.count)) }

  /// The layout of ``inner``.
  public var innerCells: Grid { Grid(extents: axes.map(\.atoms.count)) }

  private static func shownByCodes(_ axes: [Axis]) -> [Bool] {
    axes.reduce([true]) { partial, axis in
      partial.flatMap { shown in axis.isShown.map { shown && $0 } }
    }
  }

  // Axis by axis, atoms give way to codes: every partial sum is made once.
  private static func summed(_ inner: [Int], over axes: [Axis]) -> [Int] {
    var values = inner
    var innermost = 1
    for (position, axis) in axes.enumerated().reversed() {
      let blocks = axes[..<position].reduce(1) { $0 * $1.atoms.count }
      var sums = [Int](repeating: 0, count: blocks * axis.codes.count * innermost)
      for block in 0..<blocks {
        for atom in axis.atoms.indices {
          let source = (block * axis.atoms.count + atom) * innermost
          for (codes, sign) in [(axis.atoms[atom], 1), (axis.deductions[atom], -1)] {
            for code in codes {
              let target = (block * axis.codes.count + code) * innermost
              for offset in 0..<innermost {
                sums[target + offset] += sign * values[source + offset]
              }
            }
          }
        }
      }
      values = sums
      innermost *= axis.codes.count
    }
    return values
  }
}
