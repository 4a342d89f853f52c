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
  /// Both dates are inclusive. A date of which only the year is known says enough for whole years,
  /// and too little for any month: then the registration is undated.
  init(from start: Int, to end: Int, during period: Period) {
    guard period.isWholeYears || Self.hasMonth(start) && (end == 0 || Self.hasMonth(end)) else {
      let years = period.first.year...period.last.year
      self = years.contains(start / 10_000) ? .undated : []
      return
    }
    let begins = Self.month(of: start, unlessKnown: 1)
    let ends = end == 0 ? Int.max : Self.month(of: end, unlessKnown: 12)
    let (first, last) = (Int(period.first.ordinal), Int(period.last.ordinal))
    if begins > last {
      self = []
    } else if ends < first {
      self = .endedBefore
    } else {
      self = ends <= last ? .ended : .ongoing
      if begins >= first { insert(.began) }
    }
  }

  private static func hasMonth(_ date: Int) -> Bool { date / 100 % 100 != 0 }

  /// Months since January of year zero, in this month of the year where none is known.
  private static func month(of date: Int, unlessKnown month: Int) -> Int {
    date / 10_000 * 12 + (hasMonth(date) ? date / 100 % 100 : month) - 1
  }
}
