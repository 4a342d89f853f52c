/// A date known to the day, the month or the year: `2021-10-31`, `2021-10` or `2021`.
public struct PartialDate: Hashable, Sendable {
  public let year: Int

  /// 1...12, or nil where only the year is known.
  public let month: Int?

  /// 1...31, or nil where only the month or the year is known.
  public let day: Int?

  /// Returns nil where there is no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard let calendarMonth = Month(year: year, month: month) else { return nil }
      if let day, !(1...calendarMonth.dayCount).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the ISO form of a date, a month or a year; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = Substring(text).split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.digits)
    guard (1...3).contains(parts.count), numbers.count == parts.count,
      zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 })
    else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// The month the date falls in, or nil where only the year is known.
  public var calendarMonth: Month? { month.flatMap { Month(year: year, month: $0) } }

  /// Whether no day of this date comes on or after the first possible day of `other`.
  public func isCertainlyBefore(_ other: PartialDate) -> Bool { latestKey < other.earliestKey }

  private var earliestKey: Int { (year * 100 + (month ?? 1)) * 100 + (day ?? 1) }
  private var latestKey: Int { (year * 100 + (month ?? 12)) * 100 + (day ?? 31) }
}

extension PartialDate: CustomStringConvertible {
  public var description: String {
    ([padded(year, to: 4)] + [month, day].compactMap { $0.map { padded($0, to: 2) } })
      .joined(separator: "-")
  }
}
