import DisclosureTables

/// Works out, from the definition of the axes, what a witness changes in a table.
///
/// Axis by axis atoms give way to the codes that count them, the longest axis first: most of what a
/// witness changes cancels out there, and is never looked at again.
struct WitnessDifferences {
  struct Difference {
    let cell: Int
    let amount: Int
  }

  private let axes: [Axis]
  private let order: [Int]
  private let cells: Grid
  private let innerCells: Grid

  /// A grid that has room for the atoms and for the codes of each axis.
  private let both: Grid

  init(in table: CrossTable) {
    let axes = table.axes
    self.axes = axes
    order = axes.indices.sorted { (axes[$1].codes.count, $0) < (axes[$0].codes.count, $1) }
    cells = table.cells
    innerCells = table.innerCells
    both = Grid(extents: axes.map { max($0.codes.count, $0.atoms.count) })
  }

  /// By how much each cell's count would differ, in ascending order; others would not.
  func made(by witness: Witness) -> [Difference] {
    var all = witness.changes.map { change in
      Difference(
        cell: place(of: change.innerCell, from: innerCells, in: both), amount: change.amount)
    }
    for axis in order { all = summed(all, over: axis) }
    return all.map {
      Difference(cell: place(of: $0.cell, from: both, in: cells), amount: $0.amount)
    }
    .sorted { $0.cell < $1.cell }
  }

  private func place(of place: Int, from grid: Grid, in other: Grid) -> Int {
    axes.indices.reduce(0) { sum, axis in
      sum + place / grid.strides[axis] % grid.extents[axis] * other.strides[axis]
    }
  }

  /// A difference by its atom on an axis and its place on the others.
  private struct Part {
    let rest: Int
    let atom: Int
    let amount: Int
  }

  /// The differences with codes of the axis in the place of its atoms, each place once.
  private func summed(_ before: [Difference], over axis: Int) -> [Difference] {
    let (stride, extent) = (both.strides[axis], both.extents[axis])
    let parts = before.map { difference in
      let atom = difference.cell / stride % extent
      return Part(rest: difference.cell - atom * stride, atom: atom, amount: difference.amount)
    }.sorted { $0.rest < $1.rest }
    var sums = [Int](repeating: 0, count: axes[axis].codes.count)
    var after: [Difference] = []
    var touched: [Int] = []
    func add(_ amount: Int, to codes: [Int]) {
      for code in codes {
        if sums[code] == 0 { touched.append(code) }
        sums[code] += amount
      }
    }
    var next = 0
    while next < parts.count {
      let place = parts[next].rest
      touched.removeAll(keepingCapacity: true)
      while next < parts.count, parts[next].rest == place {
        add(parts[next].amount, to: axes[axis].atoms[parts[next].atom])
        add(-parts[next].amount, to: axes[axis].deductions[parts[next].atom])
        next += 1
      }
      for code in touched where sums[code] != 0 {
        after.append(Difference(cell: place + code * stride, amount: sums[code]))
        sums[code] = 0
      }
    }
    return after
  }
}
