/// What a reader makes of those of whom only years are known: they are in tables of whole years, and
/// in no others.
extension HistoryReader {
  /// The interval of a year; as many as there are boundaries after them all.
  func interval(ofYear year: Int) -> Int { yearBoundaries.count { $0 <= year } }

  /// The intervals of years that a table counts them in; nil where it does not.
  private func yearIntervals(of table: Table) -> Range<Int>? {
    guard !yearBoundaries.isEmpty else { return nil }
    return table.years.map { interval(ofYear: $0.lowerBound)..<interval(ofYear: $0.upperBound) }
  }

  /// Whom of them a measure of a table counts.
  func byYear(_ measure: String, in table: Table) -> HistoryGroup.Who? {
    yearIntervals(of: table).map { .measure(measure, $0) }
  }

  /// The groups of them that differences could be about, alone and with those whose months are known.
  func groupsByYear(
    at subject: HistoryGroup.Subject, _ gender: String, of tables: [Table]
  ) -> [HistoryGroup] {
    let periods = tables.compactMap { table in
      yearIntervals(of: table).map { (months: intervals(of: table.months), years: $0) }
    }
    let ends = Set([0] + periods.flatMap { [$0.years.lowerBound, $0.years.upperBound] }).sorted()
    let alone = ends.flatMap { first in
      ends.filter { first < $0 }.flatMap { last in
        ["new", "ended", "ongoing", "active"].map { HistoryGroup.Who.measure($0, first..<last) }
      }
    }
    let together = periods.flatMap { period in
      zip(
        Self.groupsOfPeriod(period.months), Self.groupsOfPeriod(period.years)
      ).map { HistoryGroup(at: subject, gender: gender, who: $0, byYear: $1) }
    }
    return alone.map { HistoryGroup(at: subject, gender: gender, byYear: $0) } + together
  }

  private static func groupsOfPeriod(_ period: Range<Int>) -> [HistoryGroup.Who] {
    ["new", "ended"].map { .measure($0, period) } + whos(in: period, hasReturns: false)
  }
}
