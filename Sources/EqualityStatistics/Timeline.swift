import EqualityModel

/// Time as the tables divide it: intervals of whole months, cut where some period begins or ends.
///
/// The first interval is everything before the first period. What happens after the last period is
/// in no interval.
struct Timeline {
  /// The ordinal of the first month after each interval, in ascending order.
  private let ends: [Int]

  init(of periods: some Sequence<Period>) {
    var ends: Set<Int> = []
    for period in periods {
      ends.insert(Int(period.first.ordinal))
      ends.insert(Int(period.last.ordinal) + 1)
    }
    self.ends = ends.sorted()
  }

  /// How many intervals there are.
  var count: Int { ends.count }

  /// The interval that the month with this ordinal is in; nil after the last.
  func interval(of month: Int) -> Int? {
    let interval = index(after: month)
    return interval < ends.count ? interval : nil
  }

  /// The ordinal of the last month of an interval.
  func lastMonth(of interval: Int) -> Int { ends[interval] - 1 }

  /// The intervals of a period that has been cut along.
  func intervals(of period: Period) -> ClosedRange<Int> {
    index(after: Int(period.first.ordinal))...index(after: Int(period.last.ordinal))
  }

  /// How many intervals end before this month.
  private func index(after month: Int) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= month { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
