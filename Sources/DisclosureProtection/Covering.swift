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

  /// What is left to choose from of sets that are not met, with its size: a stack.
  private var open: [(count: Int, set: SmallSet)] = []

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

  /// The cheapest choice that meets all demands; nil where there is none, or none was found in time.
  ///
  /// Where time is up it is the cheapest that was found.
  mutating func cheapest() -> SmallSet? {
    (best, bestCost) = (SmallSet(), .max)
    extend(SmallSet(), cost: 0, without: SmallSet())
    guard bestCost < .max else { return nil }
    if patience > 0 { leastCost = max(leastCost, bestCost - slack) }
    return best
  }

  private mutating func extend(_ chosen: SmallSet, cost: Int, without banned: SmallSet) {
    guard patience > 0, bestCost > leastCost + slack else { return }
    let size = open.count
    defer { open.removeLast(open.count - size) }
    openSets(beside: chosen, without: banned)
    patience -= 1 + open.count - size
    guard open.count == size || !open[size].set.isEmpty else { return }
    let bound = cost + share(from: size)
    guard bound < bestCost - slack else { return }
    guard open.count > size else { return (best, bestCost) = (chosen, cost) }
    let first = open[size].set
    var banned = banned
    for thing in rest.indices where bestCost - slack - bound <= rest[thing] { banned.insert(thing) }
    for thing in byUse(first, from: size) where !banned.contains(thing) {
      extend(chosen.with(thing), cost: cost + costs[thing], without: banned)
      banned.insert(thing)
    }
  }

  /// Adds what is left to choose from of the sets that are not met yet, those with the least choice
  /// first.
  private mutating func openSets(beside chosen: SmallSet, without banned: SmallSet) {
    let start = open.count
    for set in sets where !set.meets(chosen) { add(set.subtracting(banned)) }
    chosen.forEach { thing in
      for set in companions[thing] where !set.meets(chosen) { add(set.subtracting(banned)) }
    }
    open[start...].sort { $0.count < $1.count }
  }

  private mutating func add(_ set: SmallSet) { open.append((set.count, set)) }

  /// Shares out the costs among the sets from a place on: each takes as much as the cheapest of its
  /// things has left.
  ///
  /// No choice that meets them all costs less than they take together.
  private mutating func share(from start: Int) -> Int {
    for thing in costs.indices { rest[thing] = costs[thing] }
    var sum = 0
    for place in start..<open.count {
      let set = open[place].set
      var least = Int.max
      set.forEach { least = min(least, rest[$0]) }
      guard least > 0, !set.isEmpty else { continue }
      set.forEach { rest[$0] -= least }
      sum += least
    }
    return sum
  }

  /// The things of a set, those that meet most sets from a place on first.
  private func byUse(_ set: SmallSet, from start: Int) -> [Int] {
    var uses: [(use: Int, thing: Int)] = []
    set.forEach { thing in
      uses.append(((start..<open.count).count { open[$0].set.contains(thing) }, thing))
    }
    uses.sort { ($1.use, costs[$0.thing], $0.thing) < ($0.use, costs[$1.thing], $1.thing) }
    return uses.map(\.thing)
  }
}
