import EqualityModel
import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// The rows of a report as the ledger notes them: how its units add up.
  ///
  /// Parts add up to a unit where nothing is registered on it directly that the table could count.
  func releasedUnits(of report: GenderReport) throws -> [ReleasedUnit] {
    guard let tree = try store.unitTree() else { return [] }
    let occupied = try unitsWithStays(until: report.period.last)
    let positions = report.units.map { row in
      row.code == GenderReport.wholeProject ? 0 : tree.position(of: row.code) ?? 0
    }
    return zip(report.units, positions).map { row, position in
      let parent = tree.parents[position].flatMap { positions.firstIndex(of: $0) }
      let isWhole = row.code == GenderReport.wholeProject
      return ReleasedUnit(
        code: row.code, parent: parent.map { report.units[$0].code },
        addsUp: report.units.count > 1 && tree.hasChildren(at: position)
          && !occupied.contains(position),
        countsPersons: isWhole)
    }
  }

  /// The positions of the units that something is registered on, begun in a month or earlier.
  private func unitsWithStays(until month: Month) throws -> Set<Int> {
    let void = Int32(EndReason.misregistration.rawValue)
    let last = Int32(month.year * 10_000 + month.month * 100 + 99)
    let stays = try store.register().stays.filter { $0.endReason != void && $0.start <= last }
    return Set(stays.map { Int($0.unit) })
  }
}
