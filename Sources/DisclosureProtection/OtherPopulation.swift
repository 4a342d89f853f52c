import DisclosureTables

/// A population under construction that differs from the true one.
struct OtherPopulation {
  private let table: CrossTable
  private let cells: Grid
  private let innerCells: Grid

  /// By how much each cell's count differs.
  private(set) var changes: [Int]

  private var innerChanges: [Int]
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

  mutating func add(_ move: BestMove.Move) {
    for (inner, sign) in move.innerSteps {
      if !touchedInner.contains(inner) { touchedInner.append(inner) }
      innerChanges[inner] += sign * move.amount
      let atoms = innerCells.coordinates(of: inner)
      forEachCell(counting: atoms, from: 0, at: 0) { changes, cell in
        changes[cell] += sign * move.amount
      }
    }
  }

  /// Becomes the true population again.
  mutating func reset() {
    for inner in touchedInner {
      innerChanges[inner] = 0
      forEachCell(counting: innerCells.coordinates(of: inner), from: 0, at: 0) { $0[$1] = 0 }
    }
    touchedInner.removeAll(keepingCapacity: true)
  }

  private mutating func forEachCell(
    counting atoms: [Int], from axis: Int, at place: Int, _ body: (inout [Int], Int) -> Void
  ) {
    guard axis < atoms.count else {
      body(&changes, place)
      return
    }
    for code in table.axes[axis].atoms[atoms[axis]] {
      forEachCell(
        counting: atoms, from: axis + 1, at: place + code * cells.strides[axis], body)
    }
  }
}
