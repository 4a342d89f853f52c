/// The search for the one product of axis moves that costs least for each member it gives a group.
///
/// Axis by axis, those with the fewest choices first, by branch and bound: a partial product is
/// given up as soon as the cells it is sure to touch cost more than the best one found. Products of
/// swaps are the hypercubes of Giessing and Repsilber (2002); here they may also leave the table
/// over hidden margins.
struct MoveSearch {
  private(set) var product: Product

  /// The best moves found, one an axis, and how many members they give; none if that is zero.
  private(set) var best: [Int]
  private(set) var bestMost: Int32 = 0
  private(set) var bestCost = 0
  private var bestScore = Double.infinity

  private var choices: [Choice] = []
  private var missing: Int32 = 0
  private var limit = 0

  /// How many cells may still be looked at.
  private(set) var patience = 0

  /// One choice on the axis in hand, and what the product costs with it at least.
  private struct Choice {
    let move: Int
    let most: Int32
    let cost: Int
    let score: Double
  }

  init(axisCount: Int) {
    product = Product(axisCount: axisCount)
    best = product.chosen
  }

  /// Looks for the best product that gives `cell` up to `missing` members and costs `limit` at most.
  mutating func search(
    for cell: Int, missing: Int, limit: Int, patience: Int, on terrain: inout Terrain
  ) {
    product.begin(at: cell, sign: 1, on: &terrain)
    choices.removeAll(keepingCapacity: true)
    (bestScore, bestMost, bestCost) = (.infinity, 0, 0)
    (self.missing, self.limit, self.patience) = (Int32(missing), limit, patience)
    let price = terrain.prices[cell]
    guard price <= limit else { return }
    extend(0, cost: price, most: Int32(missing), on: terrain)
  }

  private var isSettled: Bool { bestScore == 0 && bestMost >= missing }

  private mutating func extend(
    _ depth: Int, cost: Int, most: Int32, on terrain: borrowing Terrain
  ) {
    guard depth < product.order.count else { return accept(cost: cost, most: most, on: terrain) }
    let axis = product.order[depth]
    let list = product.lists[axis]
    let first = choices.count
    let isLast = depth == product.order.count - 1
    for move in 0..<list.count where patience > 0 && !isSettled {
      patience -= 1 + list.steps(of: move).count * product.places.count
      guard let choice = look(at: move, of: list, cost: cost, most: most, on: terrain) else {
        continue
      }
      if isLast {
        product.chosen[axis] = move
        accept(cost: choice.cost, most: choice.most, on: terrain)
      } else {
        choices.append(choice)
      }
    }
    guard !isLast else { return }
    choices[first...].sort {
      ($0.score, -$0.most, $0.move) < ($1.score, -$1.most, $1.move)
    }
    let size = product.places.count
    for index in first..<choices.count where patience > 0 && !isSettled {
      let choice = choices[index]
      if choice.score > bestScore { break }
      product.chosen[axis] = choice.move
      product.multiply(size, by: choice.move, axis: axis)
      extend(depth + 1, cost: choice.cost, most: choice.most, on: terrain)
      product.places.removeLast(product.places.count - size)
    }
    choices.removeLast(choices.count - first)
  }

  /// What the product costs at least with this move, or nil where it can't be the best.
  private func look(
    at move: Int, of list: MoveList, cost: Int, most: Int32, on terrain: borrowing Terrain
  ) -> Choice? {
    let prices = terrain.prices.span
    let left = terrain.left.span
    let steps = list.steps.span
    let places = product.places.span
    var (cost, most) = (cost, most)
    for step in list.steps(of: move) {
      let step = steps[step]
      for index in places.indices {
        let place = places[index]
        let cell = Int(place.offset + step.offset)
        let price = prices[cell]
        if price != 0 {
          cost += price
          if cost > limit { return nil }
        }
        if place.sign != step.sign {
          most = min(most, left[cell])
          if most <= 0 { return nil }
        }
      }
    }
    let score = Double(cost) / Double(most)
    guard score < bestScore || score == bestScore && most > bestMost else { return nil }
    return Choice(move: move, most: most, cost: cost, score: score)
  }

  private mutating func accept(cost: Int, most: Int32, on terrain: borrowing Terrain) {
    var most = most
    if !terrain.innerLeft.isEmpty {
      let left = terrain.innerLeft
      let mayHaveMembers = terrain.mayHaveMembers
      product.forEachInner(of: product.chosen, sign: 1) { cell, sign in
        if sign < 0 { most = min(most, left[cell]) }
        if let mayHaveMembers, !mayHaveMembers[cell] { most = 0 }
      }
    }
    guard most > 0 else { return }
    let score = Double(cost) / Double(most)
    guard score < bestScore || score == bestScore && most > bestMost else { return }
    (bestScore, bestCost, bestMost) = (score, cost, most)
    best = product.chosen
  }
}
