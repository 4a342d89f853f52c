import EqualityModel
import EqualityReports
import EqualitySystem

/// The files of one report, written beside their places and waiting to be put there.
struct ReportFiles: ~Copyable {
  var batch = FileBatch()
  private(set) var paths: [String] = []

  init() {}

  /// A file that stands there with the same contents is left alone.
  init(
    of report: some NumberedReport, as formats: [ReportFormat], in language: Language,
    at path: String,
    replacing: Bool
  ) throws {
    self.init()
    for format in formats {
      let file = "\(path).\(format.fileExtension)"
      let bytes = Array(report.written(as: format, in: language).utf8)
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
