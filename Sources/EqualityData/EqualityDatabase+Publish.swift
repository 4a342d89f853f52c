public import EqualityModel
public import EqualityReports
import EqualityStore
import EqualitySystem

/// What came of publishing a table.
public struct Publication<Report: NumberedReport>: Hashable, Sendable {
  public let report: Report

  /// The files that were written, or stood there with the same contents.
  public let files: [String]

  /// Whether the table was published now, and not before.
  public let isNew: Bool
}

extension EqualityDatabase {
  /// Writes a gender table to files and records it in the ledger: both or neither.
  ///
  /// A table that has been published before keeps its figures: they come from the ledger, whatever
  /// has been registered since.
  /// The directory is made where there is none. `day` is today's date, such as `2021-11-02`.
  /// - Throws: ``RequestError``, also where the period is not over at `day`, where nobody had begun
  ///   by then, where everything would be hidden, and where someone's data should have been erased
  ///   before `day`; ``FileFailure``, also for a
  ///   file that is there already with other contents, unless `replacing`; ``StoreError``.
  public func publish(
    _ request: GenderRequest, as formats: [ReportFormat], in language: Language,
    to directory: String, replacing: Bool = false, on day: String
  ) throws -> Publication<GenderReport> {
    let (report, draft) = try store.reading { try readGenderReport(request) }
    try makeDirectory(directory)
    let path = "\(directory)/\(TableDefinition(of: report).fileName)"
    guard let draft else {
      var files = try ReportFiles(
        of: report, as: formats, in: language, at: path, replacing: replacing)
      try files.batch.place()
      return Publication(report: report, files: files.paths, isNew: false)
    }
    try check(report, on: day)
    try refuseOverdue(on: day)
    do {
      return try release(report, draft, formats, language, path, replacing, day)
    } catch StoreError.ledgerHasMoved {
      // Someone else has published in the meantime: theirs stands, and is to be reckoned with.
      return try publish(
        request, as: formats, in: language, to: directory, replacing: replacing, on: day)
    }
  }

  /// Refuses to publish what is not finished, or would say nothing.
  private func check(_ report: GenderReport, on day: String) throws(RequestError) {
    guard let today = PartialDate(day)?.calendarMonth, report.period.last < today else {
      throw .periodNotOver
    }
    let (unit, all) = (report.units[0].code, GenderReport.allGenders)
    guard report.figures[unit, Measure.reached.code, all] != 0 else { throw .nothingRegistered }
    guard report.figures.showsAnything else { throw .nothingToPublish }
  }

  private func release(
    _ unreleased: GenderReport, _ draft: ProtectedDraft, _ formats: [ReportFormat],
    _ language: Language, _ path: String, _ replacing: Bool, _ day: String
  ) throws -> Publication<GenderReport> {
    var report = unreleased
    var files = ReportFiles()
    // The files wait beside their places until the ledger has the release: should the power go in
    // between, publishing again finds the release and puts the same files there.
    _ = try store.record(
      try record(of: unreleased, draft, on: day), after: draft.releases, closing: draft.closing
    ) { number in
      report = unreleased.released(as: number)
      files = try ReportFiles(of: report, as: formats, in: language, at: path, replacing: replacing)
    }
    try files.batch.place()
    return Publication(report: report, files: files.paths, isNew: true)
  }

  private func record(
    of report: GenderReport, _ draft: ProtectedDraft, on day: String
  ) throws -> ReleaseRecord {
    let definition = TableDefinition(of: report)
    return ReleaseRecord(
      definition: definition.text, table: "gender", period: report.period.description,
      unit: definition.unit, byUnit: definition.byUnit, k: report.k, reason: project.reason,
      publishedOn: day, units: try releasedUnits(of: report, draft),
      cells: report.figures.cells.map { cell in
        ReleasedCell(
          unit: cell.codes[0], measure: cell.codes[1], gender: cell.codes[2], count: cell.count)
      })
  }
}
