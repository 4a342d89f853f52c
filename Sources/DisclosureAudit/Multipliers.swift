/// Finds how often each row of a system must be taken for the sum to single out one unknown.
///
/// A row of a tableau is such a sum: of all basic unknowns it has only its own. That gives one
/// equation a basic unknown, in which the factors of the rows are what is asked for. Most factors
/// follow at once, one equation after another; the few others are solved for exactly.
struct Multipliers {
  private let system: OpenSystem

  init(in system: OpenSystem) { self.system = system }

  /// The rows and their factors, whole numbers that have no common divisor.
  ///
  /// - Precondition: `unknown`, if there is one, is among `basis`.
  func factors(
    isolating unknown: Int, among basis: [Int], _ effort: inout Effort
  ) throws(OutOfReach) -> [(row: Int, factor: Int)] {
    var zero = [Bool](repeating: false, count: system.rowCount)
    var open = [Int](repeating: 0, count: system.cells.count)
    for column in basis { open[column] = system.rows(of: column).count }
    let isBasic = open.map { $0 > 0 }
    var waiting = basis.filter { $0 != unknown && open[$0] == 1 }
    while let column = waiting.popLast() {
      guard let row = system.rows(of: column).first(where: { !zero[Int($0)] }) else { continue }
      zero[Int(row)] = true
      effort.spend(system.terms(of: Int(row)).count)
      for other in system.terms(of: Int(row)).lazy.map(\.unknown) where isBasic[other] {
        open[other] -= 1
        if open[other] == 1, other != unknown { waiting.append(other) }
      }
    }
    return try solve(basis.filter { open[$0] > 0 }, isolating: unknown, without: zero, &effort)
  }

  /// Solves the equations of these columns; rows that are not needed have the factor zero.
  private func solve(
    _ columns: [Int], isolating unknown: Int, without zero: [Bool], _ effort: inout Effort
  ) throws(OutOfReach) -> [(row: Int, factor: Int)] {
    let rows = Set(columns.flatMap { self.system.rows(of: $0) }).filter { !zero[Int($0)] }
      .sorted()
    var places: [Int32: Int32] = [:]
    for (place, row) in rows.enumerated() { places[row] = Int32(place) }
    var coefficients: [Int32: [Int: Int]] = [:]
    for row in rows {
      coefficients[row] = Dictionary(
        zip(system.terms(of: Int(row)).map(\.unknown), system.coefficients(of: Int(row)))
      ) { first, _ in first }
    }
    var equations = OpenSystem(
      cells: rows.map { Int($0) }, least: [Int](repeating: 0, count: rows.count))
    for column in columns {
      let known = system.rows(of: column).compactMap { row in
        places[row].map { (place: $0, coefficient: coefficients[row]?[column] ?? 0) }
      }
      equations.add(
        known.map { $0.coefficient < 0 ? ~$0.place : $0.place },
        weights: known.map { Int32($0.coefficient.magnitude) },
        value: column == unknown ? 1 : 0, relation: column)
    }
    equations.index()
    let solution = try Tableau(of: equations, &effort)
    guard solution.contradiction == nil else { throw OutOfReach() }
    return try whole(solution, rows)
  }

  private func whole(
    _ solution: Tableau, _ rows: [Int32]
  ) throws(OutOfReach) -> [(row: Int, factor: Int)] {
    var factors: [(row: Int, factor: Int, divisor: Int)] = []
    var common = 1
    for (row, place) in zip(solution.rows, solution.basis) where row.right != 0 {
      let divisor = row[place] / greatestCommonDivisor(row[place], row.right)
      common = common / greatestCommonDivisor(common, divisor) * divisor
      guard common < 1 << 30 else { throw OutOfReach() }
      factors.append((Int(rows[place]), row.right, row[place]))
    }
    var whole: [(row: Int, factor: Int)] = []
    for (row, factor, divisor) in factors.sorted(by: { $0.row < $1.row }) {
      let (product, overflow) = factor.multipliedReportingOverflow(by: common)
      guard !overflow else { throw OutOfReach() }
      whole.append((row, product / divisor))
    }
    return whole
  }
}
