import EqualityModel

/// What happened to someone during a period, as far as the measures can tell.
///
/// For one participation it is one of the first four, or of the last two; a person with several can
/// both have ended one and have another ongoing.
struct Stay: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  static let began = Stay(rawValue: 1)
  static let ended = Stay(rawValue: 2)
  static let ongoing = Stay(rawValue: 4)
  static let endedBefore = Stay(rawValue: 8)
  static let undated = Stay(rawValue: 16)

  /// What it was during `period`; empty where it began later, or is counted in another year.
  ///
  /// Dates are whole numbers yyyymmdd, with zeros for what is not known; `end` is 0 while open.
  /// Both dates are inclusive.
  init(from start: Int, to end: Int, during period: Period) {
    guard let begins = Self.month(of: start), let ends = end == 0 ? Int.max : Self.month(of: end)
    else {
      self = Self.undated(year: start / 10_000, during: period)
      return
    }
    let (first, last) = (Int(period.first.ordinal), Int(period.last.ordinal))
    guard begins <= last else {
      self = []
      return
    }
    guard ends >= first else {
      self = .endedBefore
      return
    }
    self = ends <= last ? .ended : .ongoing
    if begins >= first { insert(.began) }
  }

  /// A registration of which only the year is known is in the totals of years, and in no month.
  private static func undated(year: Int, during period: Period) -> Stay {
    if (period.first.year...period.last.year).contains(year) { return .undated }
    return period.isWholeYears && year < period.first.year ? .endedBefore : []
  }

  /// Months since January of year zero; nil where the month is not known.
  private static func month(of date: Int) -> Int? {
    let month = date / 100 % 100
    return month == 0 ? nil : date / 10_000 * 12 + month - 1
  }
}
