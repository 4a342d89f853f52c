public import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore
import EqualitySystem

extension EqualityDatabase {
  /// A table of a wave as it would be published, or as it has been.
  ///
  /// A wave is shown whole and only once it is closed. Nothing is recorded; a table that has been
  /// published comes from the ledger, also after the answers have been erased. `day` is today's date.
  /// - Throws: ``WaveRefusal``; ``RequestError/waveNotClosed``; ``StoreError``.
  public func surveyReport(_ request: SurveyRequest, on day: PartialDate) throws -> SurveyReport {
    try store.reading { try readSurvey(request, on: day) }
  }

  func readSurvey(_ request: SurveyRequest, on day: PartialDate) throws -> SurveyReport {
    let record = try store.wave(request.wave)
    guard record.closedOn != nil else { throw RequestError.waveNotClosed }
    let tree = try store.unitTree()
    if let published = try publishedSurvey(request) { return published }
    let responses = try store.responses(of: request.wave, on: day)
    let protection = WaveProtection(of: record.wave, responses, units: tree, in: project)
    guard let cross = request.cross else { return protection.report(request.table) }
    guard let report = protection.report(request.table, crossing: cross) else {
      throw RequestError.unknownDimension(cross, known: protection.crossable)
    }
    return report
  }

  /// Refuses to divide by gender what has not been published by itself, or otherwise.
  private func checkMargins(of report: SurveyReport, _ request: SurveyRequest) throws {
    guard request.cross != nil else { return }
    let margins = try publishedSurvey(SurveyRequest(request.table, ofWave: request.wave))
    guard let margins else { throw RequestError.marginsNotPublished }
    let known = Set(margins.ledgerFigures)
    let own = report.ledgerFigures.filter { $0.gender == SurveyReport.everyone }
    guard own.allSatisfy(known.contains) else { throw RequestError.earlierFiguresDisclose }
  }

  /// A table of a wave as it was published; nil where it was not.
  func publishedSurvey(_ request: SurveyRequest) throws -> SurveyReport? {
    let release = try store.surveyRelease(
      request.table.rawValue, ofWave: request.wave, cross: request.cross ?? "")
    guard let (number, record) = release else { return nil }
    let wave = try store.wave(request.wave).wave
    return WaveProtection(of: wave, [], units: try store.unitTree(), in: project)
      .outline(request.table, crossing: request.cross)
      .filled(
        with: try record.figures.map(LedgerFigure.init), release: number, k: record.k,
        leastAnswerRate: record.answerRate)
  }

  /// Writes a table of a wave to files and records it in the ledger: both or neither.
  ///
  /// A table that has been published before keeps its figures. `day` is today's date.
  /// - Throws: ``WaveRefusal``; ``RequestError``, also where everything would be hidden;
  ///   ``FileFailure``, also for a file that is there already with other contents, unless
  ///   `replacing`; ``StoreError``.
  public func publish(
    _ request: SurveyRequest, as formats: [ReportFormat], in language: Language,
    to directory: String, replacing: Bool = false, on day: PartialDate
  ) throws -> Publication<SurveyReport> {
    let draft = try surveyReport(request, on: day)
    try makeDirectory(directory)
    let name = TableDefinition.plain(request.wave)
    let cross = request.cross.map { "-gender-\($0)" } ?? ""
    let path = "\(directory)/\(request.table.rawValue)-\(name)\(cross)"
    guard draft.release == nil else {
      var files = try ReportFiles(
        of: draft, as: formats, in: language, at: path, replacing: replacing)
      try files.batch.place()
      return Publication(report: draft, files: files.paths, isNew: false)
    }
    guard draft.showsAnything else { throw RequestError.nothingToPublish }
    try checkMargins(of: draft, request)
    try refuseOverdue(on: day.description)
    do {
      var report = draft
      var files = ReportFiles()
      _ = try store.record(record(of: draft, request, on: day)) { number in
        report = draft.released(as: number)
        files = try ReportFiles(
          of: report, as: formats, in: language, at: path, replacing: replacing)
      }
      try files.batch.place()
      return Publication(report: report, files: files.paths, isNew: true)
    } catch StoreError.ledgerHasMoved {
      return try publish(
        request, as: formats, in: language, to: directory, replacing: replacing, on: day)
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

extension LedgerFigure {
  fileprivate init(_ record: SurveyFigureRecord) throws(StoreError) {
    guard let measure = Measure(rawValue: record.measure) else { throw .damaged }
    self.init(
      outcome: record.outcome, gender: record.gender, dimension: record.dimension,
      category: record.category, measure: measure, value: record.value)
  }
}
