import DisclosureAudit
import DisclosureTables

/// Which cells of a table are hidden, and the groups that make that safe.
struct Suppression {
  /// For each cell of the table, whether its count is withheld; false for cells never shown.
  private(set) var isHidden: [Bool]

  private let table: CrossTable
  private let rules: ProtectionRules
  private var groups: [SmallGroup] = []

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
    isHidden = [Bool](repeating: false, count: table.counts.count)
    for cell in small where shown[cell] { isHidden[cell] = true }
    groups = Self.inOrder(small, of: table).map { SmallGroup(cell: $0) }

    let primary = isHidden
    var search = MoveSearch(table, costs: rules.costs)
    certifyAll(by: &search)
    showAgain(except: primary, by: &search)
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
      for other in groups.indices where groups[other].proof == nil {
        if proof.change(of: groups[other].cell) >= need(of: groups[other].cell) {
          groups[other].proof = proof
        }
      }
    }
  }

  /// Shows each complementary cell again, dearest first, that no small group needs hidden.
  private mutating func showAgain(except primary: [Bool], by search: inout MoveSearch) {
    let secondary = isHidden.indices.filter { isHidden[$0] && !primary[$0] }
      .sorted { (rules.costs[$1], $0) < (rules.costs[$0], $1) }
    for cell in secondary {
      isHidden[cell] = false
      guard let proofs = proofs(without: cell, by: &search) else {
        isHidden[cell] = true
        continue
      }
      for (index, proof) in proofs { groups[index].proof = proof }
    }
  }

  /// New groups for the groups whose witness needs `cell` hidden; nil if one has none.
  private mutating func proofs(
    without cell: Int, by search: inout MoveSearch
  ) -> [(Int, Proof)]? {
    var proofs: [(Int, Proof)] = []
    for (index, group) in groups.enumerated() where group.proof?.change(of: cell) != 0 {
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
    return groups.allSatisfy { group in
      group.proof.map { check.accepts($0.witness, for: group.cell) } ?? false
    }
  }
}
