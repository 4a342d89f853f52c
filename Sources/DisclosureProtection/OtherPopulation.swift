import DisclosureTables

/// A population under construction that differs from the true one.
struct OtherPopulation {
  private let table: CrossTable
  private let cells: Grid
  private let innerCells: Grid

  private var changes: [Int]
  private var innerChanges: [Int]

  // The places that may differ; some may be there twice, or not differ after all.
  private var touched: [Int] = []
  private var touchedInner: [Int] = []

  init(than table: CrossTable) {
    self.table = table
    cells = table.cells
    innerCells = table.innerCells
    changes = [Int](repeating: 0, count: table.counts.count)
    innerChanges = [Int](repeating: 0, count: table.inner.count)
  }

  /// By how much the cell's count differs.
  func change(of cell: Int) -> Int { changes[cell] }

  /// The cell's count in this population.
  func count(of cell: Int) -> Int { table.counts[cell] + changes[cell] }

  /// The inner cell's count in this population.
  func count(ofInner cell: Int) -> Int { table.inner[cell] + innerChanges[cell] }

  var witness: Witness {
    Witness(
      changes: touchedInner.sorted().compactMap { cell in
        innerChanges[cell] == 0 ? nil : .init(innerCell: cell, amount: innerChanges[cell])
      })
  }

  /// The cells whose count differs, in ascending order.
  var changedCells: [Int] {
    var cells: [Int] = []
    for cell in touched.sorted() where changes[cell] != 0 && cells.last != cell {
      cells.append(cell)
    }
    return cells
  }

  mutating func add(_ move: BestMove.Move) {
    for (inner, sign) in move.innerSteps {
      if !touchedInner.contains(inner) { touchedInner.append(inner) }
      innerChanges[inner] += sign * move.amount
      change(by: sign * move.amount, atoms: innerCells.coordinates(of: inner), from: 0, at: 0)
    }
  }

  /// Becomes the true population again.
  mutating func reset() {
    for cell in touched { changes[cell] = 0 }
    for inner in touchedInner { innerChanges[inner] = 0 }
    touched.removeAll(keepingCapacity: true)
    touchedInner.removeAll(keepingCapacity: true)
  }

  /// Changes each cell whose codes, from those of `axis` on, count these atoms.
  private mutating func change(by amount: Int, atoms: [Int], from axis: Int, at place: Int) {
    guard axis < atoms.count else {
      if changes[place] == 0 { touched.append(place) }
      changes[place] += amount
      return
    }
    for code in table.axes[axis].atoms[atoms[axis]] {
      change(by: amount, atoms: atoms, from: axis + 1, at: place + code * cells.strides[axis])
    }
  }
}
