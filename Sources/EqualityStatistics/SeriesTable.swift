package import DisclosureTables
package import EqualityModel

/// A series of tables as one table, and where each figure stands in it.
package struct SeriesTable {
  package let table: CrossTable
  let axes: SeriesAxes
  private let groups: SeriesGroups
  let timeline: Timeline

  init(table: CrossTable, axes: SeriesAxes, groups: SeriesGroups, timeline: Timeline) {
    self.table = table
    self.axes = axes
    self.groups = groups
    self.timeline = timeline
  }

  /// The same tables of another population, with the groups that are small in that.
  func with(inner: [Int], repetitions: [Int]) -> SeriesTable {
    let groups = groups.changed(by: zip(inner, table.inner).map { $0 - $1 })
    return SeriesTable(
      table: CrossTable(
        axes: table.axes, inner: inner, repetitions: repetitions, isPossible: table.isPossible,
        isShown: table.isShown, isGroup: table.isGroup, unions: groups.unions()),
      axes: axes, groups: groups, timeline: timeline)
  }

  /// The cell of a figure; nil where it is of none of the tables.
  ///
  /// `unit` is a position in the tree, `gender` one in ``genders``.
  package func cell(unit: Int, measure: Measure, period: Period, gender: Int) -> Int? {
    guard let code = axes.units.code(ofUnit: unit),
      let flow = axes.flow(measure, of: period, unit: unit, on: timeline)
    else { return nil }
    return axes.cell(code, flow, gender)
  }

  /// The cells of one of the tables, by unit, measure and gender, the last varying fastest.
  package func cells(of scope: TableScope) -> [Int] {
    scope.units.flatMap { unit in
      TableScope.measures(of: scope.period).flatMap { measure in
        Self.genders.indices.compactMap { gender in
          cell(unit: unit, measure: measure, period: scope.period, gender: gender)
        }
      }
    }
  }

  /// Where a cell stands among those whose codes are all shown.
  package func place(ofShown cell: Int) -> Int {
    zip(axes.all, axes.grid.coordinates(of: cell)).reduce(0) { place, next in
      place * next.0.isShown.count { $0 } + next.1
    }
  }

  /// What it costs to hide each cell.
  package var costs: [Int] { GenderCosts.costs(of: table.counts, over: axes) }

  /// The codes of the genders, all of them together last.
  package static let genders = SeriesAxes.genderAxis.codes
}
