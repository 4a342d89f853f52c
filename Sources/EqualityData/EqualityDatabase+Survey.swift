public import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

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
    let margins = try publishedSurvey(SurveyRequest(request.table, ofWave: request.wave))
    guard let report = protection.report(request.table, crossing: cross, beside: margins) else {
      throw RequestError.unknownDimension(cross, known: protection.crossable)
    }
    return report
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
}

extension LedgerFigure {
  fileprivate init(_ record: SurveyFigureRecord) throws(StoreError) {
    guard let measure = Measure(rawValue: record.measure) else { throw .damaged }
    self.init(
      outcome: record.outcome, gender: record.gender, dimension: record.dimension,
      category: record.category, measure: measure, value: record.value)
  }
}
