package import DisclosureTables
import EqualityModel

/// What it costs to hide a cell of a table by ground: how much its readers would miss it.
///
/// How many have answered is dearest, for every comparison rests on it; then the categories of all
/// genders together; then women and men.
package enum GroundCosts {
  /// One cost for each cell.
  package static func costs(of table: CrossTable) -> [Int] {
    let categories = table.axes[0].codes.map { $0.hasPrefix(GroundTable.known) ? 16 : 4 }
    let genders = table.axes[1].codes.map { GenderCategory(matching: $0) == nil ? 4 : 1 }
    let weights = categories.flatMap { category in genders.map { category * $0 } }
    return zip(weights, table.counts).map { weight, count in
      weight * (4 + Int.bitWidth - count.leadingZeroBitCount)
    }
  }
}
