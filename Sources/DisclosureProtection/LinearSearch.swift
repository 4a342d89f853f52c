import DisclosureTables

/// Finds witnesses by linear programming: for tables small enough to look at as a whole.
///
/// The programme knows every relation of the table, so it finds sums of many products at once. Its
/// cost is by amount rather than by cell, and its answer counts only where it is whole numbers.
struct LinearSearch {
  private static let cellLimit = 3000
  private static let rowLimit = 700

  private var simplex: Simplex

  /// How many numbers it has gone through.
  var work: Int { simplex.work }

  /// How many sums it knows.
  var rowCount: Int { simplex.rowCount }

  /// For each variable, the cell whose change it is, or −1.
  private var cellOf: [Int] = []

  /// For each variable, the inner cell whose change it is, or −1.
  private var innerOf: [Int] = []

  /// For each cell, the variable that is its change, or −1.
  private var variableOf: [Int]

  /// What a cell costs on average; a cost of 1 to the programme.
  private let unit: Double

  /// Prepares the programme for this table, or returns nil where it has too many rows, or
  /// deductions.
  init?(_ terrain: Terrain, of table: CrossTable) {
    guard table.counts.count <= Self.cellLimit,
      !table.axes.contains(where: { $0.hasDeductions.contains(true) })
    else { return nil }
    let parts = (0..<table.counts.count).map { Self.parts(of: $0, in: table) }
    let tracked = parts.indices.filter { !parts[$0].isEmpty && terrain.isTracked($0) }
    var own = [Int](repeating: -1, count: table.inner.count)
    for cell in tracked where parts[cell].count == 1 && own[parts[cell][0]] < 0 {
      own[parts[cell][0]] = cell
    }
    let summed = tracked.filter { parts[$0].count > 1 || own[parts[$0][0]] != $0 }
    guard summed.count <= Self.rowLimit else { return nil }
    var rows = [[Int32]](repeating: [], count: table.inner.count)
    for (row, cell) in summed.enumerated() {
      for inner in parts[cell] { rows[inner].append(Int32(row)) }
    }
    cellOf = own + summed
    innerOf = Array(own.indices) + summed.map { _ in -1 }
    variableOf = [Int](repeating: -1, count: table.counts.count)
    for (variable, cell) in cellOf.enumerated() where cell >= 0 { variableOf[cell] = variable }
    simplex = Simplex(
      rows.map { .init(rows: $0, coefficient: 1) }
        + summed.indices.map { .init(rows: [Int32($0)], coefficient: -1) },
      rowCount: summed.count)
    let costs = terrain.states.costs.filter { $0 > 0 }
    unit = costs.isEmpty ? 1 : Double(costs.reduce(0, +)) / Double(costs.count)
  }

  private static func parts(of cell: Int, in table: CrossTable) -> [Int] {
    let codes = table.cells.coordinates(of: cell)
    return zip(table.axes, codes).reduce([0]) { partial, next in
      let (axis, code) = next
      let atoms = axis.atoms.indices.filter { axis.code(code, counts: $0) }
      return partial.flatMap { place in atoms.map { place * axis.atoms.count + $0 } }
    }
  }

  /// Looks for a population in which the cell counts `need` more, or as many as it can.
  ///
  /// Returns the changes of inner cells; nil where none are found in whole numbers.
  mutating func search(
    for cell: Int, need: Int, on terrain: borrowing Terrain
  ) -> [(inner: Int, amount: Int)]? {
    let variable = variableOf[cell]
    isBlocked = false
    guard variable >= 0 else { return nil }
    price(on: terrain)
    simplex.costs[2 * variable] = -10_000
    simplex.bounds[2 * variable] = Double(need + surplus)
    simplex.bounds[2 * variable + 1] = 0
    guard simplex.solve(steps: 8 * simplex.rowCount + 100) else { return nil }
    var changes: [(inner: Int, amount: Int)] = []
    let solution = simplex.solution()
    isBlocked = solution[variable] < Double(need) - 0.5
    guard !isBlocked else { return nil }
    for (variable, value) in solution.enumerated() where innerOf[variable] >= 0 {
      let amount = value.rounded()
      guard abs(value - amount) < 1e-5 else { return nil }
      if amount != 0 { changes.append((innerOf[variable], Int(amount))) }
    }
    return changes
  }

  /// Whether the last search showed that the cell cannot count so many, fractions of people or not.
  private(set) var isBlocked = false

  /// Whether the cell is among those one of which must change for the last search to succeed.
  ///
  /// Where the search failed for another reason, each cell is.
  func isObstacle(_ cell: Int) -> Bool {
    !isBlocked || simplex.isPriced(variableOf[cell])
  }

  /// How often the programme has been asked; each time it sees the costs a little differently.
  private var round = 0

  /// By what share of itself a cost may seem higher.
  var spread = 0.3

  /// How many more than needed the cell may count.
  var surplus = 0

  private mutating func price(on terrain: borrowing Terrain) {
    let ample = 1e18
    round += 1
    for variable in cellOf.indices {
      let (cell, inner, half) = (cellOf[variable], innerOf[variable], 2 * variable)
      let price = cell < 0 ? 0 : terrain.prices[cell]
      let isFixed = price == CellStates.never || inner >= 0 && !terrain.mayChange(inner)
      let noise = Double((variable &+ round &* 301) &* 2_654_435_761 >> 7 & 1023) / 1024
      let jitter = 1 + spread * noise
      let cost = (price == 0 ? 0.001 : Double(price) / unit) * jitter
      simplex.costs[half] = cost
      simplex.costs[half + 1] = cost
      simplex.bounds[half] = isFixed ? 0 : ample
      var room = cell >= 0 ? terrain.left[cell] : .max
      if inner >= 0, !terrain.innerLeft.isEmpty { room = min(room, terrain.innerLeft[inner]) }
      simplex.bounds[half + 1] = isFixed ? 0 : Double(room)
    }
  }
}
