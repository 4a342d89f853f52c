import EqualityModel
import EqualityReports
import EqualityStore

/// How many a project has reached by the end of a month, or has then, as gender tables have said.
struct ReachedByGender {
  /// Nil where the number of everyone is not published.
  let total: Int?

  /// The genders of which the number is published.
  let genders: [GenderCategory: Int]

  /// Since an earlier month: what both say of.
  func since(_ earlier: ReachedByGender) -> ReachedByGender {
    ReachedByGender(
      total: total.flatMap { total in earlier.total.map { total - $0 } },
      genders: genders.reduce(into: [:]) { all, entry in
        if let before = earlier.genders[entry.key] { all[entry.key] = entry.value - before }
      })
  }
}

extension EqualityDatabase {
  /// What has been published of those reached by the end of a month, or ongoing then; nil where
  /// nothing has.
  ///
  /// Tables of whole years also count registrations without a month, which no cohort has.
  func publishedReach(
    through month: Month, of measure: Measure = .reached
  ) throws -> ReachedByGender? {
    for summary in try store.releases() {
      guard let period = Period(summary.period), period.last == month, !period.isWholeYears,
        let record = try store.release(number: summary.number)
      else { continue }
      let cells = record.cells.filter {
        $0.unit == GenderReport.wholeProject && $0.measure == measure.code
      }
      guard !cells.isEmpty else { continue }
      return ReachedByGender(
        total: cells.first { $0.gender == GenderReport.allGenders }?.count,
        genders: cells.reduce(into: [:]) { all, cell in
          if let gender = GenderCategory(matching: cell.gender) { all[gender] = cell.count }
        })
    }
    return nil
  }
}
