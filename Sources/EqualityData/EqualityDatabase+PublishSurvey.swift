public import EqualityModel
public import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// Writes a table of a wave to files and records it in the ledger: both or neither.
  ///
  /// A table that has been published before keeps its figures. `day` is today's date.
  /// - Throws: ``WaveRefusal``; ``RequestError``, also where everything would be hidden;
  ///   ``FileFailure``, also for a file that is there already with other contents, unless it may be
  ///   replaced; ``StoreError``.
  public func publish(
    _ request: SurveyRequest, as files: FileRequest, on day: PartialDate
  ) throws -> Publication<SurveyReport> {
    try publish(as: files, on: day.description) { try candidate(request, on: day) }
  }

  func candidate(_ request: SurveyRequest, on day: PartialDate) throws -> Candidate<SurveyReport> {
    let report = try surveyReport(request, on: day)
    let cross = request.cross.map { "-gender-\($0)" } ?? ""
    let name = "\(request.table.rawValue)-\(TableDefinition.plain(request.wave))\(cross)"
    guard report.release == nil else {
      return Candidate(report: report, fileName: name, standing: .published())
    }
    guard report.showsAnything else { throw RequestError.nothingToPublish }
    try checkMargins(of: report, request)
    let record = record(of: report, request, on: day)
    return Candidate(report: report, fileName: name, standing: .draft(.survey(record)))
  }

  /// Refuses to divide by gender what has not been published by itself, or otherwise.
  private func checkMargins(of report: SurveyReport, _ request: SurveyRequest) throws {
    guard request.cross != nil else { return }
    let margins = try publishedSurvey(SurveyRequest(request.table, ofWave: request.wave))
    guard let margins else { throw RequestError.marginsNotPublished }
    let known = Set(margins.ledgerFigures)
    let own = report.ledgerFigures.filter { $0.gender == SurveyReport.everyone }
    guard own.allSatisfy(known.contains) else {
      throw RequestError.earlierFiguresDisclose(group: nil)
    }
  }

  private func record(
    of report: SurveyReport, _ request: SurveyRequest, on day: PartialDate
  ) -> SurveyReleaseRecord {
    SurveyReleaseRecord(
      table: report.table.rawValue, wave: report.wave, cross: request.cross ?? "", k: report.k,
      reason: project.reason,
      answerRate: report.leastAnswerRate, publishedOn: day.description,
      figures: report.ledgerFigures.map { figure in
        SurveyFigureRecord(
          outcome: figure.outcome, gender: figure.gender, dimension: figure.dimension,
          category: figure.category, measure: figure.measure.rawValue, value: figure.value)
      })
  }
}
