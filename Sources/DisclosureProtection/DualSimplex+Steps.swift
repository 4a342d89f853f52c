/// The steps of a search: what leaves the basis, and what enters for it.
extension DualSimplex {
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
}
