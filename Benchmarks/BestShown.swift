import EqualityModel

/// The most months in which women and men can both be shown, by anyone who knows the future.
///
/// It is a bound: only what *new* and *reached* say of each other is considered, and that of those
/// reached less those ongoing the rest have left. A small number of new ones is hidden. Between two
/// shown figures of those reached, all the hidden ones together are known, and none of them is zero;
/// so they must be enough for each small one to be k. What else the figures say can only make it
/// fewer.
struct BestShown {
  private static let k = 5
  private static let genders = [GenderCategory.woman, .man]

  /// What is known between the last shown figure of those reached and the month before.
  private struct Stretch: Hashable {
    var hasSmall = false

    /// By how much the hidden new ones are more than one each; more than enough counts as enough.
    var surplus = 0

    /// Whether each small number among them could be k; the last month, or the first, has no end.
    var isSafe: Bool { !hasSmall || surplus >= BestShown.k - 1 }

    mutating func hide(_ count: Int) {
      hasSmall = hasSmall || count < BestShown.k
      surplus = min(surplus + count - 1, BestShown.k - 1)
    }
  }

  /// What is shown of one gender in one month.
  private struct Choice {
    let showsNew: Bool
    let showsReached: Bool
    let after: Stretch
  }

  private let new: [[Int]]
  private let reached: [[Int]]
  private let ongoing: [[Int]]

  init(_ truth: SeriesTruth) {
    new = Self.genders.map { truth.counts(.new, $0) }
    reached = Self.genders.map { truth.counts(.reached, $0) }
    ongoing = Self.genders.map { truth.counts(.ongoing, $0) }
  }

  /// In how many months both are shown of the new, of those reached and of those ongoing, in the way
  /// that is best by these weights.
  func months(weights: [Int]) -> [Int] {
    var best: [[Stretch]: [Int]] = [first: [0, 0, 0]]
    for month in new[0].indices {
      var next: [[Stretch]: [Int]] = [:]
      for (stretches, months) in best {
        let possible = Self.genders.indices.map { choices($0, month, stretches[$0]) }
        for woman in possible[0] {
          for man in possible[1] {
            let own = [
              woman.showsNew && man.showsNew, woman.showsReached && man.showsReached,
              showsOngoing(0, month, woman) && showsOngoing(1, month, man),
            ]
            let sum = zip(months, own).map { $0 + ($1 ? 1 : 0) }
            let state = [woman.after, man.after]
            if let found = next[state], !isLess(found, sum, weights) { continue }
            next[state] = sum
          }
        }
      }
      best = next
    }
    return best.values.max { isLess($0, $1, weights) } ?? []
  }

  /// Those reached before the first month are in its figure too.
  private var first: [Stretch] {
    Self.genders.indices.map { gender in
      Stretch(surplus: min(reached[gender][0] - new[gender][0], Self.k - 1))
    }
  }

  /// Of equals by weight, those with more of the first measure are more.
  private func isLess(_ months: [Int], _ others: [Int], _ weights: [Int]) -> Bool {
    let values = [months, others].map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    return (values[0], months[0], months[1], months[2])
      < (values[1], others[0], others[1], others[2])
  }

  private func choices(_ gender: Int, _ month: Int, _ before: Stretch) -> [Choice] {
    let (new, reached) = (new[gender][month], reached[gender][month])
    return [true, false].flatMap { showsNew -> [Choice] in
      // A hidden figure is never zero.
      guard showsNew ? !isSmall(new) : new > 0 else { return [] }
      var stretch = before
      if !showsNew { stretch.hide(new) }
      return [true, false].compactMap { showsReached in
        guard showsReached else {
          return reached > 0
            ? Choice(showsNew: showsNew, showsReached: false, after: stretch) : nil
        }
        guard !isSmall(reached), stretch.isSafe else { return nil }
        return Choice(showsNew: showsNew, showsReached: true, after: Stretch())
      }
    }
  }

  /// Whether those ongoing can be shown: not where that tells of a few who have left.
  private func showsOngoing(_ gender: Int, _ month: Int, _ choice: Choice) -> Bool {
    let ongoing = ongoing[gender][month]
    guard !isSmall(ongoing) else { return false }
    return !choice.showsReached || !isSmall(reached[gender][month] - ongoing)
  }

  private func isSmall(_ count: Int) -> Bool { (1..<Self.k).contains(count) }
}
