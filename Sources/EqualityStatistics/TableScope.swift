package import EqualityModel

/// What one table shows: a period, and the units that are its rows.
package struct TableScope: Hashable, Sendable {
  package let period: Period

  /// The positions of the units in the tree, the topmost first.
  package let units: [Int]

  /// Those of the units of which the table says that the units below them add up to them.
  package let addingUp: Set<Int>

  /// For each row the columns that it tells of, among ``SeriesTable/genders``; of others it shows
  /// nothing, zeros neither, and nobody can tell from it whether anyone is there.
  package private(set) var told: [Set<Int>]

  package init(period: Period, units: [Int], addingUp: Set<Int> = []) {
    self.period = period
    self.units = units
    self.addingUp = addingUp
    told = units.map { _ in Self.allColumns }
  }

  /// The same table as its rows tell of these columns.
  package func telling(of columns: [Set<Int>]) -> TableScope {
    var scope = self
    scope.told = columns
    return scope
  }

  /// The same table as it tells of what has a figure there, be it a zero: where a row has nothing but
  /// `..` in a column, it does not tell whether anyone is there.
  ///
  /// `counts` are its figures by unit, measure and gender, the last varying fastest.
  package func telling(toldBy counts: [Int?]) -> TableScope {
    let (width, size) = (SeriesTable.genders.count, counts.count / max(1, units.count))
    return telling(
      of: units.indices.map { row in
        Set((row * size..<(row + 1) * size).lazy.filter { counts[$0] != nil }.map { $0 % width })
      })
  }

  /// The same table as it would tell of every column: all its cells are groups, told of or not.
  var wholly: TableScope { telling(of: units.map { _ in Self.allColumns }) }

  /// Whether it tells of the figure in a place, by unit, measure and gender.
  package func tells(ofPlace place: Int) -> Bool {
    let width = SeriesTable.genders.count
    let row = place / (width * Self.measures(of: period).count)
    return told[row].contains(place % width)
  }

  /// Whether it tells of anything.
  package var tellsAnything: Bool { told.contains { !$0.isEmpty } }

  static let allColumns = Set(SeriesTable.genders.indices)
  static let residuals: Set<Int> = [
    GenderCategory.other.rawValue, GenderCategory.unknown.rawValue,
  ]
  static let total: Set<Int> = [SeriesTable.genders.count - 1]

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

  /// The years of a table that counts registrations without a month; nil of others.
  var years: ClosedRange<Int>? {
    period.isWholeYears ? period.first.year...period.last.year : nil
  }

  /// What a table of this period measures, in order.
  ///
  /// Only whole years can count registrations of which no more than the year is known, and only
  /// they say how many those are.
  package static func measures(of period: Period) -> [Measure] {
    Measure.allCases.filter { $0 != .undated || period.isWholeYears }
  }
}
