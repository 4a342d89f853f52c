import DisclosureAudit
import DisclosureTables
import EqualityImport

/// What earlier tables tell by themselves, whatever is done with a new one.
///
/// Where they tell of no small group, a new table that shows nothing is safe: it adds nothing. Where
/// they do, no new table can make it undone.
extension EarlierTables {
  /// Larger tables are not attacked, all dimensions taken together.
  private static let attackLimit = 1_000_000

  private static let attackEffort = Effort(operations: 2_000_000_000)

  /// A group that the earlier tables prove small by themselves, as its codes; nil where none is found.
  ///
  /// With `protectsZeros` that is also a group that they prove empty, but for `impossible` cells of the
  /// new table, whose counts everyone knows to be zero.
  func groupProvenSmall(k: Int, protectsZeros: Bool, _ impossible: [Int]) -> String? {
    let empty = Set(impossible.map { $0 * scale })
    let least = protectsZeros ? 0 : 1
    func isBroken(_ place: Int, _ interval: ClosedRange<Int>) -> Bool {
      interval.lowerBound >= least && interval.upperBound < k || protectsZeros && interval == 0...0
    }
    let shown = figures.compactMap { place, figure in figure.map { (place, $0...$0) } }
    let small = shown.filter { !empty.contains($0.0) && isBroken($0.0, $0.1) }.map(\.0).min()
    if let small { return name(of: small) }
    guard layout.cellCount <= Self.attackLimit else { return nil }
    var isShown = [Bool](repeating: false, count: layout.cellCount)
    for place in figures.keys { isShown[place] = true }
    for place in empty { isShown[place] = true }
    let publication = DisclosureAudit.Publication(
      of: CellSystem(of: layout.axes, isShown: isShown),
      figures: isShown.indices.filter { isShown[$0] }.map {
        empty.contains($0) ? 0 : figures[$0].flatMap(\.self)
      }, showsZeros: !protectsZeros)
    guard case .report(let report) = Audit(of: publication, k: k, effort: Self.attackEffort) else {
      return nil
    }
    let groups = Set(groups)
    return report.findings.first { finding in
      groups.contains(finding.cell) && !empty.contains(finding.cell)
        && (finding.isSmall(k) || protectsZeros && finding.interval.upperBound < k)
    }.map { name(of: $0.cell) }
  }

  /// The codes of a cell, without the totals.
  private func name(of place: Int) -> String {
    let strides = Grid(extents: layout.trees.map(\.codes.count)).strides
    let codes = zip(layout.trees, strides).map { tree, stride in
      tree.codes[place / stride % tree.codes.count]
    }
    let divided = codes.filter { $0 != CodeTree.total }
    return divided.isEmpty ? CodeTree.total : divided.joined(separator: ", ")
  }
}
