import DisclosureTables

/// What may be done with each cell of a table, and which groups need a proof.
struct CellStates {
  /// The price of what may never be done.
  static let never = 1 << 60

  /// The price of what may be done in between, if it is undone in the end.
  static let forbidden = 1 << 32

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
    room = zip(table.counts, table.constants).map { Int32(min($0 - $1, Self.ample)) }
    for cell in shown.indices {
      if structure.isEmpty(cell) || shown[cell] && table.counts[cell] < least {
        isFixed[cell] = true
      }
      guard shown[cell] else { continue }
      room[cell] = min(room[cell], Int32(min(table.counts[cell] - least, Self.ample)))
      if !isPrimary[cell], !isFixed[cell] { costs[cell] = min(rules.costs[cell], Self.dearest) }
    }
    breadths = table.axes.reduce([1]) { partial, axis in
      let own = axis.codes.indices.map { code in
        axis.atoms.indices.count { axis.coefficient(of: code, for: $0) != 0 }
      }
      return partial.flatMap { breadth in own.map { breadth * $0 } }
    }
    self.structure = structure
    self.targets = targets
    self.isPrimary = isPrimary
    self.isFixed = isFixed
  }

  /// Which of several ways to price what is forbidden is in use; nil where it may not be done at all.
  var round: Int?

  /// For each cell, of how many inner cells it is the sum.
  private let breadths: [Int]

  /// What a change of the cell costs while it is not hidden for others.
  ///
  /// What is forbidden costs by its breadth, so that a way out of a total leads through its parts;
  /// each round sees it a little differently.
  func cost(of cell: Int) -> Int {
    guard isFixed[cell] else { return costs[cell] }
    guard let round else { return Self.never }
    let shift = round == 0 ? 4 : 1 + (cell &+ 1) &* (40_503 &* round) >> 7 & 7
    return Self.forbidden * shift * min(breadths[cell], 64)
  }

  /// What each cell costs before any is hidden for others.
  var prices: [Int] {
    zip(costs, isFixed).map { cost, isFixed in isFixed ? Self.never : cost }
  }
}
