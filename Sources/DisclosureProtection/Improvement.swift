/// Makes the choice of hidden cells cheaper: takes some proofs back and looks for better ones.
///
/// Ruin and recreate: a cell is shown again, whatever its proofs need is found elsewhere, and what
/// comes out is kept if it costs no more. No clock is read, so the same table gives the same.
extension Suppression {
  /// Tries every complementary cell in turn, round after round, while there is much to win.
  ///
  /// Where no refinement follows, one round is enough, and annealing does the rest; a network finds
  /// so much in a round that few are needed.
  /// Returns false where `goesOn` said not to go on.
  mutating func improve(
    beforeRefining isRefined: Bool, _ goesOn: (ProtectionProgress) -> Bool
  ) -> Bool {
    let costs = search.terrain.states.costs
    var fruitless = 0
    var round = 0
    let end = search.looks + looks
    let enough = search.linearWork + networkWork
    let rounds = search.network != nil ? rules.effort : isRefined ? 2 * rules.effort : 1
    while fruitless < 3, round < rounds, cost > 0, search.looks < end {
      let before = cost
      var order = useCount.indices.filter { useCount[$0] > 0 }
      if round == 0 {
        order.sort { (costs[$1], $0) < (costs[$0], $1) }
        if useCount.count <= 1000 {
          // Of a small table's cells of one cost, the larger counts come first.
          let room = search.terrain.states.room
          order.sort { (costs[$1], room[$1], $0) < (costs[$0], room[$0], $1) }
        }
      } else {
        order.shuffle(using: &generator)
      }
      for (done, cell) in order.enumerated()
      where useCount[cell] > 0 && search.looks < end && search.linearWork < enough {
        if done % 64 == 0,
          !goesOn(
            ProtectionProgress(stage: .improving(round: round + 1), done: done, of: order.count))
        {
          return false
        }
        change(without: [cell])
      }
      round += 1
      fruitless = cost < before ? 0 : fruitless + 1
    }
    return isRefined ? true : anneal(until: end, goesOn)
  }

  /// How many cells of a network may be looked at: so many that a table in a hurry takes less than a
  /// millisecond.
  private var networkWork: Int { search.network != nil && rules.effort == 1 ? 14_000 : 1 << 60 }

  /// What share of the usual work is done: a small part for a small table in a hurry.
  var leisure: Double { min(1, Double(useCount.count * rules.effort) / 320) }

  /// How many cells may be looked at: more where more is hidden for each small group.
  private var looks: Int {
    let share = min(2, Double(hiddenCount) / Double(max(1, groups.count)))
    let each = 15_000 * Double(rules.effort) * share * share * share * share
    let size = useCount.count
    let least = min(1_000_000, 1_000 * size, 8 * rules.effort * size * size)
    return Int(leisure * (Double(least) + min(3e9, Double(groups.count) * each)))
  }

  /// What may be overspent in between: a later proof, or the end, may win it back.
  private var slack: Int { hiddenCount == 0 ? 0 : 5 * cost / hiddenCount }

  /// Shows these cells, does without the proofs that change them or the others, and finds new ones.
  ///
  /// All is as it was where that would cost more than what is allowed to be lost.
  mutating func change(
    without cells: [Int], alsoRuining others: [Int] = [], allowing loss: Int = 0
  ) {
    let before = cost
    let limit = before + max(slack, loss)
    let firstNew = proofs.count
    let old = users(of: cells + others).map { (index: $0, proof: remove($0)) }
    for cell in cells { search.terrain.prices[cell] = CellStates.never }
    var orphans = old.flatMap(\.proof.groups).filter { !isProven(Int($0)) }
    orphans.shuffle(using: &generator)
    let succeeds = orphans.allSatisfy { group in
      isProven(Int(group)) || prove(Int(group), limit: limit - cost)
    }
    for cell in cells {
      search.terrain.prices[cell] = useCount[cell] > 0 ? 0 : search.terrain.states.costs[cell]
    }
    guard !succeeds || cost > before + loss else { return }
    undo(from: firstNew, for: old)
  }
}

extension Suppression {
  /// The same with larger ruins, over a network or with linear programming, for tables that are small
  /// enough.
  mutating func refine(_ goesOn: (ProtectionProgress) -> Bool) -> Bool {
    let work = refiningWork
    guard cost > 0, work > 0 else { return true }
    let tries = (useCount.count <= 1000 ? 300 : 3) * rules.effort
    let costs = search.terrain.states.costs
    let dearest = useCount.indices.filter { useCount[$0] > 0 }
      .sorted { (costs[$1], $0) < (costs[$0], $1) }.prefix(rules.effort)
    let (size, start) = (hiddenCount + groups.count, search.linearWork)
    var (best, fruitless) = (cost, 0)
    for done in 0..<tries where fruitless < size * rules.effort && !isAsGoodAsCheapest {
      guard search.linearWork - start < work else { break }
      fruitless = cost < best ? 0 : fruitless + 1
      best = min(best, cost)
      guard done % 16 > 0 || goesOn(ProtectionProgress(stage: .refining, done: done, of: tries))
      else {
        return false
      }
      let hidden = useCount.indices.filter { useCount[$0] > 0 }
      if done < dearest.count {
        if useCount[dearest[done]] > 0 { change(without: [dearest[done]]) }
        continue
      }
      guard let cell = hidden.randomElement(using: &generator) else { break }
      let kind = Int.random(in: 0..<4, using: &generator)
      let banned = kind & 1 == 1 ? neighbour(of: cell) : []
      let ruined = done % 10 == 0 ? hidden : kind & 2 == 2 ? neighbour(of: cell) : []
      change(without: [cell] + banned, alsoRuining: ruined)
    }
    return true
  }

  /// How many numbers the linear programmes may go through, or cells the network.
  private var refiningWork: Int {
    if search.network != nil { return 100_000 * rules.effort * (rules.effort - 1) }
    return search.linear == nil ? 0 : 11_000_000 * rules.effort * rules.effort
  }

  /// Whether less than a tenth of a cell could be saved.
  private var isAsGoodAsCheapest: Bool { 10 * (cost - leastCost) * hiddenCount < cost }

  /// Another cell that a proof with this one changes.
  private mutating func neighbour(of cell: Int) -> [Int] {
    guard let user = users(of: [cell]).randomElement(using: &generator),
      let other = proofs[user]?.cells.randomElement(using: &generator), Int(other) != cell
    else { return [] }
    return [Int(other)]
  }
}
