import EqualityModel

/// One participation as the tables see it: where, whose, and between which intervals of time.
struct Stay {
  /// When it began and ended.
  enum Span: Hashable, Comparable {
    /// The intervals in which it began and ended; the end is ``open`` while it goes on.
    case dated(began: Int, ended: Int)

    /// The years, where no more is known of one of the dates: counted in whole years only.
    case undated(began: Int, ended: Int)

    /// Later than every end.
    static let open = Int.max
  }

  /// The participant's number; 0 for an anonymous registration.
  let participant: Int32

  /// The position of the unit in the tree.
  let unit: Int32
  let gender: GenderCategory
  let span: Span
}

extension Stay.Span {
  /// Reads dates `yyyymmdd`, zeros for what is not known, an end of 0 for what goes on.
  ///
  /// Both dates are inclusive. Nil for what begins after all time that the tables are about.
  init?(from start: Int, to end: Int, on timeline: Timeline) {
    guard Self.month(of: start) != nil, end == 0 || Self.month(of: end) != nil else {
      self = .undated(began: start / 10_000, ended: end == 0 ? Self.open : end / 10_000)
      return
    }
    guard let month = Self.month(of: start), let began = timeline.interval(of: month) else {
      return nil
    }
    let ended = Self.month(of: end).flatMap { timeline.interval(of: $0) }
    self = .dated(began: began, ended: ended ?? Self.open)
  }

  private static func month(of date: Int) -> Month? {
    Month(year: date / 10_000, month: date / 100 % 100)
  }
}
