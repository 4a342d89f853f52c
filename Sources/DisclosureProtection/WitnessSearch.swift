import DisclosureTables

/// Finds what would have to be different for a small group to have k members.
///
/// The change is a sum of products of axis moves, each as large as its cells allow, the one that
/// hides least per member first; then it is made cheaper product by product. In small tables linear
/// programming finds what products one by one do not. Where the table is a network, paths over it take
/// the place of both.
struct WitnessSearch {
  var terrain: Terrain
  private var moveSearch: MoveSearch
  private var cancelSearch: CancelSearch

  /// The programme for a table small enough; nil where it is too large or the work not wanted.
  var linear: LinearSearch?

  /// The table as a network, where it is one; nil where that is not wanted.
  var network: Network?

  /// The table as one linear programme, once it has been needed, by how far back it goes.
  private var blocks: [Int: Block?] = [:]

  /// How many of the last atoms of an axis of flows programmes may change: the latest first, for
  /// most groups are helped by what happened near them, and at last all.
  let reaches: [Int]

  /// How many numbers the programmes of blocks have gone through.
  private(set) var blockWork = 0

  /// The cells that the witness under construction pays for, or has paid for.
  private var opened: [Int32] = []

  /// How many numbers the linear programmes have gone through, or cells the network.
  var linearWork: Int { network?.work ?? linear?.work ?? 0 }

  /// How many cells have been looked at in all.
  private(set) var looks = 0

  init(_ terrain: Terrain) {
    self.terrain = terrain
    let most = terrain.axes.reduce(0) { $1.compounds.isEmpty ? $0 : max($0, $1.atoms.count) }
    reaches = [36].filter { 3 * $0 < 2 * most } + [most]
    moveSearch = MoveSearch(axisCount: terrain.cells.extents.count)
    cancelSearch = CancelSearch(axisCount: terrain.cells.extents.count)
  }

  /// Gives the group of `cell` `need` members more at a cost of no more than `limit`.
  ///
  /// Returns whether that was possible; if so, the terrain holds the changes until they are taken.
  mutating func lift(_ cell: Int, by need: Int, limit: Int, patience: Int) -> Bool {
    if network != nil { return send(need, through: cell, limit: limit) }
    if linear == nil { return climb(cell, by: need, limit: limit, patience: patience) }
    if climb(cell, by: need, limit: 0, patience: patience) { return true }
    switch solve(cell, by: need, limit: limit, patience: patience) {
    case .found: return true
    case .tooDear: return false
    case .notFound: return climb(cell, by: need, limit: limit, patience: patience)
    }
  }

  /// Adds up products until the group has enough members.
  private mutating func climb(_ cell: Int, by need: Int, limit: Int, patience: Int) -> Bool {
    var spent = 0
    while terrain.change(of: cell) < need {
      let missing = need - terrain.change(of: cell)
      find(cell, missing, limit: 0, patience: patience)
      if moveSearch.bestMost == 0, limit > spent {
        find(cell, missing, limit: limit - spent, patience: patience)
      }
      if moveSearch.bestMost > 0 {
        spent += moveSearch.bestCost
        apply(moveSearch.product, moveSearch.best, amount: moveSearch.bestMost, sign: 1)
      } else if let inner = wayOut(of: cell, limit: limit - spent) {
        spent = limit
        add(missing, to: inner, towards: cell)
      } else {
        giveUp()
        return false
      }
    }
    if spent > 0 { polish(keeping: cell, need: need, patience: patience) }
    return true
  }

  private mutating func find(_ cell: Int, _ missing: Int, limit: Int, patience: Int) {
    moveSearch.search(
      for: cell, missing: missing, limit: limit, patience: patience, on: &terrain)
    looks += patience - moveSearch.patience
  }

  private mutating func apply(_ product: Product, _ moves: [Int], amount: Int32, sign: Int32) {
    var product = product
    product.complete(moves)
    for place in product.places { change(Int(place.offset), by: place.sign * amount) }
    product.forEachInner(of: moves, sign: sign) { changeInner($0, by: $1 * amount) }
  }

  private mutating func change(_ cell: Int, by amount: Int32) {
    if terrain.left[cell] == terrain.states.room[cell] { terrain.touched.append(Int32(cell)) }
    terrain.left[cell] += amount
    if (1..<CellStates.never).contains(terrain.prices[cell]) {
      opened.append(Int32(cell))
      terrain.prices[cell] = 0
    }
  }

  private mutating func changeInner(_ inner: Int, by amount: Int32) {
    if terrain.innerChanges[inner] == 0 { terrain.touchedInner.append(Int32(inner)) }
    terrain.innerChanges[inner] += amount
    if !terrain.innerLeft.isEmpty { terrain.innerLeft[inner] += amount }
  }

  /// Changes one inner cell and all that count it.
  private mutating func add(_ amount: Int, to inner: Int, towards target: Int) {
    changeInner(inner, by: Int32(amount))
    var changed: [(cell: Int, sign: Int)] = []
    terrain.forEachCell(changedBy: inner) { cell, sign in
      if terrain.isTracked(cell) || cell == target { changed.append((cell, sign)) }
    }
    for (cell, sign) in changed { change(cell, by: Int32(sign * amount)) }
  }

