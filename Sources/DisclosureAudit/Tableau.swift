/// A system of equations in exact whole numbers, solved for as many unknowns as it has rows.
///
/// Every row has an unknown of its own, its *basic* one, that no other row has. When the others are
/// at their least, the right-hand sides give a vertex of all that is possible. Unknowns here count
/// from their least. On request, a column for each original row, beyond the unknowns, records how
/// often a row contains it: whatever a row says, these multiples of the original rows prove it.
struct Tableau {
  /// The number of unknowns.
  let width: Int
  private(set) var rows: [SparseRow] = []

  /// The basic unknown of each row.
  private(set) var basis: [Int] = []

  /// The row of each unknown; −1 if it is basic in none.
  private(set) var rowOf: [Int]

  /// For each row, which unknowns it has: what most steps ask first.
  private var marks = Marks(width: 0)

  /// A row that says that nothing adds up to something, or that it is less than it can be.
  private(set) var contradiction: SparseRow?

  /// Solves the rows of `system`, short ones first; rows that follow from others are left out.
  init(
    of system: OpenSystem, tracking isTracking: Bool = false, _ effort: inout Effort
  ) throws(OutOfReach) {
    width = system.cells.count
    rowOf = [Int](repeating: -1, count: width)
    marks = Marks(width: width)
    let order = (0..<system.rowCount).sorted {
      (system.terms(of: $0).count, $0) < (system.terms(of: $1).count, $1)
    }
    for number in order where contradiction == nil {
      try add(system.row(number, tracking: isTracking), occurrences: system, &effort)
    }
  }

  private mutating func add(
    _ row: SparseRow, occurrences system: OpenSystem, _ effort: inout Effort
  ) throws(OutOfReach) {
    var row = row
    for unknown in unknowns(of: row) where rowOf[unknown] >= 0 {
      try row.cancel(unknown, with: rows[rowOf[unknown]], &effort)
    }
    let unknowns = unknowns(of: row)
    let rarest = unknowns.min {
      (system.rows(of: $0).count, $0) < (system.rows(of: $1).count, $1)
    }
    guard let rarest else {
      if row.right != 0 { contradiction = row }
      return
    }
    rows.append(row)
    marks.add(row)
    basis.append(rarest)
    try clear(rarest, by: rows.count - 1, &effort)
  }

  private func unknowns(of row: SparseRow) -> [Int] {
    row.columns.prefix { $0 < width }.map { Int($0) }
  }

  /// Makes `unknown` the basic one of `row`, in place of another.
  mutating func pivot(
    _ row: Int, _ unknown: Int, _ effort: inout Effort
  ) throws(OutOfReach) {
    rowOf[basis[row]] = -1
    basis[row] = unknown
    try clear(unknown, by: row, &effort)
  }

  private mutating func clear(
    _ unknown: Int, by row: Int, _ effort: inout Effort
  ) throws(OutOfReach) {
    rowOf[unknown] = row
    if rows[row][unknown] < 0 { rows[row].negate() }
    let source = rows[row]
    effort.spend(rows.count)
    for other in rows.indices where other != row && marks.has(unknown, in: other) {
      try rows[other].cancel(unknown, with: source, &effort)
      marks.set(rows[other], at: other)
    }
  }

  /// The number that a row has for an unknown.
  func value(_ row: Int, _ unknown: Int) -> Int {
    marks.has(unknown, in: row) ? rows[row][unknown] : 0
  }

  mutating func contradict(by row: Int) { contradiction = rows[row] }

  /// The values of all unknowns at this vertex, counted from their least; nil if any is a fraction.
  var wholeVertex: [Int]? {
    var values = [Int](repeating: 0, count: width)
    for (row, unknown) in zip(rows, basis) {
      let (value, rest) = row.right.quotientAndRemainder(dividingBy: row[unknown])
      guard rest == 0, value >= 0 else { return nil }
      values[unknown] = value
    }
    return values
  }

  /// The values of all unknowns at this vertex, rounded down and up, counted from their least.
  var roundedVertex: (low: [Int], high: [Int]) {
    var low = [Int](repeating: 0, count: width)
    var high = low
    for (row, unknown) in zip(rows, basis) {
      let divisor = row[unknown]
      low[unknown] = row.right.flooredQuotient(by: divisor)
      high[unknown] = -(-row.right).flooredQuotient(by: divisor)
    }
    return (low, high)
  }

  /// The value of an unknown at this vertex, rounded down, counted from its least.
  func value(of unknown: Int) -> Int {
    let row = rowOf[unknown]
    return row < 0 ? 0 : rows[row].right.flooredQuotient(by: rows[row][unknown])
  }
}

extension Tableau {
  /// The row in which an unknown is basic; nil if it is at its least for that reason.
  func row(of unknown: Int) -> SparseRow? { rowOf[unknown] < 0 ? nil : rows[rowOf[unknown]] }

  /// The value of an unknown at this vertex, rounded up, counted from its least.
  func roundedUpValue(of unknown: Int) -> Int {
    row(of: unknown).map { -(-$0.right).flooredQuotient(by: $0[unknown]) } ?? 0
  }
}

extension OpenSystem {
  /// A row as a tableau begins with it: unknowns count from their least, and one multiple of itself.
  fileprivate func row(_ number: Int, tracking isTracking: Bool) -> SparseRow {
    let terms = zip(self.terms(of: number).map(\.unknown), coefficients(of: number))
      .sorted { $0.0 < $1.0 }
    return SparseRow(
      columns: terms.map { Int32($0.0) } + (isTracking ? [Int32(cells.count + number)] : []),
      values: terms.map(\.1) + (isTracking ? [1] : []),
      right: terms.reduce(values[number]) { $0 - $1.1 * least[$1.0] })
  }
}

extension Int {
  /// The quotient rounded down; the divisor is positive.
  func flooredQuotient(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
