import EqualityModel
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The persons reached for the first time after `start` through `end`, and how many of each gender
  /// they are, as gender tables have said.
  ///
  /// Genders are put together until each class has `least` people.
  /// - Throws: ``ReachError/genderTableFirst(_:)``; ``ReachError/noGenderIsPublished(_:)``.
  func reachedCohort(
    after start: Month?, through end: Month, least: Int
  ) throws -> (cohort: Cohort, classes: GenderClasses) {
    guard var reached = try publishedReach(through: end) else {
      throw ReachError.genderTableFirst(end)
    }
    if let start {
      guard let before = try publishedReach(through: start) else {
        throw ReachError.genderTableFirst(start)
      }
      reached = reached.since(before)
    }
    guard
      let classes = GenderClasses(published: reached.genders, total: reached.total, least: least)
    else { throw ReachError.noGenderIsPublished(end) }
    return (Cohort(of: try bookedStays(), after: start, through: end), classes)
  }

  /// The participations as they are counted in what is published, and will be in what is not.
  func bookedStays() throws -> [BookedStay] {
    try books().booked(try store.register().counted)
  }

  /// The participations as they have been counted in what is published.
  func books() throws -> ClosedBooks {
    let periods = try store.releases().compactMap { Period($0.period) }
    let close = periods.map(\.last).max().map { month in
      Close(month: month, year: periods.filter(\.isWholeYears).map(\.last.year).max())
    }
    return ClosedBooks(try store.closedStays().map(BookedStay.init), until: close)
  }
}
