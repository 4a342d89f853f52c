package import EqualityModel

/// One participation as it is counted: where, whose, and from when to when.
package struct BookedStay: Hashable, Sendable {
  /// The participant's number; 0 for an anonymous registration, which is a person for itself.
  package var participant: Int32

  /// The position of the unit in the tree.
  package var unit: Int32

  /// The raw value of a `Gender`.
  package var gender: Int32

  /// The dates as yyyymmdd, with zeros for what is not known; an end of 0 for what still goes on.
  package var start: Int32
  package var end: Int32

  package init(participant: Int32, unit: Int32, gender: Int32, start: Int32, end: Int32) {
    self.participant = participant
    self.unit = unit
    self.gender = gender
    self.start = start
    self.end = end
  }

  /// The stay with no more of its dates than it is counted by: years, where of one no more is known.
  var asCounted: BookedStay {
    guard isUndated else { return self }
    var stay = self
    stay.start -= stay.start % 10_000
    stay.end -= stay.end % 10_000
    return stay
  }

  /// The stay as it is counted after it has been counted as `was`.
  ///
  /// What has been counted in months ends in one: in the last of a year of which no more is known.
  func counted(after was: BookedStay) -> BookedStay {
    guard !was.isUndated else { return asCounted }
    var stay = self
    if stay.end != 0, stay.end % 10_000 == 0 { stay.end += 12_00 }
    return stay
  }

  /// Whether it began by `close` at the latest, as far as its date is known.
  func began(by close: Close) -> Bool { close.includes(start) }

  /// Whether it is counted in years only: of one of its dates no month is known.
  var isUndated: Bool { start / 100 % 100 == 0 || end != 0 && end / 100 % 100 == 0 }

  /// Whether it ended by `close` at the latest, as far as its date is known.
  func ended(by close: Close) -> Bool { end != 0 && close.includes(end) }
}

/// Until when everything that can be counted has been counted, and stays as it was.
package struct Close: Hashable, Sendable {
  /// The last month of all that has been published.
  package let month: Month

  /// The last of the years that have been published whole; nil where none has.
  package let year: Int?

  package init(month: Month, year: Int?) {
    self.month = month
    self.year = year
  }

  /// Whether the date, yyyymmdd, is in the closed months, or in the closed years where it has only
  /// a year.
  func includes(_ date: Int32) -> Bool {
    if let month = Month(year: Int(date) / 10_000, month: Int(date) / 100 % 100) {
      return month <= self.month
    }
    return year.map { Int(date) / 10_000 <= $0 } ?? false
  }

  /// The first date, as precise as this one, that is not closed.
  func firstOpen(like date: Int32) -> Int32 {
    if date / 100 % 100 == 0 { return Int32(((year ?? 0) + 1) * 10_000) }
    let next = month.advanced(by: 1)
    return Int32((next.year * 100 + next.month) * 100)
  }
}
