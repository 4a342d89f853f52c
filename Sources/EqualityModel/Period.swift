/// A run of whole months for which statistics are published.
///
/// The same months are the same period however they were written: `2021-10..2021-12` is `2021-Q4`.
public struct Period: Hashable, Sendable {
  public let first: Month
  public let last: Month

  /// Returns nil where `last` comes before `first`.
  public init?(from first: Month, through last: Month) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  public init(_ month: Month) {
    first = month
    last = month
  }

  /// Reads `2021-10`, `2021-Q4`, `2021-H2`, `2021`, or a range of two of them with `..` between.
  public init?(_ text: String) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = Self.single(ends[0]),
      let last = Self.single(ends[ends.count - 1])
    else { return nil }
    self.init(from: first.first, through: last.last)
  }

  private static func single(_ text: Substring) -> Period? {
    if let date = PartialDate(text), date.day == nil {
      return date.calendarMonth.map { Period($0) } ?? spanning(date.year, part: 1, of: 1)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = PartialDate(parts[0])?.year, parts[1].utf8.count == 2,
      let number = parts[1].last?.wholeNumberValue
    else { return nil }
    switch parts[1].first {
    case "Q", "q", "K", "k": return spanning(year, part: number, of: 4)
    case "H", "h": return spanning(year, part: number, of: 2)
    default: return nil
    }
  }

  private static func spanning(_ year: Int, part: Int, of parts: Int) -> Period? {
    let length = 12 / parts
    guard (1...parts).contains(part),
      let first = Month(year: year, month: (part - 1) * length + 1)
    else { return nil }
    return Period(from: first, through: first.advanced(by: length - 1))
  }

  public var monthCount: Int { first.distance(to: last) + 1 }

  public func contains(_ month: Month) -> Bool { first <= month && month <= last }

  /// Whether the period is made of whole calendar years.
  ///
  /// Only then can registrations of which no more than the year is known be counted in it.
  public var isWholeYears: Bool { first.month == 1 && last.month == 12 }

  /// What the period is called, if it has a name of its own.
  public var kind: Kind {
    switch monthCount {
    case 1: .month
    case 3 where (first.month - 1).isMultiple(of: 3): .quarter
    case 6 where (first.month - 1).isMultiple(of: 6): .halfYear
    case 12 where first.month == 1: .year
    default: .range
    }
  }

  public enum Kind: Sendable { case month, quarter, halfYear, year, range }
}

extension Period: CustomStringConvertible {
  /// The shortest form that ``init(_:)-swift.init`` reads.
  public var description: String {
    switch kind {
    case .month: first.description
    case .quarter: "\(padded(first.year, to: 4))-Q\((first.month + 2) / 3)"
    case .halfYear: "\(padded(first.year, to: 4))-H\((first.month + 5) / 6)"
    case .year: padded(first.year, to: 4)
    case .range: "\(first)..\(last)"
    }
  }
}
