import DisclosureTables

/// The moves that may be chosen on each axis to change one cell, and the places chosen ones touch.
struct Product {
  /// A cell that a product touches, and the sign of its change.
  typealias Place = MoveList.Step

  private(set) var lists: [MoveList] = []

  /// The axes, those with the fewest choices first.
  private(set) var order: [Int] = []

  /// The move chosen on each axis.
  var chosen: [Int]

  /// The cells that the moves chosen so far are sure to change.
  var places: [Place] = []

  init(axisCount: Int) { chosen = [Int](repeating: 0, count: axisCount) }

  /// Begins anew with products that change this cell by `sign`.
  mutating func begin(at cell: Int, sign: Int32, on terrain: inout Terrain) {
    lists.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    for axis in terrain.moves.indices {
      let code = cell / terrain.cells.strides[axis] % terrain.cells.extents[axis]
      lists.append(terrain.moves[axis][raising: code])
      var place = order.count
      while place > 0, lists[axis].count < lists[order[place - 1]].count { place -= 1 }
      order.insert(axis, at: place)
    }
    places.removeAll(keepingCapacity: true)
    places.append(Place(offset: Int32(cell), sign: sign))
  }

  /// Goes on with the product of the first `size` places and a move of the axis.
  mutating func multiply(_ size: Int, by move: Int, axis: Int) {
    let list = lists[axis]
    for step in list.steps(of: move) {
      let step = list.steps[step]
      for index in 0..<size {
        places.append(
          Place(offset: places[index].offset + step.offset, sign: places[index].sign * step.sign))
      }
    }
  }

  /// Makes the places those of the whole product of these moves.
  mutating func complete(_ moves: [Int]) {
    places.removeLast(places.count - 1)
    for axis in moves.indices { multiply(places.count, by: moves[axis], axis: axis) }
  }

  /// Calls `body` with each inner cell that a product changes, and the sign of the change.
  func forEachInner(of moves: [Int], sign: Int32, _ body: (Int, Int32) -> Void) {
    forEachInner(of: moves, from: 0, at: 0, sign: sign, body)
  }

  private func forEachInner(
    of moves: [Int], from axis: Int, at cell: Int, sign: Int32, _ body: (Int, Int32) -> Void
  ) {
    guard axis < moves.count else { return body(cell, sign) }
    let list = lists[axis]
    for atom in list.atoms(of: moves[axis]) {
      let step = list.atoms[atom]
      forEachInner(
        of: moves, from: axis + 1, at: cell + Int(step.offset), sign: sign * step.sign, body)
    }
  }
}
