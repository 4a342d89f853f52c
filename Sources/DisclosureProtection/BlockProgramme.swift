/// The linear programme of a block: raises one sum, changing as little as it can that costs.
///
/// It begins with the sums that the group's own members enter. Another sum is added once a solution
/// has changed one that must not change, or that costs something, or has made one fall too far: most
/// of the table is never looked at.
struct BlockProgramme {
  /// With more sums than this it is given up.
  private static let rowLimit = 700

  /// Fractions of people are rounded towards nobody so many times at the most.
  private static let dives = 30

  /// How many numbers it has gone through.
  private(set) var work = 0

  private let system: BlockSystem
  private let target: [Int32]
  private let need: Int

  /// The sums that are part of the programme, and what holds of each.
  private var active: [(sum: Int, limit: Limit)] = []
  private var isActive: Set<Int> = []

  /// The variables of the programme, and for each of the system its place among them.
  private var variables: [Int] = []
  private var places: [Int: Int] = [:]

  /// The most by which variables may fall and rise, where it is less than the system says.
  private var caps: [Int: (lower: Int32, upper: Int32)] = [:]

  /// Whether the need cannot be met, in fractions of people neither.
  private(set) var isHopeless = false

  /// What holds of a sum at the moment.
  private struct Limit {
    var isFixed: Bool
    var room: Int32 = .max
    var price = 0

    init(of sum: BlockSystem.Sum, on terrain: borrowing Terrain) {
      isFixed = sum.isFixed
      for cell in sum.cells {
        let price = terrain.prices[Int(cell)]
        if price >= CellStates.never { isFixed = true } else { self.price += price }
        room = min(room, max(0, terrain.left[Int(cell)]))
      }
    }

    /// Whether a change is more than may be made without a thought.
    func isTouched(by change: Double) -> Bool {
      if isFixed || price > 0 { return abs(change) > 1e-5 }
      return change < -Double(room) - 1e-5
    }
  }

  /// The programme that raises `target`, a sum in roots of the system, by `need`.
  init(_ system: BlockSystem, raising target: [Int32], by need: Int) {
    self.system = system
    self.target = target
    self.need = need
    for term in target { add(term.variable) }
  }

  private mutating func add(_ variable: Int) {
    guard places[variable] == nil else { return }
    places[variable] = variables.count
    variables.append(variable)
  }

  private mutating func add(_ sum: Int, _ limit: Limit) {
    isActive.insert(sum)
    active.append((sum, limit))
    for term in system.sums[sum].terms { add(term.variable) }
  }

  /// The change of each variable of the system; nil where no whole numbers come out.
  ///
  /// Where a solution has fractions, one of them is kept from going as far again, and so on.
  mutating func solve(_ round: Int, on terrain: borrowing Terrain) -> [Int]? {
    isHopeless = target.isEmpty
    caps = [:]
    while active.count < Self.rowLimit, !isHopeless {
      guard let values = solution(round) else { return nil }
      if addTouched(by: values, on: terrain) { continue }
      guard let place = fraction(in: values, round) else { return whole(values) }
      guard caps.count < Self.dives else { return nil }
      let variable = variables[place]
      var cap = caps[variable] ?? (system.lower[variable], system.upper[variable])
      let bound = Int32(values[place].rounded(.towardZero))
      if values[place] > 0 { cap.upper = bound } else { cap.lower = -bound }
      caps[variable] = cap
    }
    return nil
  }

  /// Adds the sums that a solution touches and the programme does not know; false where none is.
  private mutating func addTouched(by values: [Double], on terrain: borrowing Terrain) -> Bool {
    var changes: [Int: Double] = [:]
    for (place, value) in values.enumerated() where abs(value) > 1e-6 {
      for (sum, count) in system.sumsOf(variables[place]) where !isActive.contains(sum) {
        changes[sum, default: 0] += Double(count) * value
      }
    }
    let before = active.count
    for (sum, change) in changes.sorted(by: { $0.key < $1.key }) {
      let limit = Limit(of: system.sums[sum], on: terrain)
      if limit.isTouched(by: change) { add(sum, limit) }
    }
    return active.count > before
  }

  /// The place of a value that is not whole; nil where all are.
  private func fraction(in values: [Double], _ round: Int) -> Int? {
    let fractions = values.indices.filter { abs(values[$0] - values[$0].rounded()) > 1e-5 }
    return fractions.isEmpty ? nil : fractions[round * 7 % fractions.count]
  }

  private func whole(_ values: [Double]) -> [Int] {
    system.lower.indices.map { variable in
      guard let root = system.root(of: variable), let place = places[root.variable] else {
        return 0
      }
      let value = Int(values[place].rounded())
      return root < 0 ? -value : value
    }
  }

