/// A group of people that a reader may ask about.
struct HistoryGroup: CustomStringConvertible {
  enum Subject {
    /// Everyone whom figures with this code count.
    case code(String)

    /// Everyone in any unit, by participations.
    case units

    /// Those who are in this place and nowhere further down.
    case place(HistoryReader.Place)
  }

  /// What happened to them, and in which intervals.
  indirect enum Who {
    case measure(String, Range<Int>)

    /// Whom the first counts and the second does not.
    case difference(Who, Who)

    /// Those who came to the project: for the first time, back, or either where nil.
    case came(isBack: Bool?, Range<Int>)

    func counts(_ began: Int, _ ended: Int, _ isBack: Bool) -> Bool {
      switch self {
      case .measure("new", let time): time.contains(began) && !isBack
      case .measure("ended", let time): time.contains(ended)
      case .measure("ongoing", let time): began < time.upperBound && ended >= time.upperBound
      case .measure("active", let time): began < time.upperBound && ended >= time.lowerBound
      case .measure("reached", let time): began < time.upperBound && !isBack
      case .measure: false
      case .difference(let one, let other):
        one.counts(began, ended, isBack) && !other.counts(began, ended, isBack)
      case .came(let back, let time): (back.map { $0 == isBack } ?? true) && time.contains(began)
      }
    }
  }

  let at: Subject
  let gender: String

  /// Which of those whose months are known; nil for none of them.
  var who: Who?

  /// Which of those of whom only years are known; nil for none of them.
  var byYear: Who?

  func isAt(_ place: HistoryReader.Place) -> Bool {
    switch at {
    case .code(let code): place.codes.contains(code)
    case .units: !place.codes.contains("_T")
    case .place(let only): place == only
    }
  }

  func isOf(_ gender: String) -> Bool { self.gender == "_T" || self.gender == gender }

  /// Whether it counts someone by intervals of months, or of years.
  func counts(
    _ began: Int, _ ended: Int, isBack: Bool = false, isByYear: Bool = false
  ) -> Bool {
    (isByYear ? byYear : who)?.counts(began, ended, isBack) ?? false
  }

  var description: String {
    "\(at) \(gender)" + (who.map { " \($0)" } ?? "") + (byYear.map { " by year \($0)" } ?? "")
  }
}
