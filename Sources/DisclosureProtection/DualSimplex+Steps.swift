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

  /// What one step works with; no longer true after it.
  struct Scratch {
    /// A row of the inverse, and with it what each column would do to the place that leaves.
    var row: [Double] = []
    var effects: [Double] = []

    /// How the basic values change with what enters.
    var direction: [Double] = []
    var changing: [Int] = []
    var candidates: [Candidate] = []
  }

  /// A variable that could enter the basis: a half, or by complement the sum of a row.
  struct Candidate {
    let variable: Int

    /// How far duals may go until it is worth its costs.
    let ratio: Double

    /// By how much the place that leaves changes with it.
    let effect: Double
    let range: Double
  }

  /// The place whose value is outside its bounds, by how much, and whether it must rise.
  private struct Fault {
    let place: Int
    let amount: Double
    let mustRise: Bool
  }

  /// Finds the cheapest solution in so many steps; what was found before is its beginning.
  mutating func solve(steps: Int) -> Outcome {
    prepare()
    for _ in 0..<steps {
      guard let fault = worst() else { return .optimal }
      price(fault.place)
      guard let entering = entering(fault) else { return .impossible }
      exchange(fault, for: entering)
    }
    return .tooLong
  }

  /// Lays the rows out, and works values and gradients out anew.
  private mutating func prepare() {
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
      Self.add(inverse, from: row * capacity, times: fixed[row], to: &values)
    }
    scratch.row = [Double](repeating: 0, count: rowCount)
    scratch.direction = scratch.row
    scratch.effects = [Double](repeating: 0, count: rows.count)
  }

  private static func add(
    _ source: [Double], from first: Int, times factor: Double, to target: inout [Double]
  ) {
    let source = source.span
    var target = target.mutableSpan
    for row in target.indices { target[row] += factor * source[first + row] }
  }

  /// What the value in a place may be.
  private func limits(of variable: Int) -> Limits {
    variable < 0 ? limits[~variable] : Limits(least: 0, most: bounds[variable])
  }

  private func worst() -> Fault? {
    var worst: Fault?
    var most = 1e-7
    for (place, variable) in basis.enumerated() {
      let (value, limits) = (values[place], limits(of: variable))
      if limits.least - value > most {
        most = limits.least - value
        worst = Fault(place: place, amount: most, mustRise: true)
      } else if value - limits.most > most {
        most = value - limits.most
        worst = Fault(place: place, amount: most, mustRise: false)
      }
    }
    return worst
  }

  /// Works out what each column and sum would do to the place.
  private mutating func price(_ place: Int) {
    for column in scratch.effects.indices { scratch.effects[column] = 0 }
    for row in 0..<rowCount { scratch.row[row] = inverse[row * capacity + place] }
    work += 2 * rowCount + scratch.effects.count + terms.add(to: &scratch.effects, scratch.row)
  }

  /// What enters for the place at fault, and what passes to its other bound before; nil where nothing
  /// can mend the fault.
  private mutating func entering(_ fault: Fault) -> Candidate? {
    collectCandidates(fault.mustRise)
    scratch.candidates.sort { ($0.ratio, -abs($0.effect)) < ($1.ratio, -abs($1.effect)) }
    var rest = fault.amount
    for (number, candidate) in scratch.candidates.enumerated() {
      rest -= abs(candidate.effect) * candidate.range
      guard rest < 1e-7 else { continue }
      for passed in scratch.candidates[..<number] { pass(passed) }
      return candidate
    }
    return nil
  }

  private mutating func collectCandidates(_ mustRise: Bool) {
    scratch.candidates.removeAll(keepingCapacity: true)
    let sense: Double = mustRise ? -1 : 1
    func ratio(_ cost: Double, _ effect: Double, _ state: State) -> Double? {
      switch state {
      case .lower: sense * effect > 1e-9 ? max(0, cost) / (sense * effect) : nil
      case .upper: sense * effect < -1e-9 ? min(0, cost) / (sense * effect) : nil
      case .basic: nil
      }
    }
    for (column, effect) in scratch.effects.enumerated() where abs(effect) > 1e-9 {
      for side in 0...1 {
        let half = 2 * column + side
        let own = side == 0 ? effect : -effect
        let cost = costs[column] - (side == 0 ? gradients[column] : -gradients[column])
        if bounds[half] > 0, let ratio = ratio(cost, own, states[half]) {
          scratch.candidates.append(
            Candidate(variable: half, ratio: ratio, effect: own, range: bounds[half]))
        }
      }
    }
    for (row, factor) in scratch.row.enumerated() where abs(factor) > 1e-9 {
      let range = limits[row].most - limits[row].least
      if range > 0, let ratio = ratio(duals[row], -factor, sumStates[row]) {
        scratch.candidates.append(
          Candidate(variable: ~row, ratio: ratio, effect: -factor, range: range))
      }
    }
  }

  /// Lets a variable pass to its other bound.
  private mutating func pass(_ candidate: Candidate) {
    let variable = candidate.variable
    let state = variable < 0 ? sumStates[~variable] : states[variable]
    project(variable)
    let change = state == .lower ? -candidate.range : candidate.range
    for place in values.indices { values[place] += change * scratch.direction[place] }
    set(variable, state == .lower ? .upper : .lower)
  }

  private mutating func set(_ variable: Int, _ state: State) {
    if variable < 0 { sumStates[~variable] = state } else { states[variable] = state }
  }

  /// Works out how the basic values fall as this variable rises.
  private mutating func project(_ variable: Int) {
    for place in scratch.direction.indices { scratch.direction[place] = 0 }
    guard variable >= 0 else {
      work += rowCount
      return Self.add(inverse, from: ~variable * capacity, times: -1, to: &scratch.direction)
    }
    let sign: Double = variable & 1 == 0 ? 1 : -1
    work += rowCount * rows[variable / 2].count
    for entry in rows[variable / 2] {
      Self.add(
        inverse, from: entry.variable * capacity, times: entry < 0 ? -sign : sign,
        to: &scratch.direction)
    }
  }

  private mutating func exchange(_ fault: Fault, for entering: Candidate) {
    let (place, variable) = (fault.place, entering.variable)
    let leaving = basis[place]
    let limits = limits(of: leaving)
    project(variable)
    let pivot = scratch.direction[place]
    let length = (values[place] - (fault.mustRise ? limits.least : limits.most)) / pivot
    for row in values.indices { values[row] -= length * scratch.direction[row] }
    let isUpper = (variable < 0 ? sumStates[~variable] : states[variable]) == .upper
    let own = self.limits(of: variable)
    values[place] = (isUpper ? own.most : own.least) + length
    set(leaving, fault.mustRise ? .lower : .upper)
    set(variable, .basic)
    basis[place] = variable
    let step = fault.mustRise ? entering.ratio : -entering.ratio
    for column in gradients.indices { gradients[column] -= step * scratch.effects[column] }
    for row in duals.indices { duals[row] -= step * scratch.row[row] }
    invert(at: place)
  }

  /// Makes the inverse that of the basis with the new direction at the place.
  private mutating func invert(at place: Int) {
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
      Self.subtract(
        scratch.direction, at: scratch.changing, times: factor, from: &inverse,
        first: column * capacity)
    }
  }

  private static func subtract(
    _ source: [Double], at rows: [Int], times factor: Double, from target: inout [Double],
    first: Int
  ) {
    let (source, rows) = (source.span, rows.span)
    var target = target.mutableSpan
    for index in rows.indices {
      let row = rows[index]
      target[first + row] -= factor * source[row]
    }
  }
}
