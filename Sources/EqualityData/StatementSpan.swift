import EqualityModel
import EqualityStore

/// Where a table stands among those of the same subject: each begins where the one before ended.
///
/// The first has everything up to its last month. So no two have anyone, or anything, in common.
struct StatementSpan {
  /// The number of the statement that ends in the same month, if there is one.
  let published: Int?

  /// The last month of what is published before; nil where nothing is.
  let previous: Month?

  /// How many statements there are of all tables.
  let count: Int

  /// Where a table stands among those of its own subject.
  ///
  /// - Throws: ``ReachError/publishedThrough(_:)`` where the period does not begin after what is
  ///   published.
  init(
    of table: String, about subject: String, through period: Period,
    in statements: [StatementSummary]
  ) throws(ReachError) {
    try self.init(
      after: statements.filter { $0.table == table && $0.subject == subject }, through: period,
      beside: statements.count)
  }

  /// The tables that divide the people reached by their answers.
  private static let dividing: Set = ["reach", "groups", "digital", "access"]

  /// The last month through which these answers of the people reached have been told of, in tables
  /// other than one; nil where they have not.
  static func told(
    of subject: String, except table: String, in statements: [StatementSummary]
  ) -> Month? {
    statements.filter { statement in
      dividing.contains(statement.table) && statement.table != table
        && statement.subject.split(separator: "+").map(String.init).contains(subject)
    }.compactMap { Month(endOfSpan: $0.period) }.max()
  }

  /// Where a table about some answers stands among all tables about any of them.
  ///
  /// Whoever is in two groups because of one answer is known by both: the same answers of the same
  /// people are told of once, whichever table it is.
  init(
    aboutAnswers subjects: Set<String>, through period: Period, in statements: [StatementSummary]
  ) throws(ReachError) {
    let earlier = statements.filter { statement in
      Self.dividing.contains(statement.table)
        && !subjects.isDisjoint(with: statement.subject.split(separator: "+").map(String.init))
    }
    try self.init(after: earlier, through: period, beside: statements.count)
  }

  /// Where a table of access without a dimension stands among all of them, whoever they are of.
  init(
    ofAccessThrough period: Period, in statements: [StatementSummary]
  ) throws(ReachError) {
    try self.init(
      after: statements.filter(\.isOfWholeAccess), through: period, beside: statements.count)
  }

  private init(
    after earlier: [StatementSummary], through period: Period, beside count: Int
  ) throws(ReachError) {
    let last = earlier.compactMap { Month(endOfSpan: $0.period) }.max()
    published = earlier.first { Month(endOfSpan: $0.period) == period.last }?.number
    previous = last
    self.count = count
    guard published == nil, let last, period.first != last.advanced(by: 1) else { return }
    throw .publishedThrough(last)
  }

  /// The span as it is written: `..2021-10`, or `2021-11..2022-03`.
  func text(through last: Month) -> String {
    (previous.map { $0.advanced(by: 1).description } ?? "") + "..\(last)"
  }
}

extension StatementSummary {
  /// Whether it is a table of access that no dimension divides: of everyone, or of some ages.
  var isOfWholeAccess: Bool { table == "access" && subject.split(separator: "+").first == "_T" }
}

extension Month {
  /// The last month of a span such as `..2021-10` or `2021-11..2022-03`.
  init?(endOfSpan span: String) {
    guard let end = span.split(separator: "..").last, let month = PartialDate(end)?.calendarMonth
    else { return nil }
    self = month
  }

  /// The first month of such a span, where it has one.
  init?(startOfSpan span: String) {
    guard !span.hasPrefix(".."), let start = span.split(separator: "..").first,
      let month = PartialDate(start)?.calendarMonth
    else { return nil }
    self = month
  }
}
