/// The attack on what a large part leaves undecided, from nearby: by the few rows around each.
///
/// Whoever knows fewer rows knows less, so that what falls here falls; that nothing falls says
/// nothing.
struct NearbyAttack {
  /// Parts of more unknowns than this are attacked from nearby too.
  static let leastPart = 1000

  private static let neighbourhoodSize = 120

  /// How many of the nearest are attacked with the same rows.
  private static let targetCount = 40

  /// The most work for one neighbourhood.
  private static let limit = 3_000_000

  let part: OpenSystem
  let k: Int
  let protectsZeros: Bool
  let fractions: Bool

  /// Attacks the unknowns in `targets`, in their order, and gives `found` what was proven of each.
  func run(
    on targets: [Int], _ effort: inout Effort, found: (_ cell: Int, Verdict) -> Void
  ) {
    var waiting = Set(targets)
    for target in targets where waiting.contains(target) && effort.isLeft {
      let near = part.neighbourhood(of: target, size: Self.neighbourhoodSize)
      let members = near.sorted()
      let allowed = effort.share(Self.limit)
      var attack = PartAttack(
        on: part.within(members), k: k, protectsZeros: protectsZeros, allowed,
        fractions: fractions)
      let nearest = Set(near.prefix(Self.targetCount)).intersection(waiting)
      for (unknown, member) in members.enumerated() where nearest.contains(member) {
        waiting.remove(member)
        let verdict = attack.verdict(on: unknown)
        if verdict.proves(lessThan: k) { found(part.cells[member], verdict) }
      }
      effort.spend(allowed.operations - attack.effort.operations)
    }
  }
}

extension Verdict {
  /// Whether the group is proven to be small, or its size is known.
  fileprivate func proves(lessThan k: Int) -> Bool {
    guard case .narrowed(let low, let high, _) = self else { return false }
    return low.value > 0 && high.value < k || low.value == high.value
  }
}
