import DisclosureTables

/// Finds the cheapest choice of hidden cells of a small table.
///
/// Whoever proves that a group is small uses some of the published counts, and one of these must be
/// hidden: which they are, the linear programme tells, or a cut where the table is a network. Such
/// demands pile up, and the cheapest choice that meets them all is tried, until every group has its
/// proof. This is the method of Fischetti and Salazar (2000) in its plainest form. It begins with
/// what single sums demand, for which no programme is needed. The choice is the cheapest, but for a
/// tenth of a cell, unless the programme found fractions of people where there is an answer in whole
/// numbers.
extension Suppression {
  private static let roundLimit = 400

  /// The programmes that are quick enough to be asked for every group again and again.
  private static let rowLimit = 200

  /// Settles the choice before any other has been made; returns whether it is the cheapest.
  ///
  /// Where it takes too long, what was found is left as a beginning.
  mutating func settle(with linear: LinearSearch?, for table: CrossTable) -> Bool {
    let costs = search.terrain.states.costs
    let cells = costs.indices.filter { costs[$0] > 0 }
    guard cells.count <= SmallSet.limit else { return false }
    if search.network == nil {
      guard let linear, linear.rowCount <= Self.rowLimit else { return false }
      search.linear = linear
      search.linear?.spread = 4
    }
    defer { search.linear = nil }
    let steps = search.network == nil ? 100_000 : min(100_000, 3_000 * rules.effort * rules.effort)
    var covering = Covering(costs: cells.map { costs[$0] }, patience: steps * rules.effort)
    demandWhatSumsTell(of: cells, in: table, to: &covering)
    var (pool, kept, least): ([Proof], [Proof], Int) = ([], [], .max)
    for _ in 0..<Self.roundLimit where search.linearWork < 20_000_000 * rules.effort {
      guard let cheapest = covering.cheapest() else { break }
      if least <= covering.leastCost + covering.slack { break }
      hide(cheapest, of: cells, knowing: pool)
      let old = proofs.count
      let isSafe = meetDemands(beside: cheapest, of: cells, adding: &covering)
      free(cells)
      guard isSafe else { break }
      pool += proofs[old...].compactMap { $0 }
      if cost < least { (least, kept) = (cost, keptProofs) }
    }
    restore(kept)
    leastCost = covering.leastCost
    return least <= leastCost + covering.slack
  }

  /// Finds a proof for every group, and hides one cell more for each demand in its way.
  private mutating func meetDemands(
    beside hidden: SmallSet, of cells: [Int], adding covering: inout Covering
  ) -> Bool {
    var hidden = hidden
    for group in 0..<groups.count where !isProven(group) {
      while !proveNow(group) {
        guard let demand = demand(beside: hidden, of: cells) else { return false }
        let cell = covering.demand(oneOf: demand)
        hidden.insert(cell)
        search.terrain.prices[cells[cell]] = 0
      }
    }
    return true
  }

  /// Finds a proof that needs no more hidden cells; the programme is asked again for whole numbers.
  private mutating func proveNow(_ group: Int) -> Bool {
    for surplus in 0..<8 {
      search.linear?.surplus = surplus
      if prove(group, limit: 0) { return true }
      guard search.network == nil, let linear = search.linear, !linear.isBlocked else {
        return false
      }
    }
    return false
  }

  /// Hides these cells and no others, and takes up the proofs that need no more.
  private mutating func hide(_ hidden: SmallSet, of cells: [Int], knowing pool: [Proof]) {
    restore([])
    for (place, cell) in cells.enumerated() {
      search.terrain.prices[cell] = hidden.contains(place) ? 0 : CellStates.never
    }
    for proof in pool
    where proof.cells.allSatisfy({ search.terrain.prices[Int($0)] == 0 })
      && proof.groups.contains(where: { !isProven(Int($0)) })
    { add(proof) }
  }

  /// Gives the cells the prices that they have outside this search.
  private mutating func free(_ cells: [Int]) {
    for cell in cells {
      search.terrain.prices[cell] = useCount[cell] > 0 ? 0 : search.terrain.states.costs[cell]
    }
  }

  /// The cells one of which must be hidden too, for the group that has no proof; nil if none will do.
  private func demand(beside hidden: SmallSet, of cells: [Int]) -> SmallSet? {
    var demand = SmallSet()
    for (place, cell) in cells.enumerated() where !hidden.contains(place) && isObstacle(cell) {
      demand.insert(place)
    }
    return demand.isEmpty ? nil : demand
  }

  private func isObstacle(_ cell: Int) -> Bool {
    search.network?.isObstacle(cell, on: search.terrain) ?? search.linear?.isObstacle(cell) ?? false
  }
}
