import DisclosureTables

/// The groups of a table that have too few members, and need a proof that nobody can tell.
///
/// They are numbered: first those that are cells, totals before their parts, for what protects a
/// total often protects its parts; then small before large; then those that are several cells.
struct SmallGroups {
  /// The cells that are groups.
  let cells: [Int32]

  /// The numbers, in the table, of the unions that are groups.
  let unions: [Int]

  /// How many members each group lacks.
  private let needs: [Int32]

  /// For each cell, its number among the groups; −1 where it is none.
  private let groupOfCell: [Int32]

  /// The parts of each union.
  private let partsOf: [[Int]]

  /// For each cell, the unions that it is part of; no list where there are none.
  private let unionsOf: [[Int32]]

  init(of table: CrossTable, k: Int, targets: [Int]) {
    let cells = Self.inOrder(targets, of: table)
    var groupOfCell = [Int32](repeating: -1, count: table.counts.count)
    for (group, cell) in cells.enumerated() { groupOfCell[Int(cell)] = Int32(group) }
    unions = table.unions.indices.filter { (1..<k).contains(table.unions[$0].members) }
    partsOf = unions.map { table.unions[$0].cells }
    var unionsOf = partsOf.isEmpty ? [] : [[Int32]](repeating: [], count: table.counts.count)
    for (number, parts) in partsOf.enumerated() {
      for cell in parts { unionsOf[cell].append(Int32(number)) }
    }
    needs =
      cells.map { Int32(k - table.members[Int($0)]) }
      + unions.map { Int32(k - table.unions[$0].members) }
    self.cells = cells
    self.groupOfCell = groupOfCell
    self.unionsOf = unionsOf
  }

  var count: Int { needs.count }

  private static func inOrder(_ cells: [Int], of table: CrossTable) -> [Int32] {
    let breadths = table.axes.reduce([1]) { partial, axis in
      let own = axis.codes.indices.map { code in
        axis.atoms.indices.count { axis.code(code, counts: $0) }
      }
      return partial.flatMap { breadth in own.map { breadth * $0 } }
    }
    return cells.sorted {
      (breadths[$1], table.members[$0], $0) < (breadths[$0], table.members[$1], $1)
    }.map { Int32($0) }
  }

  /// How many members the group that is this cell lacks; nil where the cell is no small group.
  func need(of cell: Int) -> Int? {
    let group = groupOfCell[cell]
    return group < 0 ? nil : Int(needs[Int(group)])
  }

  /// The cells that a group is, and how many members it lacks.
  func parts(of group: Int) -> (cells: [Int], need: Int) {
    let need = Int(needs[group])
    return group < cells.count
      ? ([Int(cells[group])], need) : (partsOf[group - cells.count], need)
  }

  /// The cells that may be lifted to enlarge a group, and by how much.
  ///
  /// Of several cells one is lifted; should the others give way for it, by so much more.
  func attempts(on group: Int) -> [(cell: Int, need: Int)] {
    let need = Int(needs[group])
    guard group >= cells.count else { return [(Int(cells[group]), need)] }
    let parts = partsOf[group - cells.count]
    return parts.map { ($0, need) } + parts.map { ($0, 2 * need) }
  }

  /// The groups that have enough members once these cells differ.
  func enlarged(by differences: [Proof.Difference]) -> [Int32] {
    var enlarged: [Int32] = []
    var gains: [Int32: Int] = [:]
    for (cell, change) in differences {
      let group = groupOfCell[cell]
      if group >= 0, change >= Int(needs[Int(group)]) { enlarged.append(group) }
      guard !unionsOf.isEmpty else { continue }
      for union in unionsOf[cell] { gains[union, default: 0] += change }
    }
    for (union, gain) in gains.sorted(by: { $0.key < $1.key }) {
      let group = Int32(cells.count) + union
      if gain >= Int(needs[Int(group)]) { enlarged.append(group) }
    }
    return enlarged
  }
}
