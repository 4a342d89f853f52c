/// Variables that enter the same sums, as one column of a programme for each kind.
///
/// A sum that is added takes those that it counts out of the kinds that they were of.
struct AlikeVariables {
  /// How far the variables of a column may fall or rise together.
  private struct Reach {
    private var sum = 0.0
    private var boundless = 0

    var bound: Double { boundless > 0 ? DualSimplex.ample : sum }

    mutating func add(_ bound: Int32) {
      if bound == .max { boundless += 1 } else { sum += Double(bound) }
    }

    mutating func remove(_ bound: Int32) {
      if bound == .max { boundless -= 1 } else { sum -= Double(bound) }
    }
  }

  private struct Kind {
    /// The variables of the column, and some that have been of it.
    var variables: [Int] = []
    var count = 0
    var lower = Reach()
    var upper = Reach()

    var bounds: (lower: Double, upper: Double) { (lower.bound, upper.bound) }
  }

  private var lower: [Int32]
  private var upper: [Int32]

  /// For each column the kind; an empty one for columns that stand for no variables.
  private var kinds: [Kind] = []

  /// For each variable its column; −1 for those that no sum has counted.
  private var columns: [Int32]
  private let round: Int

  /// The variables of a system; what moving a person costs differs a little with the round.
  init(of system: BlockSystem, round: Int = 0) {
    lower = system.lower
    upper = system.upper
    columns = [Int32](repeating: -1, count: system.lower.count)
    self.round = round
  }

  /// Counts a column of the programme that stands for no variables.
  mutating func skip() { kinds.append(Kind()) }

  /// The terms of a sum, in order of their variables, as columns, each as often as the sum counts it.
  mutating func columns(
    of terms: [Int32], in simplex: inout DualSimplex
  ) -> [(column: Int, count: Int)] {
    var drafts: [(column: Int32, count: Int, variables: [Int])] = []
    let slots = 9
    var places = [Int32](repeating: -1, count: slots * (kinds.count + 1))
    var next = 0
    while next < terms.count {
      let variable = terms[next].variable
      var count = 0
      while next < terms.count, terms[next].variable == variable {
        count += terms[next] < 0 ? -1 : 1
        next += 1
      }
      // Few sums count anyone more often than twice; none more than four times.
      let place = slots * (Int(columns[variable]) + 1) + slots / 2 + count
      if places[place] < 0 {
        places[place] = Int32(drafts.count)
        drafts.append((columns[variable], count, []))
      }
      drafts[Int(places[place])].variables.append(variable)
    }
    return drafts.map { draft in
      (column(of: draft.variables, from: Int(draft.column), in: &simplex), draft.count)
    }
  }

  /// The column of these variables alone, which have been of one kind or are new.
  private mutating func column(
    of variables: [Int], from old: Int, in simplex: inout DualSimplex
  ) -> Int {
    if old >= 0, kinds[old].count == variables.count { return old }
    var kind = Kind(variables: variables, count: variables.count)
    for variable in variables {
      kind.lower.add(lower[variable])
      kind.upper.add(upper[variable])
    }
    let number: Int
    if old < 0 {
      number = simplex.addColumn(
        costs: cost(of: variables[0]), lower: kind.lower.bound, upper: kind.upper.bound)
    } else {
      kinds[old].count -= variables.count
      for variable in variables {
        kinds[old].lower.remove(lower[variable])
        kinds[old].upper.remove(upper[variable])
      }
      number = simplex.split(old, into: kinds[old].bounds, kind.bounds)
    }
    kinds.append(kind)
    for variable in variables { columns[variable] = Int32(number) }
    return number
  }

  private func cost(of variable: Int) -> Double {
    let noise = (variable &+ 1 &+ round &* 977) &* 2_654_435_761 >> 7 & 1023
    return 0.001 * (1 + Double(noise) / 1024)
  }

  /// Lets a variable change no further than to the whole number before this one.
  mutating func cap(_ variable: Int, before value: Double, in simplex: inout DualSimplex) {
    let bound = Int32(value.rounded(.towardZero))
    let column = Int(columns[variable])
    kinds[column].lower.remove(lower[variable])
    kinds[column].upper.remove(upper[variable])
    if value > 0 { upper[variable] = bound } else { lower[variable] = -bound }
    kinds[column].lower.add(lower[variable])
    kinds[column].upper.add(upper[variable])
    let bounds = kinds[column].bounds
    simplex.setBounds(of: column, lower: bounds.lower, upper: bounds.upper)
  }

  /// What changes, by variable: of those that are one, those first that may change furthest.
  func values(of solution: [Double]) -> [(variable: Int, value: Double)] {
    var values: [(variable: Int, value: Double)] = []
    for (column, value) in solution.enumerated() where abs(value) > 1e-6 {
      let variables = kinds[column].variables.filter { columns[$0] == column }
        .sorted { (upper[$1], lower[$1], $0) < (upper[$0], lower[$0], $1) }
      var rest = value
      for variable in variables where rest != 0 {
        let own = max(-Double(lower[variable]), min(Double(upper[variable]), rest))
        if abs(own) > 1e-6 { values.append((variable, own)) }
        rest -= own
      }
    }
    return values
  }
}
