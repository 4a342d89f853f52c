/// What may change in a block: variables with their bounds, and sums of them with theirs.
///
/// Much of it is plain and is settled beforehand: a sum that must not change and has one term, or
/// terms that can only go one way, does not change at all, and one of two terms makes them one.
struct BlockSystem {
  /// A sum that must not change, may fall by so much, or costs so much to change.
  struct Sum {
    /// The variables, by complement where they are deducted; some may stand there twice.
    var terms: [Int32]
    var isFixed: Bool
    var room: Int32
    var price: Int
  }

  private(set) var sums: [Sum] = []

  /// By how much each variable may fall, and rise.
  private(set) var lower: [Int32]
  private(set) var upper: [Int32]

  /// What each variable is: another or itself, by complement where it is the opposite.
  private var standsFor: [Int32]
  private var isIdle: [Bool]

  init(rooms: [Int32]) {
    lower = rooms
    upper = rooms.map { _ in .max }
    standsFor = rooms.indices.map { Int32($0) }
    isIdle = rooms.map { _ in false }
  }

  mutating func add(_ terms: [Int32], isFixed: Bool, room: Int32, price: Int) {
    sums.append(Sum(terms: terms, isFixed: isFixed, room: room, price: price))
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
  }

  /// A sum in terms of roots, in order, without what cancels out.
  func reduced(_ terms: [Int32]) -> [Int32] {
    var counts: [Int32: Int] = [:]
    for term in terms {
      guard let root = root(of: term.variable) else { continue }
      let isNegative = (term < 0) != (root < 0)
      counts[root < 0 ? ~root : root, default: 0] += isNegative ? -1 : 1
    }
    return counts.sorted { $0.key < $1.key }.flatMap { variable, count in
      repeatElement(count < 0 ? ~variable : variable, count: abs(count))
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

  /// Of sums of the same terms one is kept, as narrow and as dear as all of them; what has one term
  /// becomes a bound.
  private mutating func mergeEquals() {
    var kept: [[Int32]: Int] = [:]
    var merged: [Sum] = []
    for sum in sums where !sum.terms.isEmpty {
      if sum.terms.count == 1, !sum.isFixed, sum.price == 0 {
        bound(sum.terms[0], by: sum.room)
      } else if let place = kept[sum.terms] {
        merged[place].isFixed = merged[place].isFixed || sum.isFixed
        merged[place].room = min(merged[place].room, sum.room)
        merged[place].price += sum.price
      } else {
        kept[sum.terms] = merged.count
        merged.append(sum)
      }
    }
    sums = merged
  }

  private mutating func bound(_ term: Int32, by room: Int32) {
    if term < 0 {
      upper[term.variable] = min(upper[term.variable], max(0, room))
    } else {
      lower[term.variable] = min(lower[term.variable], max(0, room))
    }
  }
}

extension Int32 {
  /// The variable of a term.
  var variable: Int { Int(self < 0 ? ~self : self) }
}
