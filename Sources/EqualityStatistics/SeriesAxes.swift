import DisclosureTables
import EqualityModel

/// The axes of a series of tables: units, time and gender.
struct SeriesAxes {
  let units: UnitAxis
  let flows: FlowAxis
  let all: [Axis]
  let grid: Grid
  let innerGrid: Grid

  init(units: UnitAxis, flows: FlowAxis) {
    self.units = units
    self.flows = flows
    all = [units.axis, flows.axis, Self.genderAxis]
    grid = Grid(extents: all.map(\.codes.count))
    innerGrid = Grid(extents: all.map(\.atoms.count))
  }

  static let genderAxis = Axis(
    "gender", codes: GenderCategory.allCases.map(\.code) + ["_T"],
    atoms: GenderCategory.allCases.indices.map { [$0, GenderCategory.allCases.count] })

  func cell(_ unit: Int, _ flow: Int, _ gender: Int) -> Int {
    unit * grid.strides[0] + flow * grid.strides[1] + gender
  }

  /// The inner cells that someone with this one participation is in.
  func forEachInner(of stay: Stay, _ body: (Int) -> Void) {
    guard let atom = units.atomOfUnit[Int(stay.unit)] else { return }
    for flow in flows.atoms(of: stay.span) {
      body(atom * innerGrid.strides[0] + flow * innerGrid.strides[1] + stay.gender.rawValue)
    }
  }

  /// For each cell, whether one of these tables shows it.
  func shown(by tables: [TableScope], on timeline: Timeline) -> [Bool] {
    var shown = [Bool](repeating: false, count: grid.count)
    for table in tables {
      let codes = TableScope.measures(of: table.period).compactMap {
        flows.code(of: Flow($0, of: table.period, on: timeline))
      }
      for unit in table.units.compactMap(units.code(ofUnit:)) {
        for flow in codes {
          for gender in Self.genderAxis.codes.indices { shown[cell(unit, flow, gender)] = true }
        }
      }
    }
    return shown
  }
}
