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

  /// Adds what happened to one person.
  func add(_ events: PersonEvents, _ stay: Stay, _ inner: inout [Int]) {
    for event in events.events {
      guard let flow = flows.atom(of: event.what),
        let unit = units.atom(ofUnit: event.unit, as: event.role)
      else { continue }
      inner[unit * innerGrid.strides[0] + flow * innerGrid.strides[1] + stay.gender.rawValue] += 1
    }
  }

  /// For each inner cell whether there can be anything: without a month nobody comes back.
  var isPossible: [Bool] {
    let isUndated = flows.isUndated
    guard units.comingBack != nil, isUndated.contains(true) else { return [] }
    return (0..<innerGrid.count).map { place in
      !isUndated[place / innerGrid.strides[1] % innerGrid.extents[1]]
        || !units.isComingBack(place / innerGrid.strides[0])
    }
  }

  /// For each cell, whether one of these tables shows it.
  func shown(by tables: [TableScope], on timeline: Timeline) -> [Bool] {
    var shown = [Bool](repeating: false, count: grid.count)
    for table in tables {
      for measure in TableScope.measures(of: table.period) {
        guard let flow = flows.code(of: Flow(measure, of: table.period, on: timeline)) else {
          continue
        }
        for unit in table.units.compactMap({ units.code(ofUnit: $0, measure) }) {
          for gender in Self.genderAxis.codes.indices { shown[cell(unit, flow, gender)] = true }
        }
      }
    }
    return shown
  }

  /// For each cell, by how much it exceeds the people in it.
  func repetitions(of people: [Person], on timeline: Timeline) -> [Int] {
    guard !people.isEmpty else { return [] }
    var repetitions = [Int](repeating: 0, count: grid.count)
    let units = self.units.axis.codes.indices.filter { $0 != self.units.overlap }
    for person in people {
      let genders = [person.gender.rawValue, GenderCategory.allCases.count]
      for unit in units {
        let spans = person.spans(in: unit, of: self.units)
        guard spans.count > 1 else { continue }
        for (flow, code) in zip(flows.flows, flows.flows.indices) {
          let number = spans.count { flow.counts($0, on: timeline) }
          guard number > 1 else { continue }
          for gender in genders { repetitions[cell(unit, code, gender)] += number - 1 }
        }
      }
    }
    return repetitions
  }
}
