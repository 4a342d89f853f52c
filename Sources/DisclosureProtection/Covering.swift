/// The search for the cheapest set that has a member in each of some sets.
///
/// Branch and bound: the set with the fewest things left is met by each of them in turn, and disjoint
/// sets that are not met yet say what must be paid at least.
struct Covering {
  private let costs: [Int]
  private var sets: [SmallSet] = []

  /// How many branches may still be tried.
  private var patience: Int

  private var best: SmallSet = SmallSet()
  private var bestCost = 0

  /// What no choice is cheaper than.
  private(set) var leastCost = 0

  /// Prepares to choose among as many things as there are costs.
  init(costs: [Int], patience: Int) {
    precondition(costs.count <= SmallSet.limit, "one bit a thing")
    self.costs = costs
    self.patience = patience
  }

  /// Demands that one of these be chosen; returns the one that costs least.
  mutating func demand(oneOf set: SmallSet) -> Int {
    sets.append(set)
    return set.members.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
  }

  /// The cheapest choice that meets all demands; nil where it takes too long to find.
  mutating func cheapest() -> SmallSet? {
    (best, bestCost) = (SmallSet(), .max)
    extend(SmallSet(), cost: 0, without: SmallSet())
    guard patience > 0 else { return nil }
    leastCost = bestCost
    return best
  }

  private mutating func extend(_ chosen: SmallSet, cost: Int, without banned: SmallSet) {
    patience -= 1
    guard patience > 0, bestCost > leastCost else { return }
    var (met, bound, choices): (SmallSet, Int, SmallSet?) = (SmallSet(), cost, nil)
    var fewest = Int.max
    for set in sets where !set.meets(chosen) {
      let open = set.subtracting(banned)
      if open.count < fewest { (fewest, choices) = (open.count, open) }
      guard !open.meets(met) else { continue }
      met.formUnion(open)
      guard let least = leastCost(of: open) else { return }
      bound += least
    }
    guard bound < bestCost else { return }
    guard let choices else { return (best, bestCost) = (chosen, cost) }
    var banned = banned
    for thing in choices.members {
      extend(chosen.with(thing), cost: cost + costs[thing], without: banned)
      banned = banned.with(thing)
    }
  }

  /// What the cheapest of these costs; nil if there is none.
  private func leastCost(of set: SmallSet) -> Int? {
    var least: Int?
    set.forEach { least = min(least ?? .max, costs[$0]) }
    return least
  }
}
