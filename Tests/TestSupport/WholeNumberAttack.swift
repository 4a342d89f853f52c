/// The attack of a reader with patience: every population that is possible, one by one.
///
/// Exact. Depth first over the unknowns; a value is tried only if the sums that it enters can still
/// be reached with the unknowns that are left. For small systems of nothing but sums.
public struct WholeNumberAttack {
  private let knowledge: Knowledge

  /// For each unknown, the positions of the sums that it enters.
  private let sumsOf: [[Int]]

  /// For each unknown, the most it can be; 1 where no published sum contains it.
  private let most: [Int]

  public init(on knowledge: Knowledge) {
    precondition(knowledge.equals.isEmpty, "nothing is compared")
    self.knowledge = knowledge
    var sumsOf = [[Int]](repeating: [], count: knowledge.unknownCount)
    for (index, sum) in knowledge.sums.enumerated() {
      for unknown in sum.unknowns { sumsOf[unknown].append(index) }
    }
    // An unknown in no sum can be as large as it likes. Nothing but hidden groups contain it, and
    // one member is enough for those.
    most = sumsOf.map { sums in sums.map { knowledge.sums[$0].value }.min() ?? 1 }
    self.sumsOf = sumsOf
  }

  /// The most members that the group can have; nil where there is no limit.
  public func greatest(of group: [Int]) -> Int? {
    guard group.allSatisfy({ !sumsOf[$0].isEmpty }) else { return nil }
    var walk = Walk(self, towards: group, sign: 1)
    walk.visit(0)
    return walk.best
  }

  /// Whether the group has `size` members or more in some population.
  public func canHave(_ size: Int, in group: [Int]) -> Bool {
    guard group.allSatisfy({ !sumsOf[$0].isEmpty }) else { return true }
    var walk = Walk(self, towards: group, sign: 1, atLeast: size)
    walk.visit(0)
    return walk.best.map { $0 >= size } ?? false
  }

  /// The fewest members that the group can have.
  public func least(of group: [Int]) -> Int {
    var walk = Walk(self, towards: group, sign: -1)
    walk.visit(0)
    return -(walk.best ?? 0)
  }

  /// One walk through all populations, in search of the largest signed size of a group.
  private struct Walk {
    private(set) var best: Int?
    private let attack: WholeNumberAttack
    private let weights: [Int]
    private var numbers: [Int]
    private var missing: [Int]
    private var reserve: [Int]
    private var size = 0
    private var hope: Int
    private let enough: Int

    init(_ attack: WholeNumberAttack, towards group: [Int], sign: Int, atLeast size: Int? = nil) {
      self.attack = attack
      var weights = [Int](repeating: 0, count: attack.most.count)
      for unknown in group { weights[unknown] = sign }
      self.weights = weights
      numbers = [Int](repeating: 0, count: attack.most.count)
      missing = attack.knowledge.sums.map(\.value)
      reserve = attack.knowledge.sums.map { $0.unknowns.reduce(0) { $0 + attack.most[$1] } }
      best = size.map { $0 - 1 }
      enough = size ?? .max
      hope = zip(weights, attack.most).reduce(0) { $0 + max(0, $1.0 * $1.1) }
    }

    mutating func visit(_ unknown: Int) {
      if let best, size + hope <= best || best >= enough { return }
      guard unknown < numbers.count else {
        if attack.knowledge.allows(numbers) { best = size }
        return
      }
      let (most, weight) = (attack.most[unknown], weights[unknown])
      let sums = attack.sumsOf[unknown]
      for sum in sums { reserve[sum] -= most }
      hope -= max(0, weight * most)
      let lowest = sums.reduce(0) { max($0, missing[$1] - reserve[$1]) }
      let highest = sums.reduce(most) { min($0, missing[$1]) }
      if lowest <= highest {
        for number in lowest...highest { visit(unknown, being: number) }
      }
      hope += max(0, weight * most)
      for sum in sums { reserve[sum] += most }
    }

    private mutating func visit(_ unknown: Int, being number: Int) {
      numbers[unknown] = number
      size += weights[unknown] * number
      for sum in attack.sumsOf[unknown] { missing[sum] -= number }
      visit(unknown + 1)
      for sum in attack.sumsOf[unknown] { missing[sum] += number }
      size -= weights[unknown] * number
    }
  }
}