  /// Adds products that cost less than what they undo, until none is found.
  private mutating func polish(keeping target: Int, need: Int, patience: Int) {
    price()
    guard terrain.isShown(target) else { return }
    let kept = terrain.states.room[target] + Int32(need)
    polish(keeping: [(target, kept)], patience: patience)
  }

  /// The same where so much of each of these cells may not be undone.
  private mutating func polish(keeping kept: [(cell: Int, count: Int32)], patience: Int) {
    var index = 0
    while index < opened.count {
      let cell = Int(opened[index])
      index += 1
      guard terrain.prices[cell] < 0, !kept.contains(where: { $0.cell == cell }) else { continue }
      for (cell, count) in kept { terrain.left[cell] -= count }
      cancelSearch.search(undoing: cell, paid: paid, patience: patience, on: &terrain)
      for (cell, count) in kept { terrain.left[cell] += count }
      looks += patience - cancelSearch.patience
      guard cancelSearch.bestCost < 0 else { continue }
      let change = terrain.change(of: cell)
      apply(
        cancelSearch.product, cancelSearch.best, amount: Int32(abs(change)),
        sign: change > 0 ? -1 : 1)
      price()
      index = 0
    }
  }

  /// What the witness under construction costs, once its cells are priced.
  private var paid: Int { opened.reduce(0) { $0 - min(0, terrain.prices[Int($1)]) } }

  /// Gives every opened cell the price that it has now: negative where it is paid for.
  private mutating func price() {
    for opened in opened {
      let cell = Int(opened)
      let cost = terrain.states.costs[cell]
      terrain.prices[cell] = terrain.change(of: cell) == 0 ? cost : -cost
    }
  }

  /// Makes prices and population as they were.
  mutating func giveUp() {
    for cell in opened { terrain.prices[Int(cell)] = terrain.states.costs[Int(cell)] }
    opened.removeAll(keepingCapacity: true)
    terrain.reset()
  }

  /// Takes the changes out of the terrain, which is then as it was.
  ///
  /// `proven` finds the groups that these changes give enough members.
  mutating func takeProof(_ proven: ([Proof.Difference]) -> [Int32]) -> Proof {
    let proof = Proof(of: terrain, proven)
    giveUp()
    return proof
  }
}

extension WitnessSearch {
  /// Gives the group of these cells its members by a linear programme over the last atoms of the axis of flows.
  mutating func search(block cells: [Int], by need: Int, limit: Int, reach: Int) -> Bool {
    let block = blocks[reach] ?? Block(of: terrain, last: reach)
    blocks[reach] = block
    guard
      let changes = block?.search(for: cells, need: need, on: terrain, work: &blockWork)
    else { return false }
    for (inner, amount) in changes { add(amount, to: inner, towards: cells[0]) }
    price()
    if terrain.looksTheSame, paid <= limit { return true }
    giveUp()
    return false
  }

  /// Takes up a population that proved this in an earlier table, and undoes what costs something in
  /// this one, where products can.
  mutating func mend(
    _ proof: Proof, keeping cells: [Int], limit: Int, patience: Int
  ) -> Bool {
    guard cells.allSatisfy(terrain.isFollowed) else { return false }
    for change in proof.changes { add(Int(change.sign), to: Int(change.offset), towards: cells[0]) }
    price()
    let kept = Set(cells).sorted().filter { terrain.change(of: $0) > 0 }
      .map { (cell: $0, count: terrain.left[$0]) }
    polish(keeping: kept, patience: patience)
    if terrain.looksTheSame, paid <= limit { return true }
    giveUp()
    return false
  }

  private enum Solution { case found, tooDear, notFound }

  /// Asks the linear programme, and checks its answer in whole numbers.
  private mutating func solve(_ cell: Int, by need: Int, limit: Int, patience: Int) -> Solution {
    guard let changes = linear?.search(for: cell, need: need, on: terrain) else { return .notFound }
    for (inner, amount) in changes { add(amount, to: inner, towards: cell) }
    guard terrain.looksTheSame, terrain.change(of: cell) >= need else {
      giveUp()
      return .notFound
    }
    polish(keeping: cell, need: need, patience: patience)
    if paid <= limit { return .found }
    giveUp()
    return .tooDear
  }

  /// Lifts the cell as the network tells.
  private mutating func send(_ need: Int, through cell: Int, limit: Int) -> Bool {
    guard let changes = network?.search(for: cell, need: need, limit: limit, on: terrain) else {
      return false
    }
    for (cell, inner, amount) in changes {
      change(cell, by: amount)
      if let inner { changeInner(inner, by: amount) }
    }
    return true
  }

  /// An inner cell of `cell` that may grow alone; nil where there is none.
  private func wayOut(of cell: Int, limit: Int) -> Int? {
    guard limit > CellStates.never / 2 else { return nil }
    return wayOut(of: cell, axis: 0, inner: 0)
  }

  private func wayOut(of cell: Int, axis: Int, inner: Int) -> Int? {
    guard axis < terrain.axes.count else {
      guard terrain.mayChange(inner) else { return nil }
      return terrain.mayGrowAlone(inner) ? inner : nil
    }
    let code = cell / terrain.cells.strides[axis] % terrain.cells.extents[axis]
    for atom in terrain.axes[axis].atoms.indices where terrain.axes[axis].code(code, counts: atom) {
      let next = inner + atom * terrain.innerCells.strides[axis]
      if let found = wayOut(of: cell, axis: axis + 1, inner: next) { return found }
    }
    return nil
  }
}
