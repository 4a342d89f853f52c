/// What one step from a vertex to a neighbour came to.
enum Climb {
  case moved

  /// There is no better vertex: the row of the unknown proves it.
  case atTheEnd

  /// The unknown can be as large as one likes, by raising the one given.
  case unlimited(by: Int)
}

extension Tableau {
  /// Moves to a vertex where no unknown is below its least.
  ///
  /// Row by row, what is below is raised, while those that are not below are kept so.
  mutating func becomeFeasible(_ effort: inout Effort) throws(OutOfReach) {
    for row in rows.indices {
      var stalled = 0
      let unknown = basis[row]
      while basis[row] == unknown, rows[row].right < 0 {
        guard let entering = entering(row, rising: true, careful: stalled > 20) else {
          contradict(by: row)
          return
        }
        guard let leaving = try leaving(for: entering, raising: row) else { throw OutOfReach() }
        stalled = rows[leaving].right == 0 ? stalled + 1 : 0
        try pivot(leaving, entering, &effort)
      }
    }
  }

  /// Takes a step that raises an unknown, or lowers it.
  ///
  /// With `stalled` steps without progress behind it, it chooses with care, so that it ends.
  mutating func climb(
    _ unknown: Int, rising: Bool, stalled: inout Int, _ effort: inout Effort
  ) throws(OutOfReach) -> Climb {
    let row = rowOf[unknown]
    if row < 0, !rising { return .atTheEnd }
    let choice = row < 0 ? unknown : entering(row, rising: rising, careful: stalled > 20)
    guard let entering = choice else { return .atTheEnd }
    guard let leaving = try leaving(for: entering, raising: nil) else {
      return .unlimited(by: entering)
    }
    stalled = rows[leaving].right == 0 ? stalled + 1 : 0
    try pivot(leaving, entering, &effort)
    return .moved
  }

  /// The unknown that changes the basic one of `row` most for the better, or the first that does.
  private func entering(_ row: Int, rising: Bool, careful: Bool) -> Int? {
    var best: Int?
    var most = 0
    for (column, value) in zip(rows[row].columns, rows[row].values) {
      guard column < width else { break }
      let gain = rising ? -value : value
      guard gain > most, Int(column) != basis[row] else { continue }
      best = Int(column)
      if careful { break }
      most = gain
    }
    return best
  }

  /// The row whose basic unknown is the first to reach its least when `unknown` is raised.
  ///
  /// Unknowns below their least do not count, but for that of `raised`, which may come up to it.
  private func leaving(for unknown: Int, raising raised: Int?) throws(OutOfReach) -> Int? {
    var best: (row: Int, right: Int, value: Int)?
    for row in rows.indices {
      let (right, value) = (rows[row].right, value(row, unknown))
      guard right >= 0 ? value > 0 : value < 0 && row == raised else { continue }
      let mine = (row: row, right: abs(right), value: abs(value))
      guard let rival = best else {
        best = mine
        continue
      }
      let (one, overflow) = mine.right.multipliedReportingOverflow(by: rival.value)
      let (other, otherOverflow) = rival.right.multipliedReportingOverflow(by: mine.value)
      guard !overflow, !otherOverflow else { throw OutOfReach() }
      if one < other || one == other && basis[row] < basis[rival.row] { best = mine }
    }
    return best?.row
  }

  /// A whole-number point along the edge on which `unknown` is raised without limit.
  ///
  /// It is so far out that every unknown that grows along the edge has grown by `distance` or more.
  /// Nil if this vertex is not whole, or numbers become too large.
  func pointFarOut(raising unknown: Int, by distance: Int) -> [Int]? {
    guard var values = wholeVertex else { return nil }
    let moving = rows.indices.filter { rows[$0][unknown] != 0 }
    var step = 1
    for row in moving {
      let divisor = rows[row][basis[row]]
      let factor = divisor / greatestCommonDivisor(step, divisor)
      step *= factor
      guard step < 1 << 20, divisor < 1 << 20 else { return nil }
    }
    let length = step * distance
    values[unknown] = length
    for row in moving {
      let (change, overflow) = rows[row][unknown].multipliedReportingOverflow(by: length)
      guard !overflow, change.magnitude < 1 << 60 else { return nil }
      values[basis[row]] -= change / rows[row][basis[row]]
    }
    return values
  }
}
