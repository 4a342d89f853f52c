import DisclosureTables

/// A witness as the search keeps it: what it changes, what must be hidden for it, what it proves.
struct Proof {
  /// The inner cells that it changes, in ascending order, and by how much.
  let changes: [MoveList.Step]

  /// The complementary cells that it changes.
  let cells: [Int32]

  /// The groups that have enough members in it.
  let groups: [Int32]

  /// A cell that differs, and by how much.
  typealias Difference = (cell: Int, change: Int)

  init(changes: [MoveList.Step], cells: [Int32], groups: [Int32]) {
    self.changes = changes
    self.cells = cells
    self.groups = groups
  }

  /// Reads the population under construction; `proven` finds the groups that it makes large enough.
  init(of terrain: borrowing Terrain, _ proven: ([Difference]) -> [Int32]) {
    var changes: [MoveList.Step] = []
    for inner in terrain.touchedInner.sorted() where changes.last?.offset != inner {
      let amount = terrain.innerChanges[Int(inner)]
      if amount != 0 { changes.append(.init(offset: inner, sign: amount)) }
    }
    self.changes = changes
    var differences: [Difference] = []
    var cells: [Int32] = []
    var previous: Int32 = -1
    for place in terrain.touched.sorted() where place != previous {
      previous = place
      let change = terrain.change(ofAny: Int(place))
      guard change != 0 else { continue }
      differences.append((Int(place), change))
      if terrain.states.costs[Int(place)] > 0 { cells.append(place) }
    }
    self.cells = cells
    groups = proven(differences)
  }

  var witness: Witness {
    Witness(changes: changes.map { .init(innerCell: Int($0.offset), amount: Int($0.sign)) })
  }
}
