import DisclosureTables

/// Finds what would have to be different for a small group to have k members.
///
/// The change is a sum of products of axis moves, each as large as its cells allow, the one that
/// hides least per member first. Products of swaps are the hypercubes of Giessing and Repsilber
/// (2002); here they may also leave the table over hidden margins, and several add up.
struct MoveSearch {
  private let setting: BestMove.Setting
  private var movesByCode: [[[AxisMove]?]]
  private var other: OtherPopulation

  init(_ table: CrossTable, costs: [Int]) {
    setting = BestMove.Setting(table: table, costs: costs)
    movesByCode = table.axes.map { [[AxisMove]?](repeating: nil, count: $0.codes.count) }
    other = OtherPopulation(than: table)
  }

  /// Gives the group of `cell` `need` members more, or returns nil where that cannot be done.
  ///
  /// `isHidden` says what is hidden; where `mayHide` allows it, more is hidden for the purpose.
  mutating func lift(_ cell: Int, by need: Int, hiding isHidden: inout [Bool], mayHide: Bool)
    -> Proof?
  {
    defer { other.reset() }
    let target = setting.cells.coordinates(of: cell)
    let options = target.enumerated().map { moves(raising: $1, axis: $0) }
    while other.change(of: cell) < need {
      var best = BestMove(
        for: target, missing: need - other.change(of: cell), among: options, from: other,
        hidden: isHidden, mayHide: mayHide, in: setting)
      best.search()
      guard let move = best.found else { return nil }
      other.add(move)
      for touched in move.touched { isHidden[touched] = true }
    }
    return Proof(of: other)
  }

  private mutating func moves(raising code: Int, axis: Int) -> [AxisMove] {
    if let known = movesByCode[axis][code] { return known }
    let moves = AxisMove.all(raising: code, on: setting.table.axes[axis])
    movesByCode[axis][code] = moves
    return moves
  }
}

/// A witness, and what it changes in the cells, shown or not.
struct Proof {
  let witness: Witness

  /// The cells that it changes, in ascending order.
  let cells: [Int]

  /// By how much each of them changes.
  private let amounts: [Int]

  fileprivate init(of other: OtherPopulation) {
    witness = other.witness
    cells = other.changedCells
    amounts = cells.map { other.change(of: $0) }
  }

  /// By how much the cell's count changes.
  ///
  /// - Complexity: O(log n) for n changed cells.
  func change(of cell: Int) -> Int {
    var candidates = cells.indices
    while let first = candidates.first, let last = candidates.last {
      let middle = (first + last) / 2
      if cells[middle] == cell { return amounts[middle] }
      candidates = cells[middle] < cell ? middle + 1..<last + 1 : first..<middle
    }
    return 0
  }
}
