package import EqualityModel

/// What one table shows: a period, and the units that are its rows.
package struct TableScope: Hashable, Sendable {
  package let period: Period

  /// The positions of the units in the tree, the topmost first.
  package let units: [Int]

  package init(period: Period, units: [Int]) {
    self.period = period
    self.units = units
  }

  /// What a table of this period measures, in order.
  ///
  /// Only whole years can count registrations of which no more than the year is known, and only
  /// they say how many those are.
  package static func measures(of period: Period) -> [Measure] {
    Measure.allCases.filter { $0 != .undated || period.isWholeYears }
  }
}
