package import EqualityModel

/// What one table shows: a period, and the units that are its rows.
package struct TableScope: Hashable, Sendable {
  package let period: Period

  /// The positions of the units in the tree, the topmost first.
  package let units: [Int]

  /// Those of the units of which the table says that the units below them add up to them.
  package let addingUp: Set<Int>

  /// The columns that it tells of, among ``SeriesTable/genders``; of others it shows nothing, zeros
  /// neither, and nobody can tell from it whether anyone is there.
  package private(set) var genders = Set(SeriesTable.genders.indices)

  package init(period: Period, units: [Int], addingUp: Set<Int> = []) {
    self.period = period
    self.units = units
    self.addingUp = addingUp
  }

  /// The same table as it tells of fewer columns.
  package func telling(of genders: some Sequence<Int>) -> TableScope {
    var scope = self
    scope.genders = Set(genders)
    return scope
  }

  /// The same table as it would tell of every column: all its cells are groups, told of or not.
  var wholly: TableScope { telling(of: SeriesTable.genders.indices) }

  /// The columns of which a table with these figures, the genders varying fastest, tells: women and
  /// men always, others where it shows a figure of theirs, be it a zero.
  package static func columns(toldBy counts: [Int?]) -> Set<Int> {
    let width = SeriesTable.genders.count
    let shown = counts.indices.lazy.filter { counts[$0] != nil }.map { $0 % width }
    return womenAndMen.union(shown)
  }

  /// What a table tells of: the first of these that can be protected.
  ///
  /// The residual categories give way first, and then the total with them.
  package static let columnsInOrder = [
    Set(SeriesTable.genders.indices), womenAndMen.union([SeriesTable.genders.count - 1]),
    womenAndMen,
  ]

  private static let womenAndMen: Set<Int> = [
    GenderCategory.woman.rawValue, GenderCategory.man.rawValue,
  ]

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
