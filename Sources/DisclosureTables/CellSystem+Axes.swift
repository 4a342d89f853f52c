extension CellSystem {
  /// States every additive relation of a cross-table over these axes.
  ///
  /// The cells are those of the table, in row-major order with the last axis varying fastest, and
  /// they are the groups; a cell is shown if all its codes are, unless `isShown` says otherwise for
  /// each. Where codes overlap so that an atom is no code itself, unseen cells for the atoms follow.
  /// - Complexity: O(terms): for a hierarchy about two a cell and axis.
  public init(of axes: [Axis], isShown marks: [Bool] = []) {
    let sums = axes.map(AxisSums.init)
    let grid = Grid(extents: sums.map(\.codeCount))
    let cells = Self.numbering(of: grid, naming: axes)
    let groupCount = axes.reduce(1) { $0 * $1.codes.count }
    precondition(marks.isEmpty || marks.count == groupCount, "one mark a cell")
    let shown =
      marks.isEmpty
      ? axes.reduce([true]) { partial, axis in
        partial.flatMap { isShown in axis.isShown.map { isShown && $0 } }
      } : marks
    self.init(
      cellCount: grid.count, groupCount: groupCount,
      isShown: shown + [Bool](repeating: false, count: grid.count - groupCount))
    reserveRoom(for: sums, in: grid)
    for (position, sums) in sums.enumerated() {
      addRelations(of: sums, along: position, in: grid, numbered: cells)
    }
  }

  /// The number of the cell at each place: first those that only have codes of the axes.
  private static func numbering(of grid: Grid, naming axes: [Axis]) -> [Int32] {
    guard grid.extents != axes.map(\.codes.count) else { return (0..<grid.count).map(Int32.init) }
    var isNamed = [true]
    for (extent, axis) in zip(grid.extents, axes) {
      isNamed = isNamed.flatMap { named in (0..<extent).map { named && $0 < axis.codes.count } }
    }
    var (named, unseen) = (Int32(0), Int32(isNamed.count { $0 }))
    return isNamed.map { isNamed in
      defer { if isNamed { named += 1 } else { unseen += 1 } }
      return isNamed ? named : unseen
    }
  }

  private mutating func reserveRoom(for sums: [AxisSums], in grid: Grid) {
    var (relations, terms) = (0, 0)
    for (extent, sums) in zip(grid.extents, sums) where extent > 0 {
      relations += grid.count / extent * sums.sums.count
      terms += grid.count / extent * sums.sums.reduce(0) { $0 + 1 + $1.parts.count }
    }
    reserve(relations: relations, terms: terms)
  }

  private mutating func addRelations(
    of sums: AxisSums, along position: Int, in grid: Grid, numbered cells: [Int32]
  ) {
    let stride = grid.strides[position]
    let block = stride * grid.extents[position]
    for start in Swift.stride(from: 0, to: grid.count, by: max(block, 1)) {
      for sum in sums.sums {
        for offset in start..<start + stride {
          add(sum) { Int(cells[offset + $0 * stride]) }
        }
      }
    }
  }
}
