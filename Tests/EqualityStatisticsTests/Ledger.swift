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

  func table(_ period: String, selected: Int = 0, byUnit: Bool = false) -> CrossTable? {
    guard let period = Period(period) else { return nil }
    let limit = (rows.map(\.participant).max() ?? 0) + 1
    var tabulation = GenderTabulation(
      of: tree, selected: selected, isDivided: byUnit, period: period, participantLimit: limit)
    for row in rows {
      tabulation.add(
        participant: row.participant, unit: row.unit, gender: row.gender,
        start: Self.packed(row.start), end: row.end.map(Self.packed) ?? 0)
    }
    return tabulation.table()
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

extension CrossTable {
  /// The true count of one cell by its codes.
  func count(_ unit: String, _ measure: Measure, _ gender: String = "_T") -> Int? {
    place(unit, measure, gender).map { counts[$0] }
  }

  /// The members of one cell by its codes.
  func members(_ unit: String, _ measure: Measure, _ gender: String = "_T") -> Int? {
    place(unit, measure, gender).map { members[$0] }
  }

  private func place(_ unit: String, _ measure: Measure, _ gender: String) -> Int? {
    let positions = zip(axes, [unit, measure.code, gender]).compactMap {
      $0.codes.firstIndex(of: $1)
    }
    return positions.count == 3 ? cells.place(at: positions) : nil
  }
}
