import DisclosureTables

/// A table that is small enough for linear programming, with all that ties it together.
struct Block {
  /// Larger tables have none.
  private static let innerLimit = 80_000

  /// The inner cell of each variable.
  private let inner: [Int]

  /// For each inner cell its variable; −1 where nothing can change.
  private let variables: [Int32]
  private var system: BlockSystem
  private let meanCost: Double

  /// Works out what may change, or returns nil where the table is too large.
  ///
  /// Of an axis of flows only so many of the last atoms may, all of them where that is nil.
  init?(of terrain: borrowing Terrain, last: Int? = nil) {
    let mayChange = Self.whatMayChange(on: terrain, last: last)
    guard mayChange.count(where: { $0 }) <= Self.innerLimit else { return nil }
    inner = mayChange.indices.filter { mayChange[$0] }
    var variables = [Int32](repeating: -1, count: mayChange.count)
    for (variable, place) in zip(Int32(0)..., inner) { variables[place] = variable }
    self.variables = variables
    meanCost = terrain.states.meanCost
    system = BlockSystem(rooms: inner.map { terrain.innerRoom($0) })
    let terms = Self.terms(of: inner, on: terrain)
    for cell in 0..<terrain.cells.count where !terms[cell].isEmpty {
      system.add(terms[cell], of: cell, isFixed: terrain.states.isFixed[cell])
    }
    system.simplify()
  }

  /// For each cell that matters what it counts, as variables, by complement where they are deducted.
  private static func terms(of inner: [Int], on terrain: borrowing Terrain) -> [[Int32]] {
    let states = terrain.states
    let matters = (0..<terrain.cells.count).map { cell in
      terrain.isFollowed(cell)
        && (states.isFixed[cell] || states.costs[cell] > 0
          || states.room[cell] < BlockSystem.ample)
    }
    var terms = [[Int32]](repeating: [], count: terrain.cells.count)
    for (variable, place) in zip(Int32(0)..., inner) {
      terrain.forEachCell(changedBy: place) { cell, sign in
        if matters[cell] { terms[cell].append(sign > 0 ? variable : ~variable) }
      }
    }
    return terms
  }

  /// For each inner cell whether it could change: not where everyone knows that there is nobody.
  private static func whatMayChange(on terrain: borrowing Terrain, last: Int?) -> [Bool] {
    var mayChange = (0..<terrain.innerCells.count).map { terrain.mayChange($0) }
    if let last, let axis = terrain.axes.firstIndex(where: { !$0.compounds.isEmpty }) {
      let (stride, extent) = (terrain.innerCells.strides[axis], terrain.innerCells.extents[axis])
      for place in mayChange.indices where place / stride % extent < extent - last {
        mayChange[place] = false
      }
    }
    for cell in 0..<terrain.cells.count where terrain.isEmptyForAll(cell) {
      terrain.forEachInner(of: cell) { place, _ in mayChange[place] = false }
    }
    return mayChange
  }

  /// What the cell counts, as variables, by complement where they are deducted.
  private func terms(of cell: Int, on terrain: borrowing Terrain) -> [Int32] {
    var terms: [Int32] = []
    terrain.forEachInner(of: cell) { place, sign in
      let variable = variables[place]
      if variable >= 0 { terms.append(sign > 0 ? variable : ~variable) }
    }
    return terms
  }

  /// Looks for changes of inner cells that give the cells `need` more together; nil where none are
  /// found in whole numbers.
  func search(
    for cells: [Int], need: Int, on terrain: borrowing Terrain, work: inout Int
  ) -> [(inner: Int, amount: Int)]? {
    var terms: [Int32] = []
    for cell in cells { terms += self.terms(of: cell, on: terrain) }
    var programme = BlockProgramme(
      system, raising: system.reduced(terms), by: need, unit: meanCost)
    defer { work += programme.work }
    for round in 0..<3 where !programme.isHopeless {
      guard let changes = programme.solve(round, on: terrain) else { continue }
      return system.unfolded(changes).map { (inner[$0.variable], $0.change) }
    }
    return nil
  }
}
