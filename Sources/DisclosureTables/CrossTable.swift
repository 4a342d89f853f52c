/// A table of true counts over one or more axes: for the eyes of those who protect it only.
///
/// There are two grids. The *inner cells* are the combinations of atoms, one atom an axis; they
/// partition the population. The *cells* are the combinations of codes; each is the sum of the
/// inner cells that all its codes count, so every additive relation of the table is built in.
/// Both grids are dense, in row-major order: the last axis varies fastest.
public struct CrossTable: Sendable {
  public let axes: [Axis]

  /// The counts of the inner cells, shape: the number of atoms of each axis.
  public let inner: [Int]

  /// The counts of the cells, shape: the number of codes of each axis.
  public let counts: [Int]

  /// How many people each cell counts, same shape as ``counts``.
  ///
  /// Fewer than the count where a person is counted more than once; it is members that protection
  /// is about.
  public let members: [Int]

  /// Makes the table that these inner cells add up to.
  ///
  /// `repetitions` says for each cell by how much its count exceeds its members; it is empty where
  /// everyone is counted once.
  /// - Precondition: the shapes agree, no number is negative, and where there is a count there is a
  ///   member.
  /// - Complexity: O(cells × atoms of one axis) in all.
  public init(axes: [Axis], inner: [Int], repetitions: [Int] = []) {
    precondition(inner.count == axes.reduce(1) { $0 * $1.atoms.count }, "one count an inner cell")
    precondition(inner.allSatisfy { $0 >= 0 }, "counts are not negative")
    self.axes = axes
    self.inner = inner
    let counts = Self.summed(inner, over: axes)
    self.counts = counts
    members = repetitions.isEmpty ? counts : zip(counts, repetitions).map { $0 - $1 }
    precondition(members.count == counts.count, "one number of repetitions a cell")
    precondition(
      zip(members, counts).allSatisfy { $0 > 0 || $0 == 0 && $1 == 0 },
      "a count has a member, and as many repetitions as are left at most")
  }

  /// The layout of ``counts``.
  public var cells: Grid { Grid(extents: axes.map(\.codes.count)) }

  /// The layout of ``inner``.
  public var innerCells: Grid { Grid(extents: axes.map(\.atoms.count)) }

  /// For each cell, whether all its codes are shown, so that it can be published.
  public var isShown: [Bool] {
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
        for (atom, codes) in axis.atoms.enumerated() {
          let source = (block * axis.atoms.count + atom) * innermost
          for code in codes {
            let target = (block * axis.codes.count + code) * innermost
            for offset in 0..<innermost { sums[target + offset] += values[source + offset] }
          }
        }
      }
      values = sums
      innermost *= axis.codes.count
    }
    return values
  }
}
