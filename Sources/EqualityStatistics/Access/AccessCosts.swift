package import DisclosureTables
import EqualityModel

/// What it costs to hide a cell of a divided table of access: how much its readers would miss it.
///
/// The more is counted together, the dearer: how many have answered, then a dimension alone or a pair
/// of all genders, and last women or men of a pair.
package enum AccessCosts {
  /// One cost for each cell; the last axis is that of stages and genders.
  package static func costs(of table: CrossTable) -> [Int] {
    let divisions = table.axes.dropLast().map { axis in
      axis.codes.map { $0 == GroundTable.all || $0 == GroundTable.known ? 16 : 1 }
    }
    let columns = table.axes[table.axes.count - 1].codes.map(weight)
    let weights = (divisions + [columns]).reduce([1]) { weights, next in
      weights.flatMap { weight in next.map { weight * $0 } }
    }
    return zip(weights, table.counts).map { weight, count in
      weight * (4 + Int.bitWidth - count.leadingZeroBitCount)
    }
  }

  private static func weight(of column: String) -> Int {
    let gender = column.split(separator: ":").last ?? ""
    return GenderCategory.allCases.contains { $0.code == gender } ? 1 : 16
  }
}
