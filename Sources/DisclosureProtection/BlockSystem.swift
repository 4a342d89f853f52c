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

  private var sumsOfVariable: [[(sum: Int, count: Int)]] = []

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
    sumsOfVariable = [[(Int, Int)]](repeating: [], count: lower.count)
    for (number, sum) in sums.enumerated() {
      for term in sum.terms {
        let count = term < 0 ? -1 : 1
        if let last = sumsOfVariable[term.variable].last, last.sum == number {
          sumsOfVariable[term.variable][sumsOfVariable[term.variable].count - 1].count += count
        } else {
          sumsOfVariable[term.variable].append((number, count))
        }
      }
    }
  }

  /// The sums that a variable enters, and how often, once all is settled.
  func sumsOf(_ variable: Int) -> [(sum: Int, count: Int)] { sumsOfVariable[variable] }

  /// A sum in terms of roots, in order, without what cancels out.
  func reduced(_ terms: [Int32]) -> [Int32] {
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
    var kept: [[Int32]: Int] = [:]
    var merged: [Sum] = []
    for sum in sums where !sum.terms.isEmpty {
      if let place = kept[sum.terms] {
        merged[place].isFixed = merged[place].isFixed || sum.isFixed
        merged[place].cells += sum.cells
      } else {
        kept[sum.terms] = merged.count
        merged.append(sum)
      }
    }
    sums = merged
  }
}

extension Int32 {
  /// The variable of a term.
  var variable: Int { Int(self < 0 ? ~self : self) }
}
