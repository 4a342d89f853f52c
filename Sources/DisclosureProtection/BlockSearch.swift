import DisclosureTables

/// Finds a witness by linear programming over a part of the table: for groups that no product helps.
///
/// The part is everything near the group: all of the short axes, and of flows and stocks the
/// intervals around. It knows every sum that its inner cells enter, and its answer counts only where
/// it is whole numbers.
struct BlockSearch {
  /// So many intervals before and after are part of the block.
  private static let reach = 8

  /// A count that may fall by so much is taken to be free to fall.
  private static let ample: Int32 = 60

  /// Whole counts are looked for with the costs seen in so many ways.
  private static let rounds = 3

  private let need: Int

  /// The inner cell of each variable.
  private let inner: [Int]
  private var system: BlockSystem

  /// The group's own cell, as a sum of variables.
  private var target: [Int32] = []

  /// Prepares the block around a cell that is to count `need` more.
  init(around cell: Int, need: Int, on terrain: borrowing Terrain) {
    self.need = need
    var inner: [Int] = []
    for place in Self.innerCells(around: cell, on: terrain) where terrain.mayChange(place) {
      inner.append(place)
    }
    self.inner = inner
    var rooms = [Int32](repeating: .max, count: inner.count)
    if !terrain.innerLeft.isEmpty { rooms = inner.map { terrain.innerLeft[$0] } }
    system = BlockSystem(rooms: rooms)
    addSums(around: cell, on: terrain)
    system.simplify()
  }

  private mutating func addSums(around target: Int, on terrain: borrowing Terrain) {
    var sums: [Int: [Int32]] = [:]
    for (variable, place) in zip(Int32(0)..., inner) {
      for (cell, sign) in terrain.cells(changedBy: place)
      where terrain.isTracked(cell) || cell == target {
        sums[cell, default: []].append(sign > 0 ? variable : ~variable)
      }
    }
    for (cell, terms) in sums.sorted(by: { $0.key < $1.key }) {
      if cell == target { self.target = terms }
      let price = terrain.prices[cell]
      let isFixed = price >= CellStates.never
      let left = terrain.left[cell]
      guard isFixed || price > 0 || left < Self.ample else { continue }
      system.add(terms, isFixed: isFixed, room: left, price: isFixed ? 0 : price)
    }
  }

  private static func innerCells(around target: Int, on terrain: borrowing Terrain) -> [Int] {
    var places = [0]
    for (position, axis) in terrain.axes.enumerated() {
      let code = target / terrain.cells.strides[position] % terrain.cells.extents[position]
      let stride = terrain.innerCells.strides[position]
      let atoms = axis.near(code, reach: 2 * reach)
      places = places.flatMap { place in atoms.map { place + $0 * stride } }
    }
    return places
  }

  /// Looks for changes of inner cells; nil where none are found in whole numbers.
  func search() -> [(inner: Int, amount: Int)]? {
    let programme = BlockProgramme(system, raising: target, by: need)
    for round in 0..<Self.rounds {
      guard let values = programme.solve(round) else { continue }
      return zip(inner, values).filter { $0.1 != 0 }.map { ($0.0, $0.1) }
    }
    return nil
  }
}

extension Axis {
  /// The atoms that a change of the code can do with: all, or those around the ones it counts.
  fileprivate func near(_ code: Int, reach: Int) -> [Int] {
    guard hasDeductions.contains(true), atoms.count > 2 * reach else { return Array(atoms.indices) }
    let own = atoms.indices.filter { coefficient(of: code, for: $0) != 0 }
    guard let last = own.last else { return Array(atoms.indices.prefix(2 * reach)) }
    let near = max(2, last - reach)...min(atoms.count - 1, last + reach)
    return [0, 1].filter { !near.contains($0) } + Array(near)
  }
}
