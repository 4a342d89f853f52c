public import DisclosureTables

/// What readers have: the figures of a cell system, some of them withheld.
public struct Publication: Sendable {
  public let system: CellSystem

  /// For each cell of the system, its figure; nil where it is withheld or no table shows it.
  public let figures: [Int?]

  /// For each cell, the least that readers know it to be: its figure, else 0 or 1.
  let least: [Int]

  /// Whether zeros are shown; if not, that a group is empty must not be proven either.
  let showsZeros: Bool

  /// The publication of `figures`, one for each cell that a table shows, in order of the cells.
  ///
  /// Where zeros are shown, a count withheld is known to be at least 1.
  /// - Precondition: no figure is negative, or so large that sums of them could overflow.
  public init(of system: CellSystem, figures shown: [Int?], showsZeros: Bool) {
    precondition(shown.allSatisfy { (0..<1 << 40).contains($0 ?? 0) }, "counts of people")
    var figures = [Int?](repeating: nil, count: system.cellCount)
    var least = [Int](repeating: 0, count: system.cellCount)
    let cells = system.shownCells
    precondition(cells.count == shown.count, "one figure a cell that is shown")
    for (cell, figure) in zip(cells, shown) {
      figures[cell] = figure
      least[cell] = figure ?? (showsZeros ? 1 : 0)
    }
    self.system = system
    self.figures = figures
    self.least = least
    self.showsZeros = showsZeros
  }
}
