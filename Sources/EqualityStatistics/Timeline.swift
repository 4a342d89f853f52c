import EqualityModel

/// Time as the tables divide it: intervals of whole months, cut where some period begins or ends.
///
/// The first interval is everything before the first period. What happens after the last period is
/// in no interval.
struct Timeline {
  /// The first month after each interval, in ascending order.
  private let ends: [Month]

  init(of periods: some Sequence<Period>) {
    var ends: Set<Month> = []
    for period in periods {
      ends.insert(period.first)
      ends.insert(period.last.advanced(by: 1))
    }
    self.ends = ends.sorted()
  }

  /// How many intervals there are.
  var count: Int { ends.count }

  /// The interval that the month is in; nil after the last.
  func interval(of month: Month) -> Int? {
    let interval = index(after: month)
    return interval < ends.count ? interval : nil
  }

  /// The intervals of a period that has been cut along.
  func intervals(of period: Period) -> ClosedRange<Int> {
    index(after: period.first)...index(after: period.last)
  }

  /// How many intervals end with this month or before it.
  private func index(after month: Month) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= month { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
