import EqualityModel
import EqualityReports

/// How fine a table is: its period, its topmost unit, and how many levels of units it has below that.
struct TableLevel: Hashable {
  let period: Period

  /// The position of the topmost unit in the tree.
  let unit: Int

  /// 0 for a table of that unit alone.
  let levels: Int

  /// The positions of the units that are rows of the table, the topmost first.
  func rows(in tree: UnitTree) -> [Int] {
    let top = tree.depth(of: unit)
    return levels == 0
      ? [unit] : tree.subtree(at: unit).filter { tree.depth(of: $0) - top <= levels }
  }

  func definition(in tree: UnitTree) -> TableDefinition {
    TableDefinition(
      period: period,
      unit: unit == 0 ? GenderReport.wholeProject : tree.units[unit].code,
      division: levels == 0 ? .none : levels >= tree.height(of: unit) ? .units : .levels(levels))
  }
}

extension UnitTree {
  /// How many levels there are below a unit.
  func height(of position: Int) -> Int {
    let depths = subtree(at: position).map(depth)
    return (depths.max() ?? 0) - depths[0]
  }

  /// The share of the project that each unit has where every unit is divided evenly among those
  /// right below it.
  var evenShares: [Double] {
    var shares = [Double](repeating: 1, count: units.count)
    for (position, parent) in parents.enumerated() {
      guard let parent else { continue }
      shares[position] = shares[parent] / Double(parents.count { $0 == parent })
    }
    return shares
  }
}
