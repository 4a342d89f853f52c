public import EqualityReports

extension EqualityDatabase {
  /// The published indices of experience, wave by wave, in the order in which the waves were opened.
  ///
  /// It rests on the ledger alone, also where the answers have been erased since.
  /// - Throws: ``WaveRefusal`` for a wave that there is not; ``RequestError/waveNotPublished``;
  ///   ``StoreError``.
  public func experienceSeries(ofWaves codes: [String]) throws -> SeriesReport {
    try store.reading {
      for code in codes { _ = try store.wave(code) }
      let waves = try store.waves().map(\.wave).filter { codes.contains($0.code) }
      let published = try waves.map { wave in
        guard let report = try publishedSurvey(SurveyRequest(.experience, ofWave: wave.code)) else {
          throw RequestError.waveNotPublished(wave.code)
        }
        return (report: report, asked: wave.questionnaire)
      }
      return SeriesReport(
        project: project.name, k: published.map(\.report.k).max() ?? project.kSensitive,
        of: published)
    }
  }
}
