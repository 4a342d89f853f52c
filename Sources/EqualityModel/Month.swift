/// A calendar month, the unit in which statistics are published.
///
/// Kept as the number of months since January of year zero, so that months compare, subtract and
/// step without a calendar:
///
///     Month(year: 2021, month: 12)!.advanced(by: 1).description  // "2022-01"
public struct Month: Hashable, Sendable {
  /// Months since January of year zero.
  public let ordinal: Int32

  /// The month with this ordinal, as ``ordinal`` gives it.
  public init(ordinal: Int32) { self.ordinal = ordinal }

  /// Returns nil unless `year` is in 1...9999 and `month` in 1...12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(ordinal: Int32(year * 12 + month - 1))
  }

  public var year: Int { Int(ordinal) / 12 }

  /// The month of the year, 1...12.
  public var month: Int { Int(ordinal) % 12 + 1 }

  /// How many days the month has, 28...31, in the Gregorian calendar.
  public var dayCount: Int {
    switch month {
    case 2: isLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var isLeapYear: Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension Month: Strideable {
  public func distance(to other: Month) -> Int { Int(other.ordinal) - Int(ordinal) }
  public func advanced(by months: Int) -> Month { Month(ordinal: ordinal + Int32(months)) }
}

extension Month: CustomStringConvertible {
  /// The ISO form, such as `2021-10`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}

/// `number` in decimal digits, with zeros before it up to `width`.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
