/// A small linear programme, solved by the simplex method with bounded variables.
///
/// Each variable is a difference of two halves that are not negative, each with its bound and cost;
/// all zero is always a solution, so there is no first phase. Fractions may come out, and rounding
/// is part of it: whoever asks must check the answer in whole numbers.
struct Simplex {
  /// The rows that each variable enters, all with the same coefficient; one with the opposite is
  /// named by its complement.
  struct Column {
    let rows: [Int32]
    let coefficient: Double
  }

  /// How many numbers it has gone through.
  private(set) var work = 0

  private let starts: [Int]
  private let entries: [Int32]
  private let coefficients: [Double]
  let rowCount: Int

  // For each half: positive ones at even places, negative ones after them.
  var bounds: [Double]
  var costs: [Double]

  private var state: [State]
  private var basis: [Int] = []
  private var values: [Double] = []
  private var duals: [Double] = []
  private var direction: [Double] = []

  /// The rows whose basic values change with the half in hand, but for the one that leaves.
  private var changing: [Int] = []

  /// The inverse of the basis, column after column.
  private var inverse: [Double] = []

  /// For each row, a variable that enters no other; −1 where there is none.
  private let slackOf: [Int]

  private enum State: UInt8 { case lower, upper, basic }

  init(_ columns: [Column], rowCount: Int) {
    starts = columns.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.rows.count) }
    entries = columns.flatMap(\.rows)
    coefficients = columns.map(\.coefficient)
    self.rowCount = rowCount
    var slackOf = [Int](repeating: -1, count: rowCount)
    for (variable, column) in columns.enumerated()
    where column.rows.count == 1 && column.rows[0] >= 0 {
      slackOf[Int(column.rows[0])] = variable
    }
    self.slackOf = slackOf
    bounds = [Double](repeating: 0, count: 2 * columns.count)
    costs = bounds
    state = [State](repeating: .lower, count: bounds.count)
  }

  /// The value of a variable in the solution found.
  func solution() -> [Double] {
    var halves = state.indices.map { state[$0] == .upper ? bounds[$0] : 0 }
    for (row, half) in basis.enumerated() where half < halves.count { halves[half] = values[row] }
    return coefficients.indices.map { halves[2 * $0] - halves[2 * $0 + 1] }
  }

  /// Whether the solution would be cheaper if the variable were free to change.
  func isPriced(_ variable: Int) -> Bool {
    let entries = entries[starts[variable]..<starts[variable + 1]]
    return abs(entries.reduce(0) { $0 + duals[Int($1)] }) > 1
  }

  /// Minimises the cost; returns whether it got there in so many steps.
  mutating func solve(steps: Int) -> Bool {
    start()
    work += rowCount * rowCount
    for _ in 0..<steps {
      work += rowCount * rowCount / 4 + state.count
      guard let entering = entering() else { return true }
      if pricedAtOnce < coefficients.count { cursor = (entering.half / 2 + 1) % coefficients.count }
      project(entering.half)
      guard move(entering.half, reduced: entering.cost) else { return false }
    }
    return false
  }

  private mutating func start() {
    for half in state.indices { state[half] = .lower }
    basis = (0..<rowCount).map { state.count + $0 }
    values = [Double](repeating: 0, count: rowCount)
    duals = values
    direction = values
    inverse = [Double](repeating: 0, count: rowCount * rowCount)
    for row in 0..<rowCount {
      inverse[row * rowCount + row] = 1
      let half = 2 * slackOf[row]
      guard half >= 0, bounds[half] > 0, costs[half] > 0 else { continue }
      basis[row] = half
      state[half] = .basic
      inverse[row * rowCount + row] = coefficients[half / 2]
      duals[row] = costs[half] * coefficients[half / 2]
    }
    degenerate = 0
    cursor = 0
  }

  private var degenerate = 0

  /// A number from 0 to 1 without a pattern.
  private static func noise(_ number: UInt64) -> Double {
    let bits = (number &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return Double((bits ^ bits >> 29) &* 0x94D0_49BB_1331_11EB >> 40) / Double(1 << 24)
  }

  /// How many columns are priced before the best of them is taken; all unless told otherwise.
  var pricedAtOnce = Int.max

  /// Where pricing goes on.
  private var cursor = 0

  private func entering() -> (half: Int, cost: Double)? {
    var best: (half: Int, cost: Double)?
    var most = 1e-7
    let (duals, entries, starts) = (duals.span, entries.span, starts.span)
    let (bounds, costs, state) = (bounds.span, costs.span, state.span)
    let coefficients = coefficients.span
    let isStuck = degenerate > 100
    let salt = UInt64(degenerate)
    var rest = pricedAtOnce
    var next = cursor
    for _ in coefficients.indices {
      if rest <= 0, best != nil { break }
      rest -= 1
      let column = next
      next = next + 1 == coefficients.count ? 0 : next + 1
      let half = 2 * column
      guard bounds[half] > 0 || bounds[half + 1] > 0 else { continue }
      var price = 0.0
      for entry in starts[column]..<starts[column + 1] {
        let row = entries[entry]
        price += row < 0 ? -duals[Int(~row)] : duals[Int(row)]
      }
      price *= coefficients[column]
      for half in half...(half + 1) where bounds[half] > 0 && state[half] != .basic {
        let cost = costs[half] - (half & 1 == 0 ? price : -price)
        var gain = state[half] == .lower ? -cost : cost
        guard gain > 1e-7 else { continue }
        if isStuck { gain *= 0.5 + Self.noise(UInt64(half) &* 7919 &+ salt) }
        if gain > most { (most, best) = (gain, (half, cost)) }
      }
    }
    return best
  }

  /// Works out how the basic values change with this half.
  private mutating func project(_ half: Int) {
    let column = half / 2
    let sign = half & 1 == 0 ? coefficients[column] : -coefficients[column]
    for row in 0..<rowCount { direction[row] = 0 }
    for entry in starts[column]..<starts[column + 1] {
      let row = entries[entry]
      direction.add(
        inverse, from: Int(row < 0 ? ~row : row) * rowCount, times: row < 0 ? -sign : sign)
    }
  }

  private mutating func move(_ half: Int, reduced cost: Double) -> Bool {
    let sense: Double = state[half] == .lower ? 1 : -1
    let (length, leaving, toUpper) = reach(of: half, sense)
    guard length < 1e17 else { return false }
    degenerate = length < 1e-9 ? degenerate + 1 : 0
    values.add(direction, from: 0, times: -(sense * length))
    guard leaving >= 0 else {
      state[half] = state[half] == .lower ? .upper : .lower
      return true
    }
    let value = (state[half] == .lower ? 0 : bounds[half]) + sense * length
    if basis[leaving] < state.count { state[basis[leaving]] = toUpper ? .upper : .lower }
    exchange(leaving, for: half, reduced: cost)
    values[leaving] = value
    return true
  }

  /// How far the half can go, and the row that stops it, at its upper bound or the lower; −1 if none.
  private func reach(
    of half: Int, _ sense: Double
  ) -> (length: Double, leaving: Int, toUpper: Bool) {
    let (direction, values, basis) = (direction.span, values.span, basis.span)
    let bounds = bounds.span
    var (length, leaving, toUpper, pivot) = (bounds[half], -1, false, 0.0)
    for row in direction.indices {
      let change = sense * direction[row]
      guard abs(change) > 1e-9 else { continue }
      let bound = change < 0 && basis[row] < bounds.count ? bounds[basis[row]] : 0
      let reach = max(0, (values[row] - bound) / change)
      if reach < length - 1e-10 || reach <= length + 1e-10 && leaving >= 0 && abs(change) > pivot {
        (length, leaving, toUpper, pivot) = (min(length, reach), row, change < 0, abs(change))
      }
    }
    return (length, leaving, toUpper)
  }

  private mutating func exchange(_ leaving: Int, for half: Int, reduced cost: Double) {
    basis[leaving] = half
    state[half] = .basic
    changing.removeAll(keepingCapacity: true)
    for row in direction.indices where row != leaving && abs(direction[row]) > 1e-12 {
      changing.append(row)
    }
    let pivot = direction[leaving]
    for column in 0..<rowCount {
      let old = inverse[column * rowCount + leaving]
      guard old != 0 else { continue }
      duals[column] += cost * old / pivot
      inverse[column * rowCount + leaving] = old / pivot
      inverse.subtract(direction, at: changing, times: old / pivot, first: column * rowCount)
    }
  }
}
