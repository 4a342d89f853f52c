import EqualityModel

/// What a figure counts of time: a measure of a period, as the intervals that it is about.
///
/// Two figures of the same flow are the same figure: what is ongoing when a quarter closes is what
/// is ongoing when its last month does.
struct Flow: Hashable {
  enum Kind: Hashable {
    case measure(Measure)

    /// A measure of those who come to the project for the first time: they are new, and reached, once.
    case first(Measure)

    /// Those who come back to the project.
    case back

    /// Those whom the project has reached, less those whom a measure counts.
    case gone(Measure)

    /// Those whom a measure of whole years counts besides, of whom no month is known.
    case undated(Measure)

    /// How the project counts by a measure: whoever comes back is neither new nor reached again.
    static func ofPersons(_ measure: Measure) -> Kind {
      measure == .new || measure == .reached ? .first(measure) : .measure(measure)
    }
  }

  let kind: Kind

  /// The intervals of the period; for stocks, and what is counted since the beginning, the last one.
  let intervals: ClosedRange<Int>

  /// The years, where the period is made of whole years; registrations without a month are in these.
  let years: ClosedRange<Int>?

  init(_ kind: Kind, of period: Period, on timeline: Timeline) {
    let years = period.first.year...period.last.year
    self.init(
      kind, in: timeline.intervals(of: period),
      years: period.isWholeYears ? years : nil)
  }

  init(_ kind: Kind, in intervals: ClosedRange<Int>, years: ClosedRange<Int>? = nil) {
    self.kind = kind
    switch kind {
    case .measure(.ongoing), .measure(.reached), .first(.reached):
      self.intervals = intervals.upperBound...intervals.upperBound
      self.years = years.map { $0.upperBound...$0.upperBound }
    default:
      self.intervals = intervals
      self.years = years
    }
  }

  /// Whether it counts what began and ended in these intervals; an end of ``Span/open`` is none.
  func counts(began: Int, ended: Int = Span.open) -> Bool { counts(began, ended, in: intervals) }

  /// Whether it counts what began and ended in these years, of which no month is known.
  func counts(year: Int, endYear: Int) -> Bool {
    guard let years else { return false }
    switch kind {
    case .measure(.undated): return years.contains(year)
    case .undated(let measure):
      return Flow(.measure(measure), in: intervals).counts(year, endYear, in: years)
    default: return counts(year, endYear, in: years)
    }
  }

  private func counts(_ began: Int, _ ended: Int, in time: ClosedRange<Int>) -> Bool {
    switch kind {
    case .measure(.new), .first(.new), .back: time.contains(began)
    case .measure(.ended): time.contains(ended)
    case .measure(.ongoing): began <= time.upperBound && ended > time.upperBound
    case .measure(.active): began <= time.upperBound && ended >= time.lowerBound
    case .measure(.reached), .first(.reached): began <= time.upperBound
    case .measure(.undated), .first, .gone, .undated: false
    }
  }

  /// Whether it counts only those who come for the first time.
  var isOfFirst: Bool { if case .first = kind { true } else { false } }

  /// The same period counted otherwise.
  func counting(_ kind: Kind) -> Flow { Flow(kind, in: intervals, years: years) }
}

extension Flow {
  /// Whether it counts this participation.
  func counts(_ span: Span, on timeline: Timeline) -> Bool {
    switch span {
    case .dated(let began, let ended):
      guard let first = timeline.interval(of: began) else { return false }
      return counts(began: first, ended: timeline.interval(of: ended) ?? Span.open)
    case .undated(let began, let ended): return counts(year: began, endYear: ended)
    }
  }
}
