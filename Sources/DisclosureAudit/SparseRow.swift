/// A row of whole numbers, most of them zero, and what its unknowns add up to.
struct SparseRow {
  /// The columns that are not zero, in ascending order.
  private(set) var columns: [Int32]

  /// The numbers in those columns.
  private(set) var values: [Int]
  private(set) var right: Int

  init(columns: [Int32], values: [Int], right: Int) {
    self.columns = columns
    self.values = values
    self.right = right
  }

  /// The number in a column.
  subscript(column: Int) -> Int {
    let wanted = Int32(column)
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == wanted ? values[low] : 0
  }

  mutating func negate() {
    for index in values.indices { values[index] = -values[index] }
    right = -right
  }

  /// Adds a multiple of `other` to a positive multiple of this row, so that `column` becomes zero.
  mutating func cancel(
    _ column: Int, with other: SparseRow, _ effort: inout Effort
  ) throws(OutOfReach) {
    effort.spend(columns.count + other.columns.count)
    guard effort.isLeft else { throw OutOfReach() }
    let (mine, theirs) = (self[column], other[column])
    let divisor = greatestCommonDivisor(mine, theirs)
    let factor = abs(theirs) / divisor
    let multiple = theirs > 0 ? -mine / divisor : mine / divisor
    let hasUnit = try add(multiple, of: other, factor: factor)
    if factor != 1, !hasUnit { reduce() }
  }

  /// Returns whether the row has a one, so that nothing else divides it.
  private mutating func add(
    _ multiple: Int, of other: SparseRow, factor: Int
  ) throws(OutOfReach) -> Bool {
    var columns: [Int32] = []
    var values: [Int] = []
    columns.reserveCapacity(self.columns.count + other.columns.count)
    values.reserveCapacity(self.columns.count + other.columns.count)
    var (mine, theirs, hasUnit) = (0, 0, false)
    while mine < self.columns.count || theirs < other.columns.count {
      let left = mine < self.columns.count ? self.columns[mine] : .max
      let right = theirs < other.columns.count ? other.columns[theirs] : .max
      let value = try combined(
        left <= right ? self.values[mine] : 0, factor,
        right <= left ? other.values[theirs] : 0, multiple)
      if value != 0 {
        columns.append(min(left, right))
        values.append(value)
        hasUnit = hasUnit || value.magnitude == 1
      }
      if left <= right { mine += 1 }
      if right <= left { theirs += 1 }
    }
    right = try combined(right, factor, other.right, multiple)
    self.columns = columns
    self.values = values
    return hasUnit
  }

  /// Divides the row by what divides all its numbers.
  private mutating func reduce() {
    var divisor = abs(right)
    for value in values {
      divisor = greatestCommonDivisor(divisor, value)
      if divisor == 1 { return }
    }
    guard divisor > 1 else { return }
    for index in values.indices { values[index] /= divisor }
    right /= divisor
  }
}

/// `one` × `factor` + `other` × `multiple`, if it is not too large.
private func combined(
  _ one: Int, _ factor: Int, _ other: Int, _ multiple: Int
) throws(OutOfReach) -> Int {
  let (first, firstOverflow) = one.multipliedReportingOverflow(by: factor)
  let (second, secondOverflow) = other.multipliedReportingOverflow(by: multiple)
  let (sum, overflow) = first.addingReportingOverflow(second)
  guard !firstOverflow, !secondOverflow, !overflow, sum != .min else { throw OutOfReach() }
  return sum
}

/// The largest number that divides both; zero if both are zero.
func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  var (one, other) = (abs(one), abs(other))
  while other != 0 { (one, other) = (other, one % other) }
  return one
}
