import EqualityModel

/// What a figure counts of time: a measure of a period, as the intervals that it is about.
///
/// Two figures of the same flow are the same figure: what is ongoing when a quarter closes is what
/// is ongoing when its last month does.
struct Flow: Hashable {
  let measure: Measure

  /// The intervals of the period; for stocks, and what is counted since the beginning, the last one.
  let intervals: ClosedRange<Int>

  /// The years, where the period is made of whole years; registrations without a month are in these.
  let years: ClosedRange<Int>?

  init(_ measure: Measure, of period: Period, on timeline: Timeline) {
    let all = timeline.intervals(of: period)
    let years = period.first.year...period.last.year
    self.init(measure, in: all, years: period.isWholeYears ? years : nil)
  }

  init(_ measure: Measure, in intervals: ClosedRange<Int>, years: ClosedRange<Int>? = nil) {
    self.measure = measure
    switch measure {
    case .new, .ended, .active, .undated:
      self.intervals = intervals
      self.years = years
    case .ongoing, .reached:
      self.intervals = intervals.upperBound...intervals.upperBound
      self.years = years.map { $0.upperBound...$0.upperBound }
    }
  }

  /// Whether it counts this participation.
  func counts(_ span: Stay.Span) -> Bool {
    switch span {
    case .dated(let began, let ended):
      measure != .undated && counts(began, ended, in: intervals)
    case .undated(let began, let ended):
      years.map { years in
        measure == .undated ? years.contains(began) : counts(began, ended, in: years)
      } ?? false
    }
  }

  private func counts(_ began: Int, _ ended: Int, in time: ClosedRange<Int>) -> Bool {
    switch measure {
    case .new: time.contains(began)
    case .ended: time.contains(ended)
    case .ongoing: began <= time.upperBound && ended > time.upperBound
    case .active: began <= time.upperBound && ended >= time.lowerBound
    case .reached: began <= time.upperBound
    case .undated: false
    }
  }
}
