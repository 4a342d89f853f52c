import DisclosureTables

/// What has been published of a series: for each cell a figure, or that it is withheld.
package struct PublishedFigures {
  /// The figures, by cell.
  package var known: [Int: Int] = [:]

  /// The cells that have been withheld.
  package var withheld: Set<Int> = []

  package init() {}

  /// Adds a cell of a table; a figure shown in any table is known.
  package mutating func add(_ figure: Int?, of cell: Int) {
    if let figure {
      known[cell] = figure
      withheld.remove(cell)
    } else if known[cell] == nil {
      withheld.insert(cell)
    }
  }
}

extension SeriesTable {
  /// The series of a population that agrees with everything published, as near as can be to the one
  /// that is registered; nil where none is found.
  ///
  /// What has been registered late, corrected or erased since a month was closed is held back: the
  /// figures go on as if it had not happened, so that nobody can tell that it has.
  package func reconciled(with published: PublishedFigures) -> SeriesTable? {
    var population = Reconciliation(of: table, with: published)
    guard population.reconcile() else { return nil }
    guard population.inner != table.inner else { return self }
    return with(
      inner: population.inner,
      repetitions: table.counts.indices.map { cell in
        max(0, min(table.counts[cell] - table.members[cell], population.counts[cell] - 1))
      })
  }
}

/// The search for a population that agrees with what has been published.
///
/// One person more or fewer at a time, where it mends most, until all figures are right.
private struct Reconciliation {
  private(set) var inner: [Int]
  private let table: CrossTable
  private let published: PublishedFigures
  private let grid: Grid
  private let innerGrid: Grid
  private(set) var counts: [Int]

  init(of table: CrossTable, with published: PublishedFigures) {
    self.table = table
    self.published = published
    inner = table.inner
    counts = table.counts
    grid = table.cells
    innerGrid = table.innerCells
  }

  mutating func reconcile() -> Bool {
    var wrong = Set(published.known.keys).union(published.withheld).filter { fault(at: $0) > 0 }
    while let cell = wrong.min(by: { (breadth($0), $0) < (breadth($1), $1) }) {
      guard let change = bestChange(at: cell) else { return false }
      inner[change.inner] += change.amount
      for (cell, sign) in cells(changedBy: change.inner) {
        counts[cell] += sign * change.amount
        if fault(at: cell) > 0 { wrong.insert(cell) } else { wrong.remove(cell) }
      }
    }
    return true
  }

  /// By how much a count is not what it must be.
  private func fault(at cell: Int) -> Int { fault(at: cell, counting: counts[cell]) }

  private func fault(at cell: Int, counting count: Int) -> Int {
    if count < 0 { return 1_000 }
    if let figure = published.known[cell] { return abs(figure - count) }
    return published.withheld.contains(cell) ? max(0, 1 - count) : 0
  }

  private func bestChange(at cell: Int) -> (inner: Int, amount: Int)? {
    var best: (inner: Int, amount: Int)?
    var most = 0
    for place in parts(of: cell) {
      for amount in [1, -1] where inner[place] + amount >= 0 && isPossible(place) {
        let gain = cells(changedBy: place).reduce(0) { gain, next in
          gain + fault(at: next.cell)
            - fault(at: next.cell, counting: counts[next.cell] + next.sign * amount)
        }
        if gain > most { (best, most) = ((place, amount), gain) }
      }
    }
    return best
  }

  private func isPossible(_ place: Int) -> Bool {
    table.isPossible.isEmpty || table.isPossible[place]
  }

  /// How many inner cells a cell is made of.
  private func breadth(_ cell: Int) -> Int {
    zip(table.axes, grid.coordinates(of: cell)).reduce(1) { product, next in
      let (axis, code) = next
      return product * axis.atoms.indices.count { axis.coefficient(of: code, for: $0) != 0 }
    }
  }

  private func parts(of cell: Int) -> [Int] {
    zip(table.axes.indices, grid.coordinates(of: cell)).reduce([0]) { partial, next in
      let (axis, code) = next
      let atoms = table.axes[axis].atoms.indices.filter {
        table.axes[axis].coefficient(of: code, for: $0) != 0
      }
      return partial.flatMap { place in atoms.map { place + $0 * innerGrid.strides[axis] } }
    }
  }

  private func cells(changedBy inner: Int) -> [(cell: Int, sign: Int)] {
    table.axes.indices.reduce([(cell: 0, sign: 1)]) { partial, axis in
      let atom = inner / innerGrid.strides[axis] % innerGrid.extents[axis]
      let stride = grid.strides[axis]
      return partial.flatMap { place in
        table.axes[axis].atoms[atom].map { (cell: place.cell + $0 * stride, sign: place.sign) }
          + table.axes[axis].deductions[atom].map {
            (cell: place.cell + $0 * stride, sign: -place.sign)
          }
      }
    }
  }
}
