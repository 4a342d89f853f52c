/// A linear programme that grows, solved by the dual simplex method with bounded variables.
///
/// It minimises what changes cost, each column's by its amount, where every row's sum is within its
/// limits. A row may be added, or a bound made narrower, once it is solved: what was found is then
/// where the search goes on. Bounds are passed where that is a longer step (Maros 2003). Fractions may
/// come out: whoever asks must check the answer in whole numbers.
struct DualSimplex {
  /// What a search came to.
  enum Outcome { case optimal, impossible, tooLong }

  /// Where a variable is: at one of its bounds, or anywhere.
  enum State: UInt8 { case lower, upper, basic }

  /// The limits of a sum.
  struct Limits {
    let least: Double
    let most: Double
  }

  /// More than any number of people.
  static let ample = 1e18

  /// How many numbers it has gone through.
  var work = 0

  // A column is a difference of two halves that are not negative: for each column the rows that it
  // enters, by complement where it is deducted, and twice where it counts twice.
  private(set) var rows: [[Int32]] = []
  private(set) var costs: [Double] = []

  /// What the rows of each column cost by their duals.
  var gradients: [Double] = []

  // For each half: positive ones at even places, negative ones after them.
  private(set) var bounds: [Double] = []
  var states: [State] = []

  // For each row its limits, the state of its sum, and its dual.
  private(set) var limits: [Limits] = []
  var sumStates: [State] = []
  var duals: [Double] = []

  /// The half that is basic in each place, or by complement the row whose sum is.
  var basis: [Int] = []
  var values: [Double] = []

  /// The inverse of the basis, column after column, with room for more rows than there are.
  var inverse: [Double] = []
  private(set) var capacity = 0

  var terms = RowTerms()
  var scratch = Scratch()

  var rowCount: Int { basis.count }

  /// Adds a variable that no row knows yet, and that may fall and rise so far; answers its number.
  mutating func addColumn(costs cost: Double, lower: Double, upper: Double) -> Int {
    rows.append([])
    costs.append(cost)
    gradients.append(0)
    bounds += [upper, lower]
    states += [.lower, .lower]
    return rows.count - 1
  }

  mutating func setBounds(of column: Int, lower: Double, upper: Double) {
    bounds[2 * column] = upper
    bounds[2 * column + 1] = lower
  }

  /// Makes two variables of one that has their bounds together; answers the number of the other.
  ///
  /// They share its value: the one goes as far as it can, and the other takes the rest.
  mutating func split(
    _ column: Int, into own: (lower: Double, upper: Double), _ other: (lower: Double, upper: Double)
  ) -> Int {
    let number = addColumn(costs: costs[column], lower: other.lower, upper: other.upper)
    rows[number] = rows[column]
    gradients[number] = gradients[column]
    setBounds(of: column, lower: own.lower, upper: own.upper)
    for side in 0...1 {
      let (half, otherHalf) = (2 * column + side, 2 * number + side)
      states[otherHalf] = states[half]
      guard states[half] == .basic, let place = basis.firstIndex(of: half) else { continue }
      if values[place] <= bounds[half] {
        states[otherHalf] = .lower
      } else {
        states[half] = .upper
        values[place] -= bounds[half]
        basis[place] = otherHalf
      }
    }
    return number
  }

  /// Adds a sum of columns, each as often as it says.
  mutating func addRow(_ counts: [(column: Int, count: Int)], _ limits: Limits) {
    let row = rowCount
    makeRoom(for: row + 1)
    var coefficients = [Double](repeating: 0, count: rows.count)
    for (column, count) in counts {
      let entry = Int32(count < 0 ? ~row : row)
      for _ in 0..<abs(count) { rows[column].append(entry) }
      coefficients[column] = Double(count)
    }
    for place in 0..<row where basis[place] >= 0 {
      let coefficient = coefficients[basis[place] / 2]
      guard coefficient != 0 else { continue }
      let factor = basis[place] & 1 == 0 ? coefficient : -coefficient
      for column in 0..<row {
        inverse[column * capacity + row] += factor * inverse[column * capacity + place]
      }
    }
    inverse[row * capacity + row] = -1
    self.limits.append(limits)
    sumStates.append(.basic)
    duals.append(0)
    values.append(0)
    basis.append(~row)
  }

  private mutating func makeRoom(for count: Int) {
    guard count > capacity else { return }
    let size = max(32, 2 * capacity)
    var larger = [Double](repeating: 0, count: size * size)
    for column in 0..<rowCount {
      for row in 0..<rowCount {
        larger[column * size + row] = inverse[column * capacity + row]
      }
    }
    (inverse, capacity) = (larger, size)
  }

  /// The value of each column in the solution found.
  func solution() -> [Double] {
    var halves = states.indices.map { states[$0] == .upper ? bounds[$0] : 0 }
    for (place, half) in basis.enumerated() where half >= 0 { halves[half] = values[place] }
    return costs.indices.map { halves[2 * $0] - halves[2 * $0 + 1] }
  }
}
