/// What may change in a block: variables with their bounds, and sums of them with theirs.
///
/// Much of it is plain and is settled beforehand: a sum that must not change and has one term, or
/// terms that can only go one way, does not change at all, and one of two terms makes them one.
struct BlockSystem {
  /// Cells that count the same variables.
  struct Sum {
    /// The variables, by complement where they are deducted; some may stand there twice.
    var terms: [Int32]
    var cells: [Int32]

    /// Whether some of the cells may never change.
    var isFixed: Bool
  }

  private(set) var sums: [Sum] = []

  /// For each variable the sums that it enters, by complement where it is deducted, and twice where
  /// it counts twice: those of a variable follow those of the one before.
  private var sumsOfVariables: [Int32] = []
  private var starts: [Int] = []

  /// By how much each variable may fall, and rise.
  private(set) var lower: [Int32]
  private(set) var upper: [Int32]

  /// What each variable is: another or itself, by complement where it is the opposite.
  private var standsFor: [Int32]
  private var isIdle: [Bool]

  /// Variables that may fall by `rooms` and rise as they like.
  init(rooms: [Int32]) {
    lower = rooms
    upper = rooms.map { _ in .max }
    standsFor = rooms.indices.map { Int32($0) }
    isIdle = rooms.map { _ in false }
  }

  /// A count that may fall by so much is taken to be free to fall.
  static let ample: Int32 = 60

  /// Adds what a cell counts.
  mutating func add(_ terms: [Int32], of cell: Int, isFixed: Bool) {
    guard !terms.isEmpty else { return }
    sums.append(Sum(terms: terms, cells: [Int32(cell)], isFixed: isFixed))
  }

  /// What a variable is in the end: a variable, its opposite by complement, or nil for no change.
  func root(of variable: Int) -> Int32? {
    var (next, sign) = (Int32(variable), false)
    while true {
      let above = standsFor[Int(next)]
      if above == next { return isIdle[Int(next)] ? nil : sign ? ~next : next }
      if above < 0 { sign.toggle() }
      next = above < 0 ? ~above : above
    }
  }

  /// Settles what is plain, until nothing is.
  mutating func simplify() {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for index in sums.indices {
        sums[index].terms = reduced(sums[index].terms)
        if sums[index].isFixed, settle(sums[index].terms) { isSettled = false }
      }
    }
    for index in sums.indices { sums[index].terms = reduced(sums[index].terms) }
    mergeEquals()
    listSums()
  }

  private mutating func listSums() {
    starts = [Int](repeating: 0, count: lower.count + 1)
    for sum in sums { for term in sum.terms { starts[term.variable + 1] += 1 } }
    for variable in lower.indices { starts[variable + 1] += starts[variable] }
    sumsOfVariables = [Int32](repeating: 0, count: starts[lower.count])
    var next = starts
    for (number, sum) in sums.enumerated() {
      for term in sum.terms {
        sumsOfVariables[next[term.variable]] = term < 0 ? ~Int32(number) : Int32(number)
        next[term.variable] += 1
      }
    }
  }

  /// The sums that a variable enters once all is settled, by complement where it is deducted.
  func sumsOf(_ variable: Int) -> ArraySlice<Int32> {
    sumsOfVariables[starts[variable]..<starts[variable + 1]]
  }

  /// A sum in terms of roots, in order, without what cancels out.
  func reduced(_ terms: [Int32]) -> [Int32] {
    if isReduced(terms) { return terms }
    var roots: [Int32] = []
    roots.reserveCapacity(terms.count)
    for term in terms {
      guard let root = root(of: term.variable) else { continue }
      roots.append(term < 0 ? ~root : root)
    }
    roots.sort { ($0.variable, $0) < ($1.variable, $1) }
    var kept: [Int32] = []
    for root in roots {
      if kept.last == ~root { kept.removeLast() } else { kept.append(root) }
    }
    return kept
  }

  /// Whether these terms are roots, in order, and none twice.
  private func isReduced(_ terms: [Int32]) -> Bool {
    var last = -1
    for term in terms {
      let variable = term.variable
      guard last < variable, !isIdle[variable], standsFor[variable] == variable else {
        return false
      }
      last = variable
    }
    return true
  }

  /// The changes of all variables, of which these are the changes of roots.
  func unfolded(
    _ changes: [(variable: Int, change: Int)]
  ) -> [(variable: Int, change: Int)] {
    let byRoot = Dictionary(uniqueKeysWithValues: changes.map { ($0.variable, $0.change) })
    return standsFor.indices.compactMap { variable in
      guard let root = root(of: variable), let change = byRoot[root.variable], change != 0
      else { return nil }
      return (variable, root < 0 ? -change : change)
    }
  }

  private mutating func settle(_ terms: [Int32]) -> Bool {
    guard let first = terms.first, let last = terms.last else { return false }
    let mayFall = terms.contains { ($0 < 0 ? upper : lower)[$0.variable] > 0 }
    let mayRise = terms.contains { ($0 < 0 ? lower : upper)[$0.variable] > 0 }
    if !mayFall || !mayRise || first.variable == last.variable {
      for term in terms { isIdle[term.variable] = true }
      return true
    }
    guard terms.count == 2 else { return false }
    join(last.variable, to: first.variable, opposite: (first < 0) == (last < 0))
    return true
  }

  /// Lets one variable stand for another, or for its opposite.
  private mutating func join(_ one: Int, to other: Int, opposite: Bool) {
    standsFor[one] = opposite ? ~Int32(other) : Int32(other)
    lower[other] = min(lower[other], opposite ? upper[one] : lower[one])
    upper[other] = min(upper[other], opposite ? lower[one] : upper[one])
  }

  /// Sums of the same terms are one.
  private mutating func mergeEquals() {
    var kept: [Likeness: [Int]] = [:]
    var merged: [Sum] = []
    for sum in sums {
      guard let likeness = Likeness(of: sum.terms) else { continue }
      if let place = kept[likeness]?.first(where: { merged[$0].terms == sum.terms }) {
        merged[place].isFixed = merged[place].isFixed || sum.isFixed
        merged[place].cells += sum.cells
      } else {
        kept[likeness, default: []].append(merged.count)
        merged.append(sum)
      }
    }
    sums = merged
  }

  /// What terms must have in common to be the same.
  private struct Likeness: Hashable {
    let first: Int32
    let last: Int32
    let count: Int
    let sum: Int

    init?(of terms: [Int32]) {
      guard let first = terms.first, let last = terms.last else { return nil }
      (self.first, self.last, count) = (first, last, terms.count)
      sum = terms.reduce(0) { $0 + Int($1) }
    }
  }
}

extension Int32 {
  /// The variable of a term.
  var variable: Int { Int(self < 0 ? ~self : self) }
}
