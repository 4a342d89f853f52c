/// In what units indices are added up, so that every sum is a whole number of them.
///
/// An index is the mean of answers from 0 to 100 points in steps of 25, of two thirds of the statements
/// or more. Whoever agrees has 75 points or more.
struct IndexScale {
  /// How many units make 25 points.
  private let step: Int

  /// The most that anyone has who does not agree.
  let mostWithoutAgreeing: Int

  var leastAgreeing: Int { 3 * step }
  var most: Int { 4 * step }

  /// The scale of means of so many statements.
  init(statementCount: Int) {
    let answered = (1...max(statementCount, 1)).filter { 3 * $0 >= 2 * statementCount }
    let step = answered.reduce(1) { step, next in
      (1...next).lazy.map { $0 * step }.first { $0.isMultiple(of: next) } ?? step * next
    }
    self.step = step
    mostWithoutAgreeing = answered.map { (3 * $0 - 1) * step / $0 }.max() ?? 0
  }

  /// What the sum of so many indices can be, whose mean is told to be in `points` when rounded.
  func sums(of count: Int, meaning points: ClosedRange<Int>) -> ClosedRange<Int> {
    let parts = count * step
    let low = max(0, (2 * points.lowerBound - 1) * parts + 49) / 50
    let high = min(4 * parts, ((2 * points.upperBound + 1) * parts + 49) / 50 - 1)
    return low...max(low, high)
  }
}
