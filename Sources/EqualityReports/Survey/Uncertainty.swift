/// How uncertain a figure is: between which whole numbers it would fall in 95 of 100 such surveys.
enum Uncertainty {
  private static let z = 1.959_964

  /// The interval of a mean index over `count` people, rounded outward.
  ///
  /// It rests on how much the index varies among all who answered, not in the group: how much a small
  /// group varies would tell how many of it have answered at the ends of the scale.
  ///
  /// Where that is not shown, it rests on the largest spread that answers with this mean can have.
  static func interval(ofIndex index: Int, spread: Int?, count: Int) -> ClosedRange<Int> {
    let largest = Double(index * (100 - index)).squareRoot()
    let half = z * (spread.map(Double.init) ?? largest) / Double(count).squareRoot()
    let low = Int((Double(index) - half).rounded(.down))
    let high = Int((Double(index) + half).rounded(.up))
    return max(0, low)...min(100, high)
  }

  /// Wilson's interval of a share, in percent, rounded outward.
  static func interval(of part: Int, in count: Int) -> ClosedRange<Int> {
    let (n, p) = (Double(count), Double(part) / Double(count))
    let middle = p + z * z / (2 * n)
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 100 / (1 + z * z / n)
    let (low, high) = ((middle - half) * scale, (middle + half) * scale)
    return max(0, Int(low.rounded(.down)))...min(100, Int(high.rounded(.up)))
  }
}

extension GroupFigures {
  /// The interval of the index; nil where the index is not told as a number, or how many it is of.
  func indexInterval(spread: Int?) -> ClosedRange<Int>? {
    guard let number = index?.number, let count else { return nil }
    return Uncertainty.interval(ofIndex: number, spread: spread, count: count)
  }

  /// The interval of the share; nil where it does not come from counts, or is not told as a number.
  var shareInterval: ClosedRange<Int>? {
    guard let count, count > 0, let agreeing, share?.number != nil else { return nil }
    return Uncertainty.interval(of: agreeing, in: count)
  }
}
