import DisclosureAudit
import DisclosureTables

/// Which cells of a table are hidden, and the groups that make that safe.
struct Suppression {
  /// For each cell of the table, whether its count is withheld; false for cells never shown.
  private(set) var isHidden: [Bool]

  private let table: CrossTable
  private let rules: ProtectionRules
  private let primary: [Bool]
  private var groups: [SmallGroup]

  /// For each cell, its position among the groups.
  private let groupOfCell: [Int?]

  /// For each complementary cell, the groups that had a proof which changes it, one time or more.
  private var users: [[Int]]

  /// A cell that counts between 1 and k − 1 members, and what proves that this cannot be shown.
  private struct SmallGroup {
    let cell: Int
    var proof: Proof?
  }

  init(of table: CrossTable, under rules: ProtectionRules) {
    self.table = table
    self.rules = rules
    let shown = table.isShown
    let small = table.members.indices.filter { (1..<rules.k).contains(table.members[$0]) }
    var primary = [Bool](repeating: false, count: table.counts.count)
    for cell in small where shown[cell] { primary[cell] = true }
    self.primary = primary
    isHidden = primary
    groups = Self.inOrder(small, of: table).map { SmallGroup(cell: $0) }
    var groupOfCell = [Int?](repeating: nil, count: table.counts.count)
    for (index, group) in groups.enumerated() { groupOfCell[group.cell] = index }
    self.groupOfCell = groupOfCell
    users = [[Int]](repeating: [], count: table.counts.count)

    var search = MoveSearch(table, costs: rules.costs)
    certifyAll(by: &search)
    showAgain(by: &search)
    precondition(isProven, "every small group has a witness")
  }

  /// Totals first, for what protects them often protects their parts; then small before large.
  private static func inOrder(_ cells: [Int], of table: CrossTable) -> [Int] {
    let grid = table.cells
    let breadths = table.axes.map { axis in
      axis.codes.indices.map { code in axis.atoms.indices.count { axis.code(code, counts: $0) } }
    }
    func breadth(_ cell: Int) -> Int {
      zip(breadths, grid.coordinates(of: cell)).reduce(1) { $0 * $1.0[$1.1] }
    }
    return cells.map { (cell: $0, breadth: breadth($0)) }
      .sorted {
        ($1.breadth, table.members[$0.cell], $0.cell) < (
          $0.breadth, table.members[$1.cell], $1.cell
        )
      }
      .map(\.cell)
  }

  private mutating func certifyAll(by search: inout MoveSearch) {
    for index in groups.indices where groups[index].proof == nil {
      let cell = groups[index].cell
      guard let proof = search.lift(cell, by: need(of: cell), hiding: &isHidden, mayHide: true)
      else { preconditionFailure("hiding everything protects every group") }
      for changed in proof.cells {
        guard let other = groupOfCell[changed], groups[other].proof == nil,
          proof.change(of: changed) >= need(of: changed)
        else { continue }
        prove(other, by: proof)
      }
    }
  }

  private mutating func prove(_ index: Int, by proof: Proof) {
    groups[index].proof = proof
    for cell in proof.cells where isHidden[cell] && !primary[cell] {
      users[cell].append(index)
    }
  }

  /// Shows each complementary cell again, dearest first, that no small group needs hidden.
  private mutating func showAgain(by search: inout MoveSearch) {
    let secondary = isHidden.indices.filter { isHidden[$0] && !primary[$0] }
      .sorted { (rules.costs[$1], $0) < (rules.costs[$0], $1) }
    for cell in secondary {
      isHidden[cell] = false
      guard let proofs = proofs(without: cell, by: &search) else {
        isHidden[cell] = true
        continue
      }
      for (index, proof) in proofs { prove(index, by: proof) }
    }
  }

  /// New groups for the groups whose witness needs `cell` hidden; nil if one has none.
  private mutating func proofs(
    without cell: Int, by search: inout MoveSearch
  ) -> [(Int, Proof)]? {
    var proofs: [(Int, Proof)] = []
    for index in Set(users[cell]).sorted() {
      let group = groups[index]
      guard group.proof?.change(of: cell) != 0 else { continue }
      let known = proofs.last { $0.1.change(of: group.cell) >= need(of: group.cell) }?.1
      let found =
        known
        ?? search.lift(group.cell, by: need(of: group.cell), hiding: &isHidden, mayHide: false)
      guard let found else { return nil }
      proofs.append((index, found))
    }
    return proofs
  }

  private func need(of cell: Int) -> Int { rules.k - table.members[cell] }

  private var isProven: Bool {
    let check = WitnessCheck(of: table, hiding: isHidden, k: rules.k)
    return Dictionary(grouping: groups) { $0.proof?.witness }.allSatisfy { witness, groups in
      witness.map { check.accepts($0, for: groups.map(\.cell)) } ?? false
    }
  }
}
