public import EqualityModel

/// Months that follow each other, or all months up to some point.
public struct MonthSpan: Hashable, Sendable {
  /// The first month; nil since the project began.
  public let first: Month?
  public let last: Month

  init(_ first: Month?, _ last: Month) {
    self.first = first
    self.last = last
  }

  init(_ period: Period) { self.init(period.first, period.last) }

  /// The calendar years that a period touches, whole.
  init(yearsOf period: Period) {
    self.init(
      period.first.advanced(by: 1 - period.first.month),
      period.last.advanced(by: 12 - period.last.month))
  }

  /// The period that it is; nil since the project began.
  public var period: Period? { first.flatMap { Period(from: $0, through: last) } }

  /// All months up to the last of these.
  public var sinceTheBeginning: MonthSpan { MonthSpan(nil, last) }

  /// The last month before; nil since the project began.
  var monthBefore: Month? { first?.advanced(by: -1) }

  /// All months before the first of these; nil since the project began.
  var before: MonthSpan? { monthBefore.map { MonthSpan(nil, $0) } }

  func contains(_ other: MonthSpan) -> Bool {
    guard let first else { return other.last <= last }
    return other.first.map { first <= $0 } ?? false && other.last <= last
  }
}
