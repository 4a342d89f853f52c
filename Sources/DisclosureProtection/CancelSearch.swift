/// The search for a product that makes a witness cheaper by undoing one of its changes.
///
/// While it works, the price of a cell that the witness pays for is negative: that much is won when
/// the cell is as it was again. So a sum of products may go through cells that end up unchanged,
/// and find what no single product can, such as a cycle of six cells in a table of two axes.
struct CancelSearch {
  private(set) var product: Product

  /// The best moves found, one an axis, and by how much they change the cost: below zero if any.
  private(set) var best: [Int]
  private(set) var bestCost = 0

  private var choices: [Choice] = []
  private(set) var amount: Int32 = 0
  private var paid = 0
  private var sign: Int32 = 1
  private(set) var patience = 0

  /// One choice on the axis in hand, and what the product then costs and wins.
  private struct Choice {
    let move: Int
    let cost: Int
    let gain: Int
  }

  init(axisCount: Int) {
    product = Product(axisCount: axisCount)
    best = product.chosen
  }

  /// Looks for the product that takes back the change of `cell` and lowers the cost most.
  ///
  /// `paid` is what the witness pays in all.
  mutating func search(
    undoing cell: Int, paid: Int, patience: Int, on terrain: inout Terrain
  ) {
    let change = terrain.change(of: cell)
    sign = change > 0 ? -1 : 1
    amount = Int32(abs(change))
    (self.paid, self.patience, bestCost) = (paid, patience, 0)
    product.begin(at: cell, sign: sign, on: &terrain)
    choices.removeAll(keepingCapacity: true)
    extend(0, cost: 0, gain: -terrain.prices[cell], on: terrain)
  }

  private mutating func extend(
    _ depth: Int, cost: Int, gain: Int, on terrain: borrowing Terrain
  ) {
    guard depth < product.order.count else { return accept(cost: cost, gain: gain, on: terrain) }
    let axis = product.order[depth]
    let list = product.lists[axis]
    let first = choices.count
    let isLast = depth == product.order.count - 1
    for move in 0..<list.count where patience > 0 {
      patience -= 1 + list.steps(of: move).count * product.places.count
      guard let choice = look(at: move, of: list, cost: cost, gain: gain, on: terrain) else {
        continue
      }
      if isLast {
        product.chosen[axis] = move
        accept(cost: choice.cost, gain: choice.gain, on: terrain)
      } else {
        choices.append(choice)
      }
    }
    guard !isLast else { return }
    choices[first...].sort { ($0.cost - $0.gain, $0.move) < ($1.cost - $1.gain, $1.move) }
    let size = product.places.count
    for index in first..<choices.count where patience > 0 {
      let choice = choices[index]
      if choice.cost - paid >= bestCost { continue }
      product.chosen[axis] = choice.move
      product.multiply(size, by: choice.move, axis: axis)
      extend(depth + 1, cost: choice.cost, gain: choice.gain, on: terrain)
      product.places.removeLast(product.places.count - size)
    }
    choices.removeLast(choices.count - first)
  }

  private func look(
    at move: Int, of list: MoveList, cost: Int, gain: Int, on terrain: borrowing Terrain
  ) -> Choice? {
    let prices = terrain.prices.span
    let left = terrain.left.span
    let room = terrain.states.room.span
    let steps = list.steps.span
    let places = product.places.span
    let limit = paid + bestCost
    var (cost, gain) = (cost, gain)
    for step in list.steps(of: move) {
      let step = steps[step]
      for index in places.indices {
        let place = places[index]
        let cell = Int(place.offset + step.offset)
        let price = prices[cell]
        let sign = place.sign * step.sign
        if price > 0 {
          cost += price
          if cost >= limit { return nil }
        } else if price < 0, left[cell] - room[cell] + sign * amount == 0 {
          gain -= price
        }
        if sign < 0, left[cell] < amount { return nil }
      }
    }
    return Choice(move: move, cost: cost, gain: gain)
  }

  private mutating func accept(cost: Int, gain: Int, on terrain: borrowing Terrain) {
    guard cost - gain < bestCost else { return }
    if !terrain.innerLeft.isEmpty {
      var fits = true
      let left = terrain.innerLeft
      let amount = amount
      let mayHaveMembers = terrain.mayHaveMembers
      product.forEachInner(of: product.chosen, sign: sign) { cell, sign in
        if sign < 0, left[cell] < amount { fits = false }
        if let mayHaveMembers, !mayHaveMembers[cell] { fits = false }
      }
      guard fits else { return }
    }
    bestCost = cost - gain
    best = product.chosen
  }
}
