/// The search for the cheapest set that has a member in each of some sets.
///
/// Sets are bits of a number, so there are no more than 64 things to choose from. Branch and bound:
/// the set with the fewest things left is met by each of them in turn, and disjoint sets that are
/// not met yet say what must be paid at least.
struct Covering {
  private let costs: [Int]
  private var sets: [UInt64] = []

  /// How many branches may still be tried.
  private var patience: Int

  private var best: UInt64 = 0
  private var bestCost = 0

  /// What no choice is cheaper than.
  private(set) var leastCost = 0

  /// Prepares to choose among as many things as there are costs.
  init(costs: [Int], patience: Int) {
    precondition(costs.count <= UInt64.bitWidth, "one bit a thing")
    self.costs = costs
    self.patience = patience
  }

  /// Demands that one of these be chosen; returns the one that costs least.
  mutating func demand(oneOf set: UInt64) -> Int {
    sets.append(set)
    let things = costs.indices.filter { set >> UInt64($0) & 1 == 1 }
    return things.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
  }

  /// The cheapest choice that meets all demands; nil where it takes too long to find.
  mutating func cheapest() -> UInt64? {
    (best, bestCost) = (0, .max)
    extend(0, cost: 0, without: 0)
    guard patience > 0 else { return nil }
    leastCost = bestCost
    return best
  }

  private mutating func extend(_ chosen: UInt64, cost: Int, without banned: UInt64) {
    patience -= 1
    guard patience > 0, bestCost > leastCost else { return }
    var (met, bound, choices): (UInt64, Int, UInt64?) = (0, cost, nil)
    for set in sets where set & chosen == 0 {
      let open = set & ~banned
      if open.nonzeroBitCount < choices?.nonzeroBitCount ?? .max { choices = open }
      guard open & met == 0 else { continue }
      met |= open
      guard let least = leastCost(of: open) else { return }
      bound += least
    }
    guard bound < bestCost else { return }
    guard let choices else { return (best, bestCost) = (chosen, cost) }
    var (rest, banned) = (choices, banned)
    while rest != 0 {
      let thing = rest.trailingZeroBitCount
      extend(chosen | 1 << thing, cost: cost + costs[thing], without: banned)
      banned |= 1 << thing
      rest &= rest - 1
    }
  }

  /// What the cheapest of these costs; nil if there is none.
  private func leastCost(of set: UInt64) -> Int? {
    var (rest, least): (UInt64, Int?) = (set, nil)
    while rest != 0 {
      least = min(least ?? .max, costs[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return least
  }
}
