/// One population that a small table may be of.
struct TwinPopulation {
  /// The members of the inner cells.
  let inner: [Int]

  /// The counts of the cells.
  let counts: [Int]

  /// The cells that count fewer than k.
  let small: PlaceSet

  /// The cells that are hidden whatever happens: those that count k or fewer.
  ///
  /// A count of k need not be hidden. But where all others were shown, what is hidden were small.
  let primary: PlaceSet

  init(_ inner: [Int], in cells: TwinCells) {
    var counts = [Int](repeating: 0, count: cells.cells.count)
    for (members, wholes) in zip(inner, cells.wholes) {
      for cell in wholes { counts[cell] += members }
    }
    self.inner = inner
    self.counts = counts
    small = PlaceSet(of: counts.indices) { counts[$0] < cells.k }
    primary = PlaceSet(of: counts.indices) { counts[$0] <= cells.k }
  }

  /// Whether one inner cell has k members and the others have as few as can be.
  func isReserved(in cells: TwinCells) -> Bool {
    inner.count { $0 == cells.k } == 1
      && inner.allSatisfy { $0 == cells.k || $0 == cells.least }
  }
}
