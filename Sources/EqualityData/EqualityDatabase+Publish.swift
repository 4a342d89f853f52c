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
    let report = try genderReport(request)
    let path = "\(directory)/\(request.fileName(of: request.unit))"
    if report.release != nil {
      var files = try Files(of: report, as: formats, in: language, at: path, replacing: replacing)
      try files.batch.place()
      return Publication(report: report, files: files.paths, isNew: false)
    }
    guard report.figures.showsAnything else { throw RequestError.nothingToPublish }
    return try release(report, request, formats, language, path, replacing, day)
  }

  private func release(
    _ draft: GenderReport, _ request: GenderRequest, _ formats: [ReportFormat],
    _ language: Language, _ path: String, _ replacing: Bool, _ day: String
  ) throws -> Publication {
    var report = draft
    var files = Files()
    // The files wait beside their places until the ledger has the release: should the power go in
    // between, publishing again finds the release and puts the same files there.
    _ = try store.record(record(of: draft, request, on: day)) { number in
      report = draft.released(as: number)
      files = try Files(of: report, as: formats, in: language, at: path, replacing: replacing)
    }
    try files.batch.place()
    return Publication(report: report, files: files.paths, isNew: true)
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
}

/// The files of one report, written beside their places and waiting to be put there.
private struct Files: ~Copyable {
  var batch = FileBatch()
  private(set) var paths: [String] = []

  init() {}

  /// A file that stands there with the same contents is left alone.
  init(
    of report: GenderReport, as formats: [ReportFormat], in language: Language, at path: String,
    replacing: Bool
  ) throws {
    self.init()
    for format in formats {
      let file = "\(path).\(format.fileExtension)"
      let bytes = Array(format.write(report, in: language).utf8)
      paths.append(file)
      guard try !Self.stands(file, with: bytes) else { continue }
      try batch.add(bytes, at: file, replacing: replacing)
    }
  }

  private static func stands(_ file: String, with bytes: [UInt8]) throws -> Bool {
    guard let status = try FileStatus(of: file), status.kind == .file, status.size == bytes.count
    else { return false }
    return try readFile(file) == bytes
  }
}
