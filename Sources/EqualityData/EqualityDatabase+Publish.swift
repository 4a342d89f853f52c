public import EqualityModel
public import EqualityReports
import EqualityStore
import EqualitySystem

/// What came of publishing a table.
public struct Publication: Hashable, Sendable {
  public let report: GenderReport

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
  /// - Throws: ``RequestError``, also where everything would be hidden; ``FileFailure``, also for a
  ///   file that is there already with other contents, unless `replacing`; ``StoreError``.
  public func publish(
    _ request: GenderRequest, as formats: [ReportFormat], in language: Language,
    to directory: String, replacing: Bool = false, on day: String
  ) throws -> Publication {
    let draft = try genderReport(request)
    let name = request.fileName(of: request.unit)
    if draft.release != nil {
      let files = try write(draft, formats, language, "\(directory)/\(name)", replacing)
      return Publication(report: draft, files: files, isNew: false)
    }
    guard draft.figures.counts.contains(where: { ($0 ?? 0) > 0 }) || !draft.figures.hidesAnything
    else { throw RequestError.nothingToPublish }

    var report = draft
    var files: [String] = []
    _ = try store.record(record(of: draft, request, on: day)) { number in
      report = draft.released(as: number)
      files = try write(report, formats, language, "\(directory)/\(name)", replacing)
    }
    return Publication(report: report, files: files, isNew: true)
  }

  private func record(
    of report: GenderReport, _ request: GenderRequest, on day: String
  ) -> ReleaseRecord {
    ReleaseRecord(
      definition: request.definition(of: report.units[0].code), table: "gender",
      period: report.period.description, unit: report.units[0].code, byUnit: request.byUnit,
      k: report.k, reason: project.reason, publishedOn: day,
      cells: report.figures.cells.map { cell in
        ReleasedCell(
          unit: cell.codes[0], measure: cell.codes[1], gender: cell.codes[2], count: cell.count)
      })
  }

  private func write(
    _ report: GenderReport, _ formats: [ReportFormat], _ language: Language, _ path: String,
    _ replacing: Bool
  ) throws -> [String] {
    var batch = FileBatch()
    var files: [String] = []
    for format in formats {
      let file = "\(path).\(format.fileExtension)"
      let bytes = Array(format.write(report, in: language).utf8)
      files.append(file)
      if try isThere(file, with: bytes) { continue }
      try batch.add(bytes, at: file, replacing: replacing)
    }
    try batch.place()
    return files
  }

  private func isThere(_ file: String, with bytes: [UInt8]) throws -> Bool {
    guard let status = try FileStatus(of: file), status.kind == .file, status.size == bytes.count
    else { return false }
    return try readFile(file) == bytes
  }
}
