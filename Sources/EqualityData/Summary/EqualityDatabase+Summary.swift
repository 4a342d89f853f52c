import EqualityModel
public import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// What has been published through a period's last month, in sentences: nothing is counted.
  ///
  /// Without a period it is all that has been published.
  /// - Throws: ``RequestError/nothingPublishedYet``; ``StoreError``.
  public func summary(through period: Period? = nil) throws -> Summary {
    try store.reading { try summaryFigures(through: period?.last).summary }
  }

  private func summaryFigures(through limit: Month?) throws -> SummaryFigures {
    func isTold(_ month: Month) -> Bool { limit.map { month <= $0 } ?? true }
    let genders = try publishedGenders().filter { isTold($0.period.last) }
    let statements = try store.statements().filter { summary in
      Month(endOfSpan: summary.period).map(isTold) ?? false
    }
    let surveys = try publishedSurveys().filter { isTold($0.month) }
    let ends =
      genders.map(\.period.last) + surveys.map(\.month)
      + statements.compactMap { Month(endOfSpan: $0.period) }
    guard let last = ends.max() else { throw RequestError.nothingPublishedYet }
    var figures = SummaryFigures(project: project.name, last: last)
    figures.genders = genders
    figures.surveys = surveys.map(\.report)
    if !genders.isEmpty {
      figures.trend = TrendReport(project: project.name, k: project.k, points: trend(of: genders))
    }
    if let target = project.target, target > 0 {
      figures.target = TargetReport(
        project: project.name, target: target, k: project.k, from: project.from, to: project.to,
        points: [])
    }
    for summary in statements {
      guard let record = try store.statement(number: summary.number) else { continue }
      try add(record, as: summary.number, to: &figures)
    }
    return figures
  }

  /// Tables by gender that have the whole project, in order of time, a longer period first.
  func publishedGenders() throws -> [PublishedGenders] {
    try store.releases().compactMap { summary in
      guard let record = try store.release(number: summary.number),
        let period = Period(record.period)
      else { return nil }
      let cells = record.cells.filter { $0.unit == GenderReport.wholeProject }
      guard !cells.isEmpty else { return nil }
      return PublishedGenders(
        period: period, release: summary.number,
        counts: cells.reduce(into: [:]) { $0[[$1.measure, $1.gender]] = .some($1.count) })
    }.sorted { one, other in
      (one.period.last, one.period.first, other.release)
        < (other.period.last, other.period.first, one.release)
    }
  }

  /// Tables of waves, not by gender, with the month in which the wave was closed.
  private func publishedSurveys() throws -> [(month: Month, report: SurveyReport)] {
    try store.surveyReleases().filter(\.record.cross.isEmpty).compactMap { _, record in
      guard let table = SurveyTableKind(rawValue: record.table),
        let month = try store.wave(record.wave).closedOn?.calendarMonth,
        let report = try publishedSurvey(SurveyRequest(table, ofWave: record.wave))
      else { return nil }
      return (month, report)
    }
  }

  private func add(
    _ record: StatementRecord, as number: Int, to figures: inout SummaryFigures
  ) throws {
    switch record.table {
    case "reach": figures.reach.append(try reachReport(of: record, as: number))
    case "groups", "digital":
      figures.groups.append(report(of: record, as: number, about: try groups(of: record)))
    case "access": figures.access.append(try accessReport(of: record, as: number))
    case "deviations": figures.deviations.append(report(of: record, as: number))
    case "process": figures.process.append(processReport(of: record, as: number))
    default: break
    }
  }
}
