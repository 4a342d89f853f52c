package import DisclosureTables

/// What it costs to hide a cell of a table of which nothing is known but its axes and counts.
///
/// About the same for every cell, so that few are hidden. Among equals, small counts give way
/// before large, and inner cells before the totals that more readers look at.
package enum TableCosts {
  /// One cost for each cell.
  package static func costs(of table: CrossTable) -> [Int] {
    zip(costs(over: table.axes), table.counts).map { $0 + magnitude($1) }
  }

  /// One cost for each cell of a table with these axes, whatever it counts.
  package static func costs(over axes: [Axis]) -> [Int] {
    var costs = [1]
    for axis in axes {
      let breadths = axis.codes.indices.map { code in
        axis.atoms.indices.count { axis.code(code, counts: $0) }
      }
      costs = costs.flatMap { cost in breadths.map { cost + (1 < $0 ? breadthCost : 0) } }
    }
    return costs.map { $0 + cellCost }
  }

  private static let cellCost = 4096
  private static let breadthCost = 8

  /// How many binary digits the count has.
  private static func magnitude(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }
}
