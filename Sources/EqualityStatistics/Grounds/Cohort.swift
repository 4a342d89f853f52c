package import EqualityModel

/// The persons whom a project reached for the first time in some months.
///
/// Cohorts of different months have nobody in common: what is published of one tells nothing of
/// another, whoever changes an answer or withdraws in between.
package struct Cohort {
  package struct Member: Hashable, Sendable {
    package let participant: Int32
    package let gender: GenderCategory

    /// The month in which the person was reached.
    package let began: Month
  }

  /// The members who are known by a pseudonym.
  package let members: [Member]

  /// The cohort of the months after `start`, if there is one, through `end`.
  ///
  /// Registrations of which no month is known belong to no cohort.
  package init(of stays: [BookedStay], after start: Month?, through end: Month) {
    var first: [Int32: (month: Int, gender: Int32)] = [:]
    for stay in stays where stay.participant != 0 {
      guard case .dated(let began, _) = Span(from: Int(stay.start), to: Int(stay.end)) else {
        continue
      }
      if began < first[stay.participant]?.month ?? .max {
        first[stay.participant] = (began, stay.gender)
      }
    }
    members = first.compactMap { participant, reached in
      let month = Month(ordinal: Int32(reached.month))
      guard month <= end, start.map({ $0 < month }) ?? true else { return nil }
      return Member(
        participant: participant,
        gender: GenderCategory(Gender(rawValue: Int(reached.gender)) ?? .unknown), began: month)
    }.sorted { $0.participant < $1.participant }
  }
}
