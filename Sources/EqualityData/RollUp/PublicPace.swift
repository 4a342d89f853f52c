import EqualityModel
import EqualityReports
import EqualityStore

/// How many women and men begin each month in the whole project, as anyone could reckon it.
///
/// It is reckoned from what everyone may know: the project's target and dates, or else what has been
/// published. Nothing that is registered and not published has any part in it.
struct PublicPace: Hashable {
  /// Women and men who begin in a month.
  let monthly: Double

  let basis: RolledUp.Basis

  /// A project that has not said when it begins and ends is taken to last three years.
  private static let usualMonths = 36

  /// Of the project's target, spread over its months; nil where it has none.
  init?(of project: Project) {
    guard let target = project.target, target > 0 else { return nil }
    var months = Self.usualMonths
    if let from = project.from, let to = project.to,
      let first = Month(year: from.year, month: from.month ?? 1),
      let last = Month(year: to.year, month: to.month ?? 12), first <= last
    {
      months = first.distance(to: last) + 1
    }
    monthly = Double(target) / Double(months)
    basis = .target
  }

  /// Of a published table of the whole project; nil where it does not show how many women and men
  /// began.
  init?(of release: ReleaseRecord) {
    guard let period = Period(release.period) else { return nil }
    let began = [GenderCategory.woman, .man].map { gender in
      release.cells.first { cell in
        cell.unit == GenderReport.wholeProject && cell.measure == Measure.new.code
          && cell.gender == gender.code
      }?.count
    }
    guard let women = began[0], let men = began[1], women + men > 0 else { return nil }
    monthly = Double(women + men) / Double(period.monthCount)
    basis = .published
  }
}
