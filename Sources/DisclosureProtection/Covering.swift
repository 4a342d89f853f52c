/// The search for the cheapest set that has a member in each of some sets.
///
/// Branch and bound: the set with the fewest things left is met by each of them in turn. What must be
/// paid at least is told by sharing out the costs of the things among the sets that are not met yet.
struct Covering {
  private let costs: [Int]
  private var sets: [SmallSet] = []

  /// For each thing, the sets that must be met too if it is chosen.
  private var companions: [[SmallSet]]

  /// How many sets may still be looked at.
  private var patience: Int

  private var best: SmallSet = SmallSet()
  private var bestCost = 0

  /// What no choice is cheaper than.
  private(set) var leastCost = 0

  /// How much more than the cheapest choice may cost: a tenth of what the cheapest thing costs.
  let slack: Int

  /// What is left of the costs of the things, once they have been shared out.
  private var rest: [Int]

  /// Prepares to choose among as many things as there are costs.
  init(costs: [Int], patience: Int) {
    precondition(costs.count <= SmallSet.limit, "one bit a thing")
    self.costs = costs
    self.patience = patience
    rest = costs
    slack = (costs.min() ?? 0) / 10
    companions = costs.map { _ in [] }
  }

  /// Demands that one of these be chosen; returns the one that costs least.
  mutating func demand(oneOf set: SmallSet) -> Int {
    sets.append(set)
    return set.members.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
  }

  /// Demands that one of these be chosen if `thing` is.
  mutating func demand(oneOf set: SmallSet, beside thing: Int) { companions[thing].append(set) }

  /// The cheapest choice that meets all demands; nil where there is none, or finding it takes too long.
  mutating func cheapest() -> SmallSet? {
    (best, bestCost) = (SmallSet(), .max)
    extend(SmallSet(), cost: 0, without: SmallSet())
    guard patience > 0, bestCost < .max else { return nil }
    leastCost = max(leastCost, bestCost - slack)
    return best
  }

  private mutating func extend(_ chosen: SmallSet, cost: Int, without banned: SmallSet) {
    guard patience > 0, bestCost > leastCost + slack else { return }
    let open = openSets(beside: chosen, without: banned)
    patience -= 1 + open.count
    let bound = cost + share(among: open)
    guard open.first?.isEmpty != true, bound < bestCost - slack else { return }
    guard let first = open.first else { return (best, bestCost) = (chosen, cost) }
    var banned = banned
    for thing in rest.indices where bestCost - slack - bound <= rest[thing] { banned.insert(thing) }
    for thing in byUse(first, in: open) where !banned.contains(thing) {
      extend(chosen.with(thing), cost: cost + costs[thing], without: banned)
      banned.insert(thing)
    }
  }

  /// What is left to choose from of the sets that are not met yet, those with the least choice first.
  private func openSets(beside chosen: SmallSet, without banned: SmallSet) -> [SmallSet] {
    var open: [SmallSet] = []
    for set in sets where !set.meets(chosen) { open.append(set.subtracting(banned)) }
    chosen.forEach { thing in
      for set in companions[thing] where !set.meets(chosen) { open.append(set.subtracting(banned)) }
    }
    return open.map { (count: $0.count, set: $0) }.sorted { $0.count < $1.count }.map(\.set)
  }

  /// Shares out the costs among sets: each takes as much as the cheapest of its things has left.
  ///
  /// No choice that meets them all costs less than they take together.
  private mutating func share(among sets: [SmallSet]) -> Int {
    rest = costs
    var sum = 0
    for set in sets {
      var least = Int.max
      set.forEach { least = min(least, rest[$0]) }
      guard least > 0, !set.isEmpty else { continue }
      set.forEach { rest[$0] -= least }
      sum += least
    }
    return sum
  }

  /// The things of a set, those that meet most sets first.
  private func byUse(_ set: SmallSet, in sets: [SmallSet]) -> [Int] {
    set.members.map { thing in (use: sets.count { $0.contains(thing) }, thing: thing) }
      .sorted { ($1.use, costs[$0.thing], $0.thing) < ($0.use, costs[$1.thing], $1.thing) }
      .map(\.thing)
  }
}