  /// The value of each variable of the programme; nil where the need is not met.
  private mutating func solution(_ round: Int) -> [Double]? {
    let last = Int32(active.count)
    var columns = [[Int32]](repeating: [], count: variables.count)
    for (row, (sum, _)) in zip(Int32(0)..., active) {
      for term in system.sums[sum].terms { enter(term, row, &columns) }
    }
    for term in target { enter(term, last, &columns) }
    let alike = alike(columns)
    let slacks = active.indices.filter { !active[$0].limit.isFixed }
    var simplex = Simplex(
      alike.map { .init(rows: columns[$0[0]], coefficient: 1) }
        + slacks.map { .init(rows: [Int32($0)], coefficient: -1) }
        + [.init(rows: [last], coefficient: -1)],
      rowCount: active.count + 1)
    for (place, numbers) in alike.enumerated() {
      let variable = variables[numbers[0]]
      let noise = Double((variable &+ 1 &+ round &* 977) &* 2_654_435_761 >> 7 & 1023) / 1024
      simplex.set(
        place, costs: 0.001 * (1 + noise), reach(of: numbers, up: true),
        reach(of: numbers, up: false))
    }
    let unit = Double(max(1, slacks.reduce(0) { max($0, active[$1].limit.price) }))
    for (place, row) in zip(alike.count..., slacks) {
      let limit = active[row].limit
      simplex.set(
        place, costs: Double(limit.price) / unit, Self.ample, Self.bound(limit.room))
    }
    let goal = alike.count + slacks.count
    simplex.set(goal, costs: 0, Double(need), 0)
    simplex.costs[2 * goal] = -100_000
    simplex.pricedAtOnce = max(30, alike.count / 12)
    defer { work += simplex.work }
    guard simplex.solve(steps: 20 * simplex.rowCount + 500) else { return nil }
    let solution = simplex.solution()
    guard solution[goal] > Double(need) - 1e-4 else {
      isHopeless = caps.isEmpty
      return nil
    }
    var values = [Double](repeating: 0, count: variables.count)
    for (place, numbers) in alike.enumerated() { divide(solution[place], among: numbers, &values) }
    return values
  }

  private func bounds(of variable: Int) -> (lower: Int32, upper: Int32) {
    caps[variable] ?? (system.lower[variable], system.upper[variable])
  }

  /// The variables that enter the same rows, those first that may change furthest: to the programme
  /// they are one.
  private func alike(_ columns: [[Int32]]) -> [[Int]] {
    var places: [[Int32]: Int] = [:]
    var alike: [[Int]] = []
    for (number, column) in columns.enumerated() {
      if let place = places[column] {
        alike[place].append(number)
      } else {
        places[column] = alike.count
        alike.append([number])
      }
    }
    for place in alike.indices where alike[place].count > 1 {
      alike[place] = alike[place].map { number in
        let bounds = bounds(of: variables[number])
        return (upper: bounds.upper, lower: bounds.lower, number: number)
      }.sorted { ($1.upper, $1.lower, $0.number) < ($0.upper, $0.lower, $1.number) }.map(\.number)
    }
    return alike
  }

  /// How far variables that are one may rise or fall together.
  private func reach(of numbers: [Int], up: Bool) -> Double {
    numbers.reduce(0) { sum, number in
      let bounds = bounds(of: variables[number])
      return min(Self.ample, sum + Self.bound(up ? bounds.upper : bounds.lower))
    }
  }

  /// Lets variables that are one change by so much, the first as far as it goes.
  private func divide(_ value: Double, among numbers: [Int], _ values: inout [Double]) {
    var rest = value
    for number in numbers where rest != 0 {
      let bounds = bounds(of: variables[number])
      values[number] = max(-Self.bound(bounds.lower), min(Self.bound(bounds.upper), rest))
      rest -= values[number]
    }
  }

  private func enter(_ term: Int32, _ row: Int32, _ columns: inout [[Int32]]) {
    guard let place = places[term.variable] else { return }
    columns[place].append(term < 0 ? ~row : row)
  }

  private static let ample = 1e18

  private static func bound(_ limit: Int32) -> Double { limit == .max ? ample : Double(limit) }
}

extension Simplex {
  /// What it costs to change a variable, and how far it may rise and fall.
  fileprivate mutating func set(
    _ variable: Int, costs cost: Double, _ upper: Double, _ lower: Double
  ) {
    costs[2 * variable] = cost
    costs[2 * variable + 1] = cost
    bounds[2 * variable] = upper
    bounds[2 * variable + 1] = lower
  }
}
