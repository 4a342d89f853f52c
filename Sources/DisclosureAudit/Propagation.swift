/// Bounds on unknowns, narrowed row by row until nothing changes.
///
/// In each row, an unknown is at most what is left when all others are at their least, and at least
/// what is left when they are at their most; what counts several times in it, is so much less.
/// A bound that creeps on and on is left where it is: equations say the same in one step.
struct Propagation {
  /// A bound that a row gave, and the one that it replaced.
  struct Deduction {
    let unknown: Int
    let isUpper: Bool
    let value: Int
    let row: Int
    let previous: Int?
  }

  static let unbounded = Int.max

  /// How often rows may move one bound.
  private static let patience: UInt8 = 60

  private(set) var lower: [Int]

  /// The upper bounds, ``unbounded`` where there is none.
  private(set) var upper: [Int]

  /// Every deduction in order, if they are recorded.
  private(set) var deductions: [Deduction] = []

  /// The row that no numbers within the bounds satisfy.
  private(set) var contradiction: Int?

  private let system: OpenSystem
  private let isRecording: Bool
  private var latest: [Int32]
  private var queue: [Int32]
  private var head = 0
  private var isQueued: [Bool]

  /// For each unknown, how often its lower and its upper bound have been moved.
  private var moves: [UInt8]

  init(of system: OpenSystem, recording: Bool) {
    self.system = system
    isRecording = recording
    lower = system.least
    upper = [Int](repeating: Self.unbounded, count: system.cells.count)
    latest = [Int32](repeating: -1, count: recording ? 2 * system.cells.count : 0)
    moves = [UInt8](repeating: 0, count: 2 * system.cells.count)
    queue = (0..<system.rowCount).map(Int32.init)
    isQueued = [Bool](repeating: true, count: system.rowCount)
  }

  /// Narrows until nothing changes, a contradiction is met, or the effort is spent.
  mutating func run(_ effort: inout Effort) {
    while contradiction == nil, head < queue.count, effort.isLeft {
      let row = Int(queue[head])
      head += 1
      isQueued[row] = false
      effort.spend(2 * system.terms(of: row).count + 1)
      narrow(row)
      if head > 4096, 2 * head > queue.count {
        queue.removeFirst(head)
        head = 0
      }
    }
  }

  /// Takes it that an unknown is within these bounds.
  mutating func assume(_ unknown: Int, in bounds: ClosedRange<Int>) {
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    if low > lower[unknown] { set(unknown, isUpper: false, low, by: -1) }
    if high < upper[unknown] { set(unknown, isUpper: true, high, by: -1) }
  }

  func isKnown(_ unknown: Int) -> Bool { lower[unknown] == upper[unknown] }

  /// The last deduction before `limit` about a bound; nil if it is as it was in the beginning.
  func deduction(of unknown: Int, isUpper: Bool, before limit: Int) -> Int? {
    var index = Int(latest[2 * unknown + (isUpper ? 1 : 0)])
    while index >= limit { index = deductions[index].previous ?? -1 }
    return index < 0 ? nil : index
  }

  private mutating func narrow(_ row: Int) {
    let sums = Extremes(of: row, in: system, lower, upper)
    let value = system.values[row]
    guard sums.canBe(value) else {
      contradiction = row
      return
    }
    let terms = system.terms(of: row)
    for index in terms.indices {
      let term = terms[index]
      let unknown = term.unknown
      let weight = system.weight(index)
      let (low, high) = (lower[unknown], upper[unknown])
      // What the row leaves for this term, when the others are at their least or most.
      let most = sums.least(without: term, weight, low, high).map { value - $0 }
      let least = sums.most(without: term, weight, low, high).map { value - $0 }
      let newUpper = (term < 0 ? least.map { -$0 } : most)?.flooredQuotient(by: weight)
      let newLower = (term < 0 ? most : least.map { -$0 }).map { -$0.flooredQuotient(by: weight) }
      if let newUpper, newUpper < high { move(unknown, isUpper: true, newUpper, by: row) }
      if let newLower, newLower > low { move(unknown, isUpper: false, newLower, by: row) }
      // Where a multiple falls between whole numbers, nothing is left.
      if lower[unknown] > upper[unknown] {
        contradiction = row
        return
      }
    }
  }

  private mutating func move(_ unknown: Int, isUpper: Bool, _ value: Int, by row: Int) {
    let side = 2 * unknown + (isUpper ? 1 : 0)
    guard moves[side] < Self.patience else { return }
    moves[side] += 1
    set(unknown, isUpper: isUpper, value, by: row)
  }

  private mutating func set(_ unknown: Int, isUpper: Bool, _ value: Int, by row: Int) {
    if isUpper { upper[unknown] = value } else { lower[unknown] = value }
    if isRecording {
      let side = 2 * unknown + (isUpper ? 1 : 0)
      let previous = latest[side] < 0 ? nil : Int(latest[side])
      latest[side] = Int32(deductions.count)
      deductions.append(
        Deduction(unknown: unknown, isUpper: isUpper, value: value, row: row, previous: previous))
    }
    for other in system.rows(of: unknown) where !isQueued[Int(other)] && Int(other) != row {
      isQueued[Int(other)] = true
      queue.append(other)
    }
  }
}
