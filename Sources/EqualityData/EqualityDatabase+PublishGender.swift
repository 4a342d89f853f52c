import EqualityModel
public import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// Writes a gender table to files and records it in the ledger: both or neither.
  ///
  /// A table that has been published before keeps its figures: they come from the ledger, whatever
  /// has been registered since. `day` is today's date, such as `2021-11-02`. Should the program be
  /// killed, the next that opens the store finishes what it has begun, or undoes it.
  /// - Throws: ``RequestError``, also where the period is not over at `day`, where nobody had begun
  ///   by then, and where someone's data should have been erased before `day`; ``FileFailure``, also
  ///   for a file that is there already with other contents, unless it may be replaced;
  ///   ``StoreError``.
  public func publish(
    _ request: GenderRequest, as files: FileRequest, on day: String
  ) throws -> Publication<GenderReport> {
    try publish(as: files, on: day) { try candidate(request, on: day) }
  }

  func candidate(_ request: GenderRequest, on day: String) throws -> Candidate<GenderReport> {
    let table = try store.reading { try genderTable(request, on: day) }
    guard let draft = table.draft else {
      return Candidate(
        report: table.report, fileName: table.fileName,
        standing: .published(answering: table.answer))
    }
    try refuseUnfinished(table.report.period.last, on: day)
    try refuseNobody(in: table.report)
    guard table.report.figures.showsAnything else { throw RequestError.nothingToPublish }
    let record = try record(of: table, draft, on: day)
    return Candidate(
      report: table.report, fileName: table.fileName,
      standing: .draft(.gender(record, draft, answering: table.answer)))
  }

  private func refuseNobody(in report: GenderReport) throws(RequestError) {
    let (unit, all) = (report.units[0].code, GenderReport.allGenders)
    guard report.figures[unit, Measure.reached.code, all] != 0 else { throw .nothingRegistered }
  }

  private func record(
    of table: GenderTable, _ draft: ProtectedDraft, on day: String
  ) throws -> ReleaseRecord {
    let (report, definition) = (table.report, table.definition)
    return ReleaseRecord(
      definition: definition.text, table: "gender", period: report.period.description,
      unit: definition.unit, byUnit: definition.division != .none, k: report.k,
      reason: project.reason, publishedOn: day, units: try releasedUnits(of: report, draft),
      cells: report.figures.cells.enumerated().map { place, cell in
        ReleasedCell(
          unit: cell.codes[0], measure: cell.codes[1], gender: cell.codes[2], count: cell.count,
          isRevised: report.revised.contains(place))
      })
  }
}
