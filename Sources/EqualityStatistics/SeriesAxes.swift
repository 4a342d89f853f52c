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
        let unit = units.atom(ofUnit: event.unit, isSecond: event.isSecond)
      else { continue }
      inner[unit * innerGrid.strides[0] + flow * innerGrid.strides[1] + stay.gender.rawValue] += 1
    }
  }

  /// Adds those who have gone from one unit and may come back to another: as many as you like.
  func addElsewhere(_ number: Int, _ inner: inout [Int]) {
    guard let flow = flows.atom(of: .elsewhere) else { return }
    for unit in units.seconds {
      for gender in GenderCategory.allCases {
        inner[unit * innerGrid.strides[0] + flow * innerGrid.strides[1] + gender.rawValue] = number
      }
    }
  }

  /// For each inner cell whether there can be anything; empty where there can be everywhere.
  var isPossible: [Bool] {
    guard flows.atom(of: .elsewhere) != nil else { return [] }
    return (0..<innerGrid.count).map { place in
      flows.isPossible(
        place / innerGrid.strides[1] % innerGrid.extents[1],
        isSecond: units.seconds.contains(place / innerGrid.strides[0]))
    }
  }

  /// For each inner cell whether there can be anything, for readers who have been told of units that
  /// others add up to: nobody had begun there on the unit itself by the end of the period.
  func isPossible(inner: [Int], told tables: [TableScope], on timeline: Timeline) -> [Bool] {
    var isPossible = self.isPossible
    for table in tables {
      let beginnings = (0...timeline.intervals(of: table.period).upperBound)
        .compactMap { flows.atom(of: .beginning($0)) }
      for atom in table.addingUp.flatMap(units.directAtoms) {
        if isPossible.isEmpty { isPossible = inner.map { _ in true } }
        for flow in beginnings {
          let first = atom * innerGrid.strides[0] + flow * innerGrid.strides[1]
          for place in first..<first + innerGrid.strides[1] where inner[place] == 0 {
            isPossible[place] = false
          }
        }
      }
    }
    return isPossible
  }

  /// The code of a measure of a period, as a unit counts it; nil where no table shows it.
  func flow(_ measure: Measure, of period: Period, unit: Int, on timeline: Timeline) -> Int? {
    let ofPersons = Flow(.ofPersons(measure), of: period, on: timeline)
    if unit == 0, let code = flows.code(of: ofPersons) { return code }
    return flows.code(of: Flow(.measure(measure), of: period, on: timeline))
  }

  /// For each cell, whether one of these tables shows it.
  func shown(by tables: [TableScope], on timeline: Timeline) -> [Bool] {
    var shown = [Bool](repeating: false, count: grid.count)
    for table in tables {
      for (row, unit) in table.units.enumerated() {
        guard let code = units.code(ofUnit: unit) else { continue }
        for measure in TableScope.measures(of: table.period) {
          guard let flow = flow(measure, of: table.period, unit: unit, on: timeline) else {
            continue
          }
          for gender in table.told[row] { shown[cell(code, flow, gender)] = true }
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
        let spans = person.counted(in: unit, of: self.units)
        guard spans.count > 1 else { continue }
        let isProject = unit == self.units.project
        for (flow, code) in zip(flows.flows, flows.flows.indices)
        where isProject || !flow.isOfFirst {
          let number = spans.number(in: flow, on: timeline)
          guard number > 1 else { continue }
          for gender in genders { repetitions[cell(unit, code, gender)] += number - 1 }
        }
      }
    }
    return repetitions
  }
}
