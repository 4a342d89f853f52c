import EqualityModel

/// Which table is given where one is asked for: the finest of which enough can be expected to be
/// shown.
///
/// The numbers in a month and a municipality are small, and a page of hidden figures serves nobody.
/// So before anything is hidden, months give way to the quarter, half-year or year that they are in,
/// and units to those above them.
///
/// **Why the choice tells nothing.** It is a function of public facts alone: what is asked for; the
/// tree of units; k; the project's target and dates, or else figures that have been published; and
/// the day, as a period must be over. No count of people that has not been published is looked at,
/// nor what would be hidden in a draft: that a finer table had too much to hide would tell something
/// about every figure in it. Two stores that differ only in who is registered, and from which the
/// same has been published, make the same choice. So it is worth nothing to a reader, who could
/// make it herself; what is then published is protected together with all that came before, as any
/// table. The price is that the choice can be wrong about a project that goes otherwise than
/// planned: then more is hidden than was expected, or the table could have been finer.
///
/// **Why it stays the same.** The target and the dates of a project never change. Units may be
/// added, figures published and days pass; the ledger therefore remembers which release has answered
/// a request, and gives it again.
///
/// Expected are numbers that vary as chance would have it (after Poisson), around the pace of the
/// project spread evenly: over its months, over the units below each other, over women and men.
/// Looked at are the women and the men who begin. These are the figures that decide, for what is
/// ongoing or reached at two times tells who has come and left in between.
struct LevelChoice {
  let tree: UnitTree
  let k: Int

  /// Nil where no public fact tells how large the project is.
  let pace: PublicPace?

  /// The month of today; only what is over can be given in another's place.
  let today: Month

  /// How large a part of the cells with people in them may be expected to be hidden.
  static let tolerance = 0.3

  /// The table to give where this one is asked for.
  ///
  /// The period asked for comes first, with all units, then with ever fewer levels of them; then
  /// longer periods in the same way; then single units, from the one asked for upwards. Where none
  /// will do, it is the whole project in the period asked for; that itself never gives way.
  func level(for asked: TableLevel) -> TableLevel {
    candidates(for: asked).first { expectedToBeHidden($0) <= Self.tolerance }
      ?? TableLevel(period: asked.period, unit: 0, levels: 0)
  }

  private func candidates(for asked: TableLevel) -> [TableLevel] {
    let periods = [asked.period] + Self.longer(than: asked.period).filter { $0.last < today }
    let divided = periods.flatMap { period in
      (0..<asked.levels).map {
        TableLevel(period: period, unit: asked.unit, levels: asked.levels - $0)
      }
    }
    let alone = sequence(first: asked.unit) { tree.parents[$0] }.filter { $0 != 0 }.flatMap {
      unit in
      periods.map { TableLevel(period: $0, unit: unit, levels: 0) }
    }
    return divided + alone
  }

  /// The quarter, half-year and year that a period is a part of.
  private static func longer(than period: Period) -> [Period] {
    [3, 6, 12].filter { $0 > period.monthCount }.compactMap { length in
      let first = period.first.advanced(by: -((period.first.month - 1) % length))
      return Period(from: first, through: first.advanced(by: length - 1))
    }.filter { $0.contains(period.last) }
  }

  /// The part of the cells with people in them that have fewer than k.
  private func expectedToBeHidden(_ level: TableLevel) -> Double {
    guard let pace else { return 1 }
    let shares = tree.evenShares
    var (few, some) = (0.0, 0.0)
    for row in level.rows(in: tree) {
      let mean = pace.monthly / 2 * Double(level.period.monthCount) * shares[row]
      let chances = Self.chances(of: 1..<k, around: mean)
      few += chances.inside
      some += chances.any
    }
    return few / some
  }

  /// How likely a number is to be in the range, which begins with 1, and to be 1 or more.
  private static func chances(
    of range: Range<Int>, around mean: Double
  ) -> (inside: Double, any: Double) {
    // e^-mean by its own series, halved until that converges fast.
    var halvings = 0
    var small = mean
    while small > 0.5 {
      small /= 2
      halvings += 1
    }
    var (none, term) = (1.0, 1.0)
    for power in 1...20 {
      term *= -small / Double(power)
      none += term
    }
    for _ in 0..<halvings { none *= none }
    var (inside, chance) = (0.0, none)
    for number in range {
      chance *= mean / Double(number)
      inside += chance
    }
    return (inside, 1 - none)
  }
}
