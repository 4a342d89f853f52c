/// An exact fraction, rounded only where it is shown.
public struct Ratio: Hashable, Sendable {
  let numerator: Int128
  let denominator: Int128

  /// - Precondition: the denominator is not zero.
  init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction of something")
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = abs(denominator)
  }

  /// The number of ten to the power of −`decimals` that are nearest, halves away from zero.
  public func rounded(decimals: Int) -> Int {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 } as Int128
    let doubled = 2 * abs(numerator) * scale + denominator
    return Int(numerator.signum() * (doubled / (2 * denominator)))
  }

  /// The least whole number that is not below it.
  var ceiling: Int {
    let quotient = numerator / denominator
    return Int(quotient * denominator < numerator ? quotient + 1 : quotient)
  }
}

extension Ratio: Comparable {
  public static func < (one: Ratio, other: Ratio) -> Bool {
    one.numerator * other.denominator < other.numerator * one.denominator
  }

  public static func == (one: Ratio, other: Ratio) -> Bool {
    one.numerator * other.denominator == other.numerator * one.denominator
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(rounded(decimals: 6)) }
}
