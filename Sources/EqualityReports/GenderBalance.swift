/// The 40/60 signal: whether women and men are near enough to even, and which are more.
///
/// A signal and not a verdict: that one sex is always the forty is worth seeing too, and so the
/// direction is always given (DOMAIN.md 3.4, 6.5).
public struct GenderBalance: Hashable, Sendable {
  public enum Direction: Hashable, Sendable { case moreWomen, moreMen, equal }

  /// Whether the smaller of the two is at least 40 percent of both.
  public let isEven: Bool

  public let direction: Direction

  /// Women for each hundred women and men, in whole percent.
  public let womenPercent: Int

  /// Men for each hundred women and men: what is left of the hundred.
  public var menPercent: Int { 100 - womenPercent }

  /// Returns nil for fewer than twenty women and men together: too few to say anything.
  public init?(women: Int, men: Int) {
    guard women + men >= 20, let womenPercent = wholePercent(women, of: women + men) else {
      return nil
    }
    isEven = 10 * min(women, men) >= 4 * (women + men)
    direction = women == men ? .equal : women > men ? .moreWomen : .moreMen
    self.womenPercent = womenPercent
  }
}
