import DisclosureTables

/// A small table as its reader knows it before seeing a figure.
///
/// Which cells may be hidden at all, which inner cells each of them counts, and in what order the
/// choices of hidden cells are tried. Nothing here depends on a count but on which counts are zero,
/// and where that may be known every published table tells.
struct TwinCells {
  /// Beyond so many cells, or choices of them, it would take too long.
  private static let limit = 16
  private static let choiceLimit = 4_000

  let k: Int

  /// Counts below this one are hidden whatever happens.
  ///
  /// A count of k need not be hidden. But where all of them were shown, a hidden one were small.
  let threshold: Int

  let discretion: ProtectionRules.Discretion

  /// The least that a hidden count can be.
  let least: Int

  /// The cells of the table that may be hidden, narrow ones first.
  let cells: [Int]

  /// The inner cells of the table that may have members.
  let inner: [Int]

  /// For each cell, the inner cells that it counts.
  let parts: [PlaceSet]

  /// For each inner cell, the cells that count it.
  let wholes: [PlaceSet]

  /// For each inner cell, the cell that counts nothing else.
  let own: [Int]

  /// The choices of hidden cells, cheapest first; the last one hides everything.
  let choices: [PlaceSet]

  /// How many populations are looked at for a cell: more where there are fewer choices.
  var tries: Int { choices.count <= 1_000 ? 200 : 40 }

  /// The cells of a table; nil where there are too many, or where not everything is shown.
  init?(of table: CrossTable, under rules: ProtectionRules) {
    guard table.counts.count <= 1000, !table.isShown.contains(false), rules.known.isEmpty,
      table.members == table.counts
    else { return nil }
    let states = CellStates(of: table, under: rules)
    let open = table.counts.indices.filter { !states.isFixed[$0] }
    let inner = table.inner.indices.filter { place in
      rules.protectsZeros
        ? states.structure.mayHaveMembers?[place] ?? true : table.inner[place] > 0
    }
    guard open.count <= Self.limit, inner.count <= Self.limit else { return nil }
    self.init(open, inner, of: table, under: rules)
  }

  private init?(
    _ open: [Int], _ inner: [Int], of table: CrossTable, under rules: ProtectionRules
  ) {
    let sorted = open.map { (cell: $0, parts: Self.parts(of: $0, among: inner, of: table)) }
      .sorted { ($0.parts.count, $0.cell) < ($1.parts.count, $1.cell) }
    let parts = sorted.map(\.parts)
    let own = inner.indices.compactMap { place in
      parts.firstIndex { $0.count == 1 && $0.contains(place) }
    }
    guard own.count == inner.count else { return nil }
    k = rules.k
    discretion = rules.discretion
    threshold = rules.discretion == .smallness ? rules.k + 1 : rules.k
    least = rules.protectsZeros ? 0 : 1
    cells = sorted.map(\.cell)
    self.inner = inner
    self.parts = parts
    self.own = own
    wholes = inner.indices.map { place in
      PlaceSet(of: parts.indices) { parts[$0].contains(place) }
    }
    choices = Self.choices(
      of: sorted.map(\.cell), of: table,
      costs: rules.discreetCosts.isEmpty ? rules.costs : rules.discreetCosts)
    guard choices.count <= Self.choiceLimit else { return nil }
  }

  private static func parts(of cell: Int, among inner: [Int], of table: CrossTable) -> PlaceSet {
    let codes = table.cells.coordinates(of: cell)
    return PlaceSet(of: inner.indices) { place in
      let atoms = table.innerCells.coordinates(of: inner[place])
      return table.axes.indices.allSatisfy { table.axes[$0].code(codes[$0], counts: atoms[$0]) }
    }
  }
}

extension TwinCells {
  /// Every choice in which no hidden cell follows from a single sum, in order of cost.
  private static func choices(of cells: [Int], of table: CrossTable, costs: [Int]) -> [PlaceSet] {
    let sums = sums(of: cells, of: table)
    let all = (0..<UInt32(1) << UInt32(cells.count)).lazy.map { PlaceSet(bits: $0) }
    let found = all.filter { choice in
      sums.allSatisfy { $0.intersection(choice).count != 1 }
    }
    return found.map { choice in (cost: choice.reduce(0) { $0 + costs[cells[$1]] }, choice) }
      .sorted { ($0.cost, $0.1.bits) < ($1.cost, $1.1.bits) }.map(\.1)
  }

  /// For each sum that the table is sure to show, the cells that take part in it.
  private static func sums(of cells: [Int], of table: CrossTable) -> [PlaceSet] {
    let system = CellSystem(of: table.axes)
    return (0..<system.relationCount).compactMap { relation in
      let terms = Set(system.terms(of: relation).map(\.cell))
      guard terms.allSatisfy({ system.isShown[$0] }) else { return nil }
      return PlaceSet(of: cells.indices) { terms.contains(cells[$0]) }
    }
  }
}
