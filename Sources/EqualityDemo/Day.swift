import EqualityModel

/// A day, as the number of days since Monday 1 January 2018.
///
/// So that stays can be drawn in days, and fall on working days, without a calendar.
struct Day: Hashable, Comparable, Sendable {
  let number: Int

  private static let origin = Month(ordinal: 2018 * 12)

  init(number: Int) { self.number = number }

  /// The day `dayOfMonth` (from 1) of `month`.
  init(_ dayOfMonth: Int, of month: Month) {
    number = (Self.origin..<month).reduce(dayOfMonth - 1) { $0 + $1.dayCount }
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  func advanced(by days: Int) -> Day { Day(number: number + days) }

  private var monthAndDay: (month: Month, day: Int) {
    var month = Self.origin
    var left = number
    while left >= month.dayCount {
      left -= month.dayCount
      month = month.advanced(by: 1)
    }
    return (month, left + 1)
  }

  var month: Month { monthAndDay.month }

  /// The date, known to the day or only to the month.
  func date(monthOnly: Bool) -> PartialDate {
    let (month, day) = monthAndDay
    return PartialDate(year: month.year, month: month.month, day: monthOnly ? nil : day)!
  }

  /// The day itself, or for a weekend the Friday before it, or else the Monday after, in its month.
  var workday: Day {
    let daysAfterFriday = max(0, number % 7 - 4)
    let friday = advanced(by: -daysAfterFriday)
    return friday.month == month ? friday : friday.advanced(by: 3)
  }

  var lastOfMonth: Day { Day(month.dayCount, of: month) }
}
