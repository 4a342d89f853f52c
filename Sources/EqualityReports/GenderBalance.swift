/// The 40/60 signal: whether women and men are near enough to even, and which are more.
///
/// A signal and not a verdict: that one sex is always the forty is worth seeing too, and so the
/// direction is always given (DOMAIN.md 3.4, 6.5).
public struct GenderBalance: Hashable, Sendable {
  public enum Direction: Hashable, Sendable { case moreWomen, moreMen, equal }

  /// Whether the smaller of the two is at least 40 percent of both.
  public let isEven: Bool

  public let direction: Direction

  /// Women for each thousand women and men, rounded; never so that it contradicts ``isEven``.
  public let womenPerMille: Int

  /// Men for each thousand women and men: what is left of the thousand.
  public var menPerMille: Int { 1000 - womenPerMille }

  /// The fewest people of whose shares anything is said.
  static let least = 20

  /// Returns nil for fewer than twenty women and men together: too few to say anything.
  public init?(women: Int, men: Int) {
    let both = women + men
    guard both >= Self.least else { return nil }
    isEven = 10 * min(women, men) >= 4 * both
    direction = women == men ? .equal : women > men ? .moreWomen : .moreMen
    let smaller = (2000 * min(women, men) + both) / (2 * both)
    let shown = isEven ? max(smaller, 400) : min(smaller, 399)
    womenPerMille = women < men ? shown : 1000 - shown
  }
}
