/// The linear programme of a block: raises one sum, changing as little as it can that costs.
///
/// It begins with the sum of the group's own members. Another sum is added once a solution has changed
/// one that must not change, or that costs something, or has made one fall too far: most of the table
/// is never looked at. Variables that enter the same sums are one to the programme.
struct BlockProgramme {
  /// With more sums than this it is given up.
  private static let rowLimit = 700

  /// Fractions of people are rounded towards nobody so many times at the most.
  private static let dives = 30

  /// How many numbers it has gone through.
  var work: Int { spent + simplex.work }

  private var spent = 0
  private let system: BlockSystem
  private let target: [Int32]
  private let need: Int

  /// What a price of 1 is to the programme, to which moving a person costs a thousandth.
  private let unit: Double

  /// The sums that are part of the programme, and what holds of each.
  private var active: [(sum: Int, limit: Limit)] = []
  private var isActive: [Bool]

  /// By how much a solution changes each sum; all zero in between.
  private var changes: [Double]

  private var simplex = DualSimplex()
  private var alike: AlikeVariables

  /// How often a variable has been kept from going as far again.
  private var capCount = 0

  /// Whether the need cannot be met, in fractions of people neither.
  private(set) var isHopeless = false

  /// What holds of a sum at the moment.
  private struct Limit {
    var isFixed: Bool
    var room: Int32 = .max
    var price = 0

    init(of sum: BlockSystem.Sum, on terrain: borrowing Terrain) {
      isFixed = sum.isFixed
      for cell in sum.cells {
        let price = terrain.prices[Int(cell)]
        if price >= CellStates.never { isFixed = true } else { self.price += price }
        room = min(room, max(0, terrain.left[Int(cell)]))
      }
    }

    /// Whether a change is more than may be made without a thought.
    func isTouched(by change: Double) -> Bool {
      if isFixed || price > 0 { return abs(change) > 1e-5 }
      return change < -Double(room) - 1e-5
    }
  }

  /// The programme that raises `target`, a sum in roots of the system, by `need`.
  init(_ system: BlockSystem, raising target: [Int32], by need: Int, unit: Double) {
    self.system = system
    self.target = target
    self.need = need
    self.unit = unit
    isActive = [Bool](repeating: false, count: system.sums.count)
    changes = [Double](repeating: 0, count: system.sums.count)
    alike = AlikeVariables(of: system)
    isHopeless = target.isEmpty
  }

  /// The change of each variable of the system; nil where no whole numbers come out.
  ///
  /// Where a solution has fractions, one of them is kept from going as far again, and so on.
  mutating func solve(
    _ round: Int, on terrain: borrowing Terrain
  ) -> [(variable: Int, change: Int)]? {
    begin(round)
    while active.count < Self.rowLimit, !isHopeless {
      switch simplex.solve(steps: 20 * simplex.rowCount + 500) {
      case .optimal: break
      case .impossible:
        isHopeless = capCount == 0
        return nil
      case .tooLong: return nil
      }
      let values = values()
      if addTouched(by: values, on: terrain) { continue }
      guard let fraction = fraction(in: values, round) else {
        return values.map { ($0.variable, Int($0.value.rounded())) }
      }
      guard capCount < Self.dives else { return nil }
      capCount += 1
      alike.cap(fraction.variable, before: fraction.value, in: &simplex)
    }
    return nil
  }

  /// Begins anew with the sums that are known to matter.
  private mutating func begin(_ round: Int) {
    spent += simplex.work
    simplex = DualSimplex()
    alike = AlikeVariables(of: system, round: round)
    capCount = 0
    let limits = DualSimplex.Limits(least: Double(need), most: Double(need))
    simplex.addRow(alike.columns(of: target, in: &simplex), limits)
    for (sum, limit) in active { enter(sum, limit) }
  }

  private mutating func enter(_ sum: Int, _ limit: Limit) {
    var counts = alike.columns(of: system.sums[sum].terms, in: &simplex)
    spent += system.sums[sum].terms.count
    let room = Self.bound(limit.room)
    guard !limit.isFixed, limit.price > 0 else {
      let limits = limit.isFixed ? (0, 0) : (-room, DualSimplex.ample)
      return simplex.addRow(counts, .init(least: limits.0, most: limits.1))
    }
    let hidden = simplex.addColumn(
      costs: Double(limit.price) / unit, lower: room, upper: DualSimplex.ample)
    alike.skip()
    counts.append((hidden, -1))
    simplex.addRow(counts, .init(least: 0, most: 0))
  }

  /// Adds the sums that a solution touches and the programme does not know; false where none is.
  private mutating func addTouched(
    by values: [(variable: Int, value: Double)], on terrain: borrowing Terrain
  ) -> Bool {
    var touched: [Int] = []
    for (variable, value) in values {
      for entry in system.sumsOf(variable) {
        let sum = entry.variable
        guard !isActive[sum] else { continue }
        if changes[sum] == 0 { touched.append(sum) }
        changes[sum] += entry < 0 ? -value : value
      }
    }
    let before = active.count
    for sum in touched.sorted() where !isActive[sum] {
      let limit = Limit(of: system.sums[sum], on: terrain)
      if limit.isTouched(by: changes[sum]) {
        isActive[sum] = true
        active.append((sum, limit))
        enter(sum, limit)
      }
      changes[sum] = 0
    }
    return active.count > before
  }

  /// One that is not whole; nil where all are.
  private func fraction(
    in values: [(variable: Int, value: Double)], _ round: Int
  ) -> (variable: Int, value: Double)? {
    let fractions = values.filter { abs($0.value - $0.value.rounded()) > 1e-5 }
    return fractions.isEmpty ? nil : fractions[round * 7 % fractions.count]
  }

  /// What changes in the solution, by variable.
  private func values() -> [(variable: Int, value: Double)] {
    alike.values(of: simplex.solution())
  }

  private static func bound(_ limit: Int32) -> Double {
    limit == .max ? DualSimplex.ample : Double(limit)
  }
}
