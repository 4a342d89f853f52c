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

  /// The axis with the most codes.
  private let longest: Int
  private let tracked: [Bool]
  private let followed: [Bool]
  private let hasDeductions: [[Bool]]
  private let shown: [Bool]

  /// For each axis and code, the atoms that it counts, or that are deducted from it.
  private let parts: [[[(atom: Int, sign: Int)]]]

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
    let most = 1 << 29
    innerLeft = table.showsEveryInnerCell ? [] : table.inner.map { Int32(min($0, most)) }
    innerChanges = [Int32](repeating: 0, count: table.inner.count)
    axes = table.axes
    longest = axes.indices.max { table.axes[$0].codes.count < table.axes[$1].codes.count } ?? 0
    shown = table.isShown
    let followed = Self.followedCodes(of: table, states)
    parts = table.axes.map { axis in
      axis.codes.indices.map { code in
        axis.atoms.indices.map { ($0, axis.coefficient(of: code, for: $0)) }
          .filter { $0.1 != 0 }
      }
    }
    var tracked = followed.reduce([true]) { partial, codes in
      partial.flatMap { isTracked in codes.map { isTracked && $0 } }
    }
    self.followed = tracked
    hasDeductions = table.axes.map(\.hasDeductions)
    for cell in states.targets { tracked[cell] = true }
    self.tracked = tracked
    mayHaveMembers = table.mayHaveMembers(under: states.structure)
    moves = table.axes.indices.map { position in
      AxisMoves(
        on: table.axes[position], stride: cells.strides[position],
        innerStride: innerCells.strides[position], tracking: followed[position])
    }
  }

  /// For each axis the codes whose cells matter: some are shown, fixed, or part of a group, or what
  /// they count could become less than nothing.
  private static func followedCodes(of table: CrossTable, _ states: CellStates) -> [[Bool]] {
    let cells = table.cells
    let parts = table.unions.flatMap(\.cells)
    let hasStocks = table.axes.contains { $0.hasDeductions.contains(true) }
    return table.axes.indices.map { position in
      let axis = table.axes[position]
      guard axis.isShown.contains(false) else { return axis.isShown }
      // Where something is deducted, whatever it is deducted from must not become negative.
      if hasStocks, axis.compounds.isEmpty { return axis.codes.map { _ in true } }
      var followed = zip(axis.isShown, axis.hasDeductions).map { $0 || $1 }
      let fixed = states.isFixed.indices.lazy.filter { states.isFixed[$0] }
      for cell in fixed {
        followed[cell / cells.strides[position] % cells.extents[position]] = true
      }
      for cell in parts {
        followed[cell / cells.strides[position] % cells.extents[position]] = true
      }
      return followed
    }
  }

  func isShown(_ cell: Int) -> Bool { shown[cell] }

  /// By how much the cell's count differs in the population under construction.
  ///
  /// Products keep account of the cells that they follow; of others it is summed up anew.
  func change(ofAny cell: Int) -> Int {
    guard !followed[cell] else { return change(of: cell) }
    return Set(touchedInner).reduce(0) { sum, inner in
      let coefficient = axes.indices.reduce(1) { product, axis in
        product
          * axes[axis].coefficient(
            of: cell / cells.strides[axis] % cells.extents[axis],
            for: Int(inner) / innerCells.strides[axis] % innerCells.extents[axis])
      }
      return sum + coefficient * Int(innerChanges[Int(inner)])
    }
  }

  /// Whether it matters how the cell changes: it is shown, may not change, or needs a proof.
  func isTracked(_ cell: Int) -> Bool { tracked[cell] }

  func mayChange(_ inner: Int) -> Bool { mayHaveMembers.map { $0[inner] } ?? true }

  /// Calls `body` with every cell that one member more in this inner cell changes, and by how much.
  @inline(__always)
  func forEachCell(changedBy inner: Int, _ body: (Int, Int) -> Void) {
    let places = axes.indices.filter { $0 != longest }.reduce([(cell: 0, sign: 1)]) {
      partial, axis in
      let (atom, stride) = (self.atom(of: inner, on: axis), cells.strides[axis])
      return partial.flatMap { place in
        axes[axis].atoms[atom].map { (cell: place.cell + $0 * stride, sign: place.sign) }
          + axes[axis].deductions[atom].map { (cell: place.cell + $0 * stride, sign: -place.sign) }
      }
    }
    let (atom, stride) = (self.atom(of: inner, on: longest), cells.strides[longest])
    for code in axes[longest].atoms[atom] {
      for place in places { body(place.cell + code * stride, place.sign) }
    }
    for code in axes[longest].deductions[atom] {
      for place in places { body(place.cell + code * stride, -place.sign) }
    }
  }

  private func atom(of inner: Int, on axis: Int) -> Int {
    inner / innerCells.strides[axis] % innerCells.extents[axis]
  }

  /// Whether one member more in this inner cell changes only cells that may grow.
  func mayGrowAlone(_ inner: Int) -> Bool { mayGrow(inner, from: 0, at: 0) }

  private func mayGrow(_ inner: Int, from axis: Int, at cell: Int) -> Bool {
    guard axis < axes.count else { return prices[cell] < CellStates.never }
    let atom = inner / innerCells.strides[axis] % innerCells.extents[axis]
    return axes[axis].deductions[atom].isEmpty
      && axes[axis].atoms[atom].allSatisfy {
        mayGrow(inner, from: axis + 1, at: cell + $0 * cells.strides[axis])
      }
  }

  /// By how much the inner cell's count may fall from what it is; as it likes where cells tell.
  func innerRoom(_ inner: Int) -> Int32 {
    innerLeft.isEmpty ? .max : innerLeft[inner] - innerChanges[inner]
  }

  /// Whether searches keep account of the cell.
  func isFollowed(_ cell: Int) -> Bool { followed[cell] }

  /// Whether everyone knows that the cell counts nobody, and so that nobody is in any part of it.
  func isEmptyForAll(_ cell: Int) -> Bool {
    guard states.isFixed[cell], states.room[cell] == 0, states.isZero(cell) else { return false }
    return axes.indices.allSatisfy { axis in
      !hasDeductions[axis][cell / cells.strides[axis] % cells.extents[axis]]
    }
  }

  /// Calls `body` with each inner cell that the cell counts, and 1, or −1 where it is deducted.
  func forEachInner(of cell: Int, _ body: (Int, Int) -> Void) {
    forEachInner(of: cell, from: 0, at: 0, sign: 1, body)
  }

  private func forEachInner(
    of cell: Int, from axis: Int, at place: Int, sign: Int, _ body: (Int, Int) -> Void
  ) {
    guard axis < axes.count else { return body(place, sign) }
    let stride = innerCells.strides[axis]
    for part in parts[axis][cell / cells.strides[axis] % cells.extents[axis]] {
      forEachInner(
        of: cell, from: axis + 1, at: place + part.atom * stride, sign: sign * part.sign, body)
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

extension CrossTable {
  /// For each inner cell, whether there can be anyone in it; nil where there can be everywhere.
  fileprivate func mayHaveMembers(under structure: StructuralZeros) -> [Bool]? {
    guard !isPossible.isEmpty else { return structure.mayHaveMembers }
    return structure.mayHaveMembers.map { zip($0, isPossible).map { $0 && $1 } } ?? isPossible
  }

  /// Whether every inner cell is a cell that is shown, so that cells tell all there is.
  fileprivate var showsEveryInnerCell: Bool {
    var places = [0]
    for (axis, stride) in zip(axes, cells.strides) {
      let names = axis.names
      guard !names.contains(nil) else { return false }
      places = places.flatMap { place in names.map { place + ($0 ?? 0) * stride } }
    }
    return places.allSatisfy { isShown[$0] }
  }
}

extension Axis {
  /// For each atom a shown code that counts it and nothing else, or nil where there is none.
  fileprivate var names: [Int?] {
    var sizes = codes.map { _ in 0 }
    for code in (atoms + deductions).joined() { sizes[code] += 1 }
    return atoms.map { codes in codes.first { isShown[$0] && sizes[$0] == 1 } }
  }
}
