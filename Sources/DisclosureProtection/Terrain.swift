import DisclosureTables

/// What every search moves over: the cells as they stand, and a population under construction.
///
/// All arrays are dense and flat. A search leaves prices and changes as it found them, but for what
/// it was asked to change.
struct Terrain {
  let cells: Grid
  let innerCells: Grid
  let states: CellStates

  /// What it costs to change each cell now; nothing where it is hidden already.
  var prices: [Int]

  /// By how much the count of each cell may still fall in the population under construction.
  var left: [Int32]

  /// By how much the count of each inner cell may still fall; empty where the cells tell.
  var innerLeft: [Int32]

  /// By how much each inner cell differs.
  var innerChanges: [Int32]

  /// The cells and inner cells that may differ; some stand there more than once.
  var touched: [Int32] = []
  var touchedInner: [Int32] = []

  let axes: [Axis]
  private let tracked: [Bool]
  private let shown: [Bool]

  /// The moves of each axis.
  var moves: [AxisMoves]

  /// For each inner cell, whether it may have members.
  let mayHaveMembers: [Bool]?

  init(of table: CrossTable, under rules: ProtectionRules) {
    let states = CellStates(of: table, under: rules)
    let cells = table.cells
    let innerCells = table.innerCells
    self.states = states
    self.cells = cells
    self.innerCells = innerCells
    prices = states.prices
    left = states.room
    let tellsAll = table.axes.allSatisfy { axis in
      axis.atoms.indices.allSatisfy { atom in
        axis.atoms[atom].contains { code in
          axis.isShown[code]
            && axis.atoms.indices.allSatisfy { $0 == atom || !axis.code(code, counts: $0) }
        }
      }
    }
    let most = 1 << 29
    innerLeft = tellsAll ? [] : table.inner.map { Int32(min($0, most)) }
    innerChanges = [Int32](repeating: 0, count: table.inner.count)
    axes = table.axes
    let isFixed = states.isFixed
    shown = table.isShown
    var tracked = zip(shown, isFixed).map { $0 || $1 }
    for cell in states.targets { tracked[cell] = true }
    self.tracked = tracked
    mayHaveMembers = states.structure.mayHaveMembers
    moves = table.axes.indices.map { position in
      let axis = table.axes[position]
      var tracked = axis.isShown
      if tracked.contains(false) {
        for cell in isFixed.indices where isFixed[cell] {
          tracked[cell / cells.strides[position] % cells.extents[position]] = true
        }
      }
      return AxisMoves(
        on: axis, stride: cells.strides[position], innerStride: innerCells.strides[position],
        tracking: tracked)
    }
  }

  func isShown(_ cell: Int) -> Bool { shown[cell] }

  /// By how much the cell's count differs, summed up anew: for cells that products do not follow.
  func summedChange(of cell: Int) -> Int {
    Set(touchedInner).reduce(0) { sum, inner in
      let isInside = axes.indices.allSatisfy { axis in
        axes[axis].code(
          cell / cells.strides[axis] % cells.extents[axis],
          counts: Int(inner) / innerCells.strides[axis] % innerCells.extents[axis])
      }
      return isInside ? sum + Int(innerChanges[Int(inner)]) : sum
    }
  }

  /// Whether it matters how the cell changes: it is shown, may not change, or needs a proof.
  func isTracked(_ cell: Int) -> Bool { tracked[cell] }

  func mayChange(_ inner: Int) -> Bool { mayHaveMembers.map { $0[inner] } ?? true }

  /// Every cell whose codes all count this inner cell.
  func cells(counting inner: Int) -> [Int] {
    axes.indices.reduce([0]) { partial, axis in
      let atom = inner / innerCells.strides[axis] % innerCells.extents[axis]
      return partial.flatMap { place in
        axes[axis].atoms[atom].map { place + $0 * cells.strides[axis] }
      }
    }
  }

  /// By how much the cell's count differs.
  func change(of cell: Int) -> Int { Int(left[cell]) - Int(states.room[cell]) }

  /// Whether the population under construction looks the same from outside.
  var looksTheSame: Bool {
    touched.allSatisfy { cell in
      let cell = Int(cell)
      return left[cell] >= 0 && (prices[cell] < CellStates.never || change(of: cell) == 0)
    } && (innerLeft.isEmpty || touchedInner.allSatisfy { innerLeft[Int($0)] >= 0 })
  }

  /// Becomes the true population again.
  mutating func reset() {
    for cell in touched { left[Int(cell)] = states.room[Int(cell)] }
    for inner in touchedInner {
      if !innerLeft.isEmpty { innerLeft[Int(inner)] -= innerChanges[Int(inner)] }
      innerChanges[Int(inner)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    touchedInner.removeAll(keepingCapacity: true)
  }
}
