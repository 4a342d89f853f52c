import EqualityModel

/// One participation as the tables see it: where, whose, and when.
struct Stay {
  /// The participant's number; 0 for an anonymous registration.
  let participant: Int32

  /// The position of the unit in the tree.
  let unit: Int32
  let gender: GenderCategory
  let span: Span
}

/// From when to when: months, or years where no more is known of one of the dates.
enum Span: Hashable, Comparable {
  /// Ordinals of the months in which it began and ended; the end is ``open`` while it goes on.
  case dated(began: Int, ended: Int)

  /// The years in which it began and ended: counted in whole years only.
  case undated(began: Int, ended: Int)

  /// Later than every end.
  static let open = Int.max

  /// Reads dates `yyyymmdd`, zeros for what is not known, an end of 0 for what goes on.
  ///
  /// Both dates are inclusive.
  init(from start: Int, to end: Int) {
    if let began = Self.month(of: start), let ended = end == 0 ? Self.open : Self.month(of: end) {
      self = .dated(began: began, ended: ended)
    } else {
      self = .undated(began: start / 10_000, ended: end == 0 ? Self.open : end / 10_000)
    }
  }

  private static func month(of date: Int) -> Int? {
    Month(year: date / 10_000, month: date / 100 % 100).map { Int($0.ordinal) }
  }
}
