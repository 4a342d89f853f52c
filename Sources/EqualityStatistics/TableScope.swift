package import EqualityModel

/// What one table shows: a period, and the units that are its rows.
package struct TableScope: Hashable, Sendable {
  package let period: Period

  /// The positions of the units in the tree, the topmost first.
  package let units: [Int]

  /// Those of the units of which the table says that the units below them add up to them.
  package let addingUp: Set<Int>

  package init(period: Period, units: [Int], addingUp: Set<Int> = []) {
    self.period = period
    self.units = units
    self.addingUp = addingUp
  }

  /// The table of these units of a tree, as it is when these stays are counted.
  ///
  /// Units add up to one above them where no stay that had begun is registered on that one itself;
  /// the table says so where they are rows of it.
  package init(period: Period, units: [Int], of tree: UnitTree, counting stays: [BookedStay]) {
    let last = Int32((period.last.year * 100 + period.last.month) * 100 + 99)
    let occupied = Set(stays.lazy.filter { $0.start <= last }.map { Int($0.unit) })
    let divided = Set(units.compactMap { tree.parents[$0] }).intersection(units)
    self.init(period: period, units: units, addingUp: divided.subtracting(occupied))
  }

  /// What a table of this period measures, in order.
  ///
  /// Only whole years can count registrations of which no more than the year is known, and only
  /// they say how many those are.
  package static func measures(of period: Period) -> [Measure] {
    Measure.allCases.filter { $0 != .undated || period.isWholeYears }
  }
}
