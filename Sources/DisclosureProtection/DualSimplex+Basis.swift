/// The basis of a programme: how its values and its inverse are worked out.
extension DualSimplex {
  /// The columns of each row, by complement where they are deducted.
  struct RowTerms {
    var starts: [Int] = [0]
    var columns: [Int32] = []

    /// Adds the rows, each so many times, to the effects of columns; answers how many numbers it went
    /// through.
    func add(to effects: inout [Double], _ factors: [Double]) -> Int {
      let (starts, columns, factors) = (starts.span, columns.span, factors.span)
      var effects = effects.mutableSpan
      var work = 0
      for row in factors.indices where factors[row] != 0 {
        let factor = factors[row]
        work += starts[row + 1] - starts[row]
        for term in starts[row]..<starts[row + 1] {
          let column = columns[term]
          if column < 0 { effects[Int(~column)] -= factor } else { effects[Int(column)] += factor }
        }
      }
      return work
    }
  }

  /// Lays the rows out, and works values and gradients out anew.
  mutating func prepare() {
    var counts = [Int](repeating: 0, count: rowCount + 1)
    for column in rows { for entry in column { counts[entry.variable + 1] += 1 } }
    for row in 0..<rowCount { counts[row + 1] += counts[row] }
    terms.starts = counts
    terms.columns = [Int32](repeating: 0, count: counts[rowCount])
    work += counts[rowCount] + rowCount * rowCount / 4
    var fixed = sumStates.indices.map { row in
      switch sumStates[row] {
      case .lower: limits[row].least
      case .upper: limits[row].most
      case .basic: 0.0
      }
    }
    for (column, entries) in rows.enumerated() {
      let value = (0...1).reduce(0.0) { sum, side in
        let half = 2 * column + side
        return states[half] == .upper ? sum + (side == 0 ? bounds[half] : -bounds[half]) : sum
      }
      var gradient = 0.0
      for entry in entries {
        let row = entry.variable
        terms.columns[counts[row]] = entry < 0 ? ~Int32(column) : Int32(column)
        counts[row] += 1
        fixed[row] -= entry < 0 ? -value : value
        gradient += entry < 0 ? -duals[row] : duals[row]
      }
      gradients[column] = gradient
    }
    for place in values.indices { values[place] = 0 }
    for row in 0..<rowCount where fixed[row] != 0 {
      values.add(inverse, from: row * capacity, times: fixed[row])
    }
    scratch.row = [Double](repeating: 0, count: rowCount)
    scratch.direction = scratch.row
    scratch.effects = [Double](repeating: 0, count: rows.count)
  }

  /// Works out how the basic values fall as this variable rises.
  mutating func project(_ variable: Int) {
    for place in scratch.direction.indices { scratch.direction[place] = 0 }
    guard variable >= 0 else {
      work += rowCount
      return scratch.direction.add(inverse, from: ~variable * capacity, times: -1)
    }
    let sign: Double = variable & 1 == 0 ? 1 : -1
    work += rowCount * rows[variable / 2].count
    for entry in rows[variable / 2] {
      scratch.direction.add(
        inverse, from: entry.variable * capacity, times: entry < 0 ? -sign : sign)
    }
  }

  /// Makes the inverse that of the basis with the new direction at the place.
  mutating func invert(at place: Int) {
    let pivot = scratch.direction[place]
    scratch.changing.removeAll(keepingCapacity: true)
    for row in scratch.direction.indices
    where row != place && abs(scratch.direction[row]) > 1e-12 {
      scratch.changing.append(row)
    }
    work += rowCount
    for column in 0..<rowCount {
      let old = inverse[column * capacity + place]
      guard old != 0 else { continue }
      let factor = old / pivot
      inverse[column * capacity + place] = factor
      work += scratch.changing.count
      inverse.subtract(
        scratch.direction, at: scratch.changing, times: factor, first: column * capacity)
    }
  }
}
