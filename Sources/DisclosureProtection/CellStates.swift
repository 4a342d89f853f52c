import DisclosureTables

/// What may be done with each cell of a table, and which groups need a proof.
struct CellStates {
  /// The price of what may never be done.
  static let never = 1 << 60

  /// No single cell is dearer than this, so that prices can be added.
  static let dearest = 1 << 26

  /// A count that may fall by so much may fall by anything.
  private static let ample = 1 << 29

  /// What it costs to hide the cell; zero where that is no question.
  private(set) var costs: [Int]

  /// By how much the cell's count may fall while it is hidden.
  private(set) var room: [Int32]

  /// The groups that need a proof, shown or not, in ascending order.
  let targets: [Int]

  let structure: StructuralZeros
  private let isEmpty: [Bool]

  /// For each cell, whether it is hidden whatever happens.
  let isPrimary: [Bool]

  /// For each cell, whether a proof may never change it.
  let isFixed: [Bool]

  init(of table: CrossTable, under rules: ProtectionRules) {
    let shown = table.isShown
    let structure = StructuralZeros(
      of: table, marked: rules.structuralZeros, thoroughly: rules.protectsZeros)
    let least = rules.protectsZeros ? 0 : 1
    let targets = table.members.indices.filter { cell in
      (least..<rules.k).contains(table.members[cell]) && table.isGroup[cell]
        && !structure.isEmpty(cell)
    }
    var isFixed = rules.known.isEmpty ? shown.map { _ in false } : rules.known
    var isPrimary = rules.withheld.isEmpty ? shown.map { _ in false } : rules.withheld
    for cell in targets where shown[cell] && !isFixed[cell] { isPrimary[cell] = true }
    costs = [Int](repeating: 0, count: shown.count)
    room = table.counts.map { Int32(min($0, Self.ample)) }
    for cell in shown.indices {
      if structure.isEmpty(cell) || shown[cell] && table.counts[cell] < least {
        isFixed[cell] = true
      }
      guard shown[cell] else { continue }
      room[cell] = min(room[cell], Int32(max(0, min(table.counts[cell] - least, Self.ample))))
      if !isPrimary[cell], !isFixed[cell] { costs[cell] = min(rules.costs[cell], Self.dearest) }
    }
    isEmpty = table.counts.map { $0 == 0 }
    self.structure = structure
    self.targets = targets
    self.isPrimary = isPrimary
    self.isFixed = isFixed
  }

  /// Whether the cell counts nobody.
  func isZero(_ cell: Int) -> Bool { isEmpty[cell] }

  /// What it costs on average to hide a cell that may be hidden.
  var meanCost: Double {
    let positive = costs.reduce(into: (sum: 0, count: 0)) { sum, cost in
      if cost > 0 { sum = (sum.sum + cost, sum.count + 1) }
    }
    return positive.count == 0 ? 1 : Double(positive.sum) / Double(positive.count)
  }

  /// What each cell costs before any is hidden for others.
  var prices: [Int] {
    zip(costs, isFixed).map { cost, isFixed in isFixed ? Self.never : cost }
  }
}
