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
  /// The directory is made where there is none. `day` is today's date, such as `2021-11-02`. Should
  /// the program be killed, the next that opens the store puts the files of a recorded release in
  /// their places, and removes those of one that is not.
  /// - Throws: ``RequestError``, also where the period is not over at `day`, where nobody had begun
  ///   by then, and where someone's data should have been erased before `day`; ``FileFailure``, also for a
  ///   file that is there already with other contents, unless `replacing`; ``StoreError``.
  public func publish(
    _ request: GenderRequest, as formats: [ReportFormat], in language: Language,
    to directory: String, replacing: Bool = false, on day: String
  ) throws -> Publication<GenderReport> {
    try publish(
      request, as: formats, in: language, to: directory, replacing: replacing, on: day,
      reaching: { _ in })
  }

  /// Publishes, and tells how far it has come each time that what is on the disk has changed.
  package func publish(
    _ request: GenderRequest, as formats: [ReportFormat], in language: Language,
    to directory: String, replacing: Bool, on day: String,
    reaching: (PublicationStep) throws -> Void
  ) throws -> Publication<GenderReport> {
    let table = try store.reading { try genderTable(request, on: day) }
    if table.draft != nil {
      try check(table.report, on: day)
      try refuseOverdue(on: day)
    }
    try makeDirectory(directory)
    let files = try PublicationFiles(
      as: formats, in: language, at: "\(directory)/\(table.fileName)", replacing: replacing)
    do {
      return try publish(table, files, on: day, reaching: reaching)
    } catch StoreError.ledgerHasMoved {
      // Someone else has published in the meantime: theirs stands, and is to be reckoned with.
      return try publish(
        request, as: formats, in: language, to: directory, replacing: replacing, on: day,
        reaching: reaching)
    }
  }

  /// Refuses to publish what is not finished, or has not begun.
  private func check(_ report: GenderReport, on day: String) throws(RequestError) {
    guard let today = PartialDate(day)?.calendarMonth, report.period.last < today else {
      throw .periodNotOver
    }
    let (unit, all) = (report.units[0].code, GenderReport.allGenders)
    guard report.figures[unit, Measure.reached.code, all] != 0 else { throw .nothingRegistered }
  }

  private func publish(
    _ table: GenderTable, _ files: consuming PublicationFiles, on day: String,
    reaching: (PublicationStep) throws -> Void
  ) throws -> Publication<GenderReport> {
    let expected = files.expected
    try store.expect(expected)
    // Whatever comes now, they wait no longer: they have their names, or are gone.
    defer { try? store.forget(expected) }
    try reaching(.expected)
    let report = try record(table, &files, on: day, reaching: reaching)
    try reaching(.recorded)
    try files.place { try reaching(.placed($0)) }
    return Publication(report: report, files: files.paths, isNew: table.draft != nil)
  }

  /// Writes the files beside their places and records the release, or that they are of one there is.
  private func record(
    _ table: GenderTable, _ files: inout PublicationFiles, on day: String,
    reaching: (PublicationStep) throws -> Void
  ) throws -> GenderReport {
    guard let draft = table.draft else {
      guard let number = table.report.release else { return table.report }
      try store.resume(
        release: number, answering: table.answer, files: files.expected
      ) {
        try files.write(table.report) { try reaching(.written($0)) }
      }
      return table.report
    }
    var report = table.report
    _ = try store.record(
      try record(of: table, draft, on: day), after: draft.releases, closing: draft.closing,
      answering: table.answer, files: files.expected, keeping: draft.witnesses
    ) { number in
      report = table.report.released(as: number)
      try files.write(report) { try reaching(.written($0)) }
    }
    return report
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

/// How far a publication has come: what a program that is killed just then has done.
package enum PublicationStep: Hashable, Sendable {
  /// The files are noted in the store.
  case expected

  /// So many files are written beside their places; nothing is recorded yet.
  case written(Int)

  /// The release is in the ledger.
  case recorded

  /// So many files are in their places.
  case placed(Int)
}
