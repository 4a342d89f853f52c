/// One population that a small table may be of.
struct TwinPopulation {
  /// The members of the inner cells.
  let inner: [Int]

  /// The counts of the cells.
  let counts: [Int]

  /// The cells that count fewer than k.
  let small: PlaceSet

  /// The cells that are hidden whatever happens.
  let primary: PlaceSet

  init(_ inner: [Int], in cells: TwinCells) {
    var counts = [Int](repeating: 0, count: cells.cells.count)
    for (members, wholes) in zip(inner, cells.wholes) {
      for cell in wholes { counts[cell] += members }
    }
    self.inner = inner
    self.counts = counts
    small = PlaceSet(of: counts.indices) { counts[$0] < cells.k }
    primary = PlaceSet(of: counts.indices) { counts[$0] < cells.threshold }
  }

  /// Whether it is one of those whose every count is hidden so that others may be hidden with them.
  ///
  /// All but one inner cell have as few members as can be, and that one has k; or one more than the
  /// others, or as few, where no more is asked for than two values of each count.
  func isReserved(in cells: TwinCells) -> Bool {
    let others = inner.filter { $0 != cells.least }
    return switch cells.discretion {
    case .none: false
    case .value: others.isEmpty || others == [cells.least + 1]
    case .smallness: others == [cells.k]
    }
  }
}
