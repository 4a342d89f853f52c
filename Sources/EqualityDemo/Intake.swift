import EqualityModel

extension DemoPlan {
  /// How many start in each month in relation to the others.
  ///
  /// A project starts slowly, slows down before its end, and takes in few in July and December.
  var intake: Shares<Month> {
    Shares(months.map { (value: $0, weight: Self.season[$0.month - 1] * pace(in: $0)) })
  }

  private static let season = [11, 11, 11, 9, 9, 7, 3, 9, 13, 12, 11, 6]

  private func pace(in month: Month) -> Int {
    let fromStart = months.lowerBound.distance(to: month)
    let fromEnd = month.distance(to: months.upperBound)
    let starting = [1, 4, 7]
    let closing = [2, 5, 7]
    return min(
      fromStart < starting.count ? starting[fromStart] : 10,
      fromEnd < closing.count ? closing[fromEnd] : 10)
  }

  /// A first day in `month`: now and then the first, otherwise a working day.
  func startDay(in month: Month, _ dice: inout Dice) -> Day {
    if dice.happens(perMille: 150) { return Day(1, of: month) }
    return Day(dice.roll(1...month.dayCount), of: month).workday
  }
}
