import DisclosureProtection
import EqualityModel
import EqualityReports
import EqualityStatistics

extension LateBookings {
  /// The figures of a table, by their places in it, that are marked: they take in what happened in
  /// earlier months and came late, of so many people that it tells nothing.
  ///
  /// Marked are figures of those who began, or ended, in the smallest units that the table has, of
  /// one gender, where at least k people are concerned and the figure is at least 2 k; and sums that
  /// such a figure is a part of. All of them are shown. Only the table that closes a month marks what
  /// that month takes in.
  ///
  /// **Why a mark, or none, proves nothing of a small group.** What came late is counted in the first
  /// month that is not closed, and exactly one release closes that. In it, the units looked at have
  /// no participation in common, nor have the genders: so no two marks, of all that are ever published, are
  /// about the same late people, and one cannot be taken from another. Sums say no more than their
  /// parts do. The figure that a mark stands on is shown, so that it is the same in every population
  /// that agrees with what is published, also in a witness; and in each the late ones can be any of
  /// those that it counts. No mark: there may be none late. A mark: there may be just k, and with a
  /// figure of 2 k those who were in time are k too; or all may be late. Were a sum marked for late
  /// people of its own (three women, two men), unmarked parts would prove each of them small. So what
  /// is late in several units, but in none of them of k people, is not marked.
  func cells(
    of figures: PublishedTable, in period: Period, rows: [Int], of tree: UnitTree, k: Int
  ) -> Set<Int> {
    guard let month, period.contains(month) else { return [] }
    let units = figures.dimensions[0].codes
    var marked: Set<[String]> = []
    for (code, row) in zip(units, rows) where !rows.contains(where: { tree.parents[$0] == row }) {
      let inside = code == GenderReport.wholeProject ? nil : Set(tree.subtree(at: row))
      for measure in [Measure.new, .ended] {
        for gender in GenderCategory.allCases {
          guard let shown = figures[code, measure.code, gender.code], shown >= 2 * k,
            people(measure, gender, in: inside) >= k
          else { continue }
          let above = sequence(first: row) { tree.parents[$0] }.compactMap {
            rows.firstIndex(of: $0)
          }
          for unit in above {
            marked.insert([units[unit], measure.code, gender.code])
            marked.insert([units[unit], measure.code, GenderReport.allGenders])
          }
        }
      }
    }
    return Set(
      figures.cells.enumerated().filter { marked.contains($0.element.codes) }
        .filter { $0.element.count != nil }.map(\.offset))
  }
}
