import DisclosureTables
import EqualityModel
import EqualityStatistics

/// A handful of registrations written as an analyst would, for tests.
struct Ledger {
  struct Row {
    var participant = 0
    var unit = 0
    var gender = Gender.woman
    var start: String
    var end: String?
  }

  var tree: UnitTree
  var rows: [Row]

  /// The table of a period, of one unit or of it and all below it, as the reports show it.
  func table(_ period: String, selected: Int = 0, byUnit: Bool = false) -> Counts? {
    guard let period = Period(period) else { return nil }
    let scope = TableScope(period: period, units: byUnit ? tree.subtree(at: selected) : [selected])
    return Counts(series: series(of: [scope]), tree: tree, scope: scope)
  }

  /// All these tables together.
  func series(of tables: [TableScope], k: Int = 5) -> SeriesTable {
    let limit = (rows.map(\.participant).max() ?? 0) + 1
    var series = Series(of: tree, tables: tables, participantLimit: limit)
    for row in rows {
      series.add(
        participant: row.participant, unit: row.unit, gender: row.gender,
        start: Self.packed(row.start), end: row.end.map(Self.packed) ?? 0)
    }
    return series.table(k: k)
  }

  /// `2021-10` as 20211000.
  private static func packed(_ text: String) -> Int {
    let date = PartialDate(text)
    return ((date?.year ?? 0) * 100 + (date?.month ?? 0)) * 100 + (date?.day ?? 0)
  }

  /// A project with two associations of two activities each.
  static func tree() throws -> UnitTree {
    try UnitTree([
      ProjectUnit(code: "P", parent: nil, name: "Projektet", kind: .project),
      ProjectUnit(code: "A", parent: "P", name: "Förbund A", kind: .association),
      ProjectUnit(code: "A1", parent: "A", name: "Insats A1", kind: .activity),
      ProjectUnit(code: "A2", parent: "A", name: "Insats A2", kind: .activity),
      ProjectUnit(code: "B", parent: "P", name: "Förbund B", kind: .association),
      ProjectUnit(code: "B1", parent: "B", name: "Insats B1", kind: .activity),
      ProjectUnit(code: "B2", parent: "B", name: "Insats B2", kind: .activity),
    ])
  }
}

/// The true counts of one table, by its codes.
struct Counts {
  let series: SeriesTable
  let tree: UnitTree
  let scope: TableScope

  /// The true count of one cell by its codes; nil where the table has no such cell.
  func count(_ unit: String, _ measure: Measure, _ gender: String = "_T") -> Int? {
    place(unit, measure, gender).map { series.table.counts[$0] }
  }

  /// The members of one cell by its codes.
  func members(_ unit: String, _ measure: Measure, _ gender: String = "_T") -> Int? {
    place(unit, measure, gender).map { series.table.members[$0] }
  }

  private func place(_ unit: String, _ measure: Measure, _ gender: String) -> Int? {
    guard let unit = unit == "_T" ? 0 : tree.position(of: unit), scope.units.contains(unit),
      TableScope.measures(of: scope.period).contains(measure),
      let gender = SeriesTable.genders.firstIndex(of: gender)
    else { return nil }
    return series.cell(unit: unit, measure: measure, period: scope.period, gender: gender)
  }
}
