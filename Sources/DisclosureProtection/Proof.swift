import DisclosureTables

/// A witness as the search keeps it: what it changes, what must be hidden for it, what it proves.
struct Proof {
  /// The inner cells that it changes, in ascending order, and by how much.
  let changes: [MoveList.Step]

  /// The complementary cells that it changes.
  let cells: [Int32]

  /// The groups that have enough members in it.
  let groups: [Int32]

  /// Reads the population under construction.
  init(of terrain: borrowing Terrain, _ group: (_ cell: Int, _ change: Int) -> Int32?) {
    changes = Set(terrain.touchedInner).sorted().compactMap { inner in
      let amount = terrain.innerChanges[Int(inner)]
      return amount == 0 ? nil : .init(offset: inner, sign: amount)
    }
    var cells: [Int32] = []
    var groups: [Int32] = []
    var previous: Int32 = -1
    for place in terrain.touched.sorted() where place != previous {
      previous = place
      let isShown = terrain.isShown(Int(place))
      let change = isShown ? terrain.change(of: Int(place)) : terrain.summedChange(of: Int(place))
      guard change != 0 else { continue }
      if terrain.states.costs[Int(place)] > 0 { cells.append(place) }
      if let group = group(Int(place), change) { groups.append(group) }
    }
    self.cells = cells
    self.groups = groups
  }

  var witness: Witness {
    Witness(changes: changes.map { .init(innerCell: Int($0.offset), amount: Int($0.sign)) })
  }
}
