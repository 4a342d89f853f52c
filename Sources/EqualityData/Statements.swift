import EqualityModel
public import EqualityReports
import EqualityStore
import EqualitySystem

/// What a draft will be in the ledger, and beside how many statements it was made.
struct StatementDraft {
  let definition: String
  let subject: String
  let statements: Int
}

/// What came of publishing a table other than one by gender.
public struct SheetPublication: Hashable, Sendable {
  public let sheet: Sheet

  /// The files that were written, or stood there with the same contents.
  public let files: [String]

  /// Whether the table was published now, and not before.
  public let isNew: Bool
}

/// Where and how files are written.
public struct FileRequest: Hashable, Sendable {
  public var formats: [ReportFormat]
  public var language: Language
  public var directory: String

  /// Whether files that are there with other contents give way.
  public var isReplacing: Bool

  public init(
    formats: [ReportFormat] = ReportFormat.allCases, language: Language = .swedish,
    directory: String = ".", isReplacing: Bool = false
  ) {
    self.formats = formats
    self.language = language
    self.directory = directory
    self.isReplacing = isReplacing
  }
}

/// The files of one sheet, written beside their places and waiting to be put there.
struct SheetFiles: ~Copyable {
  var batch = FileBatch()
  private(set) var paths: [String] = []

  init() {}

  /// A file that stands there with the same contents is left alone.
  init(of sheet: Sheet, named name: String, as request: FileRequest) throws {
    self.init()
    for format in request.formats {
      let path = "\(request.directory)/\(name).\(format.fileExtension)"
      let bytes = Array(format.write(sheet, in: request.language).utf8)
      paths.append(path)
      if let status = try FileStatus(of: path), status.kind == .file, status.size == bytes.count,
        try readFile(path) == bytes
      {
        continue
      }
      try batch.add(bytes, at: path, replacing: request.isReplacing)
    }
  }
}

extension EqualityDatabase {
  /// Writes files and records a statement: both or neither.
  func publish(
    _ record: StatementRecord, after statements: Int, named name: String, as request: FileRequest,
    sheet: (Int) -> Sheet
  ) throws -> SheetPublication {
    try makeDirectory(request.directory)
    var files = SheetFiles()
    var published: Sheet?
    _ = try store.record(record, after: statements) { number in
      let sheet = sheet(number)
      published = sheet
      files = try SheetFiles(of: sheet, named: name, as: request)
    }
    try files.batch.place()
    guard let published else { throw StoreError.damaged }
    return SheetPublication(sheet: published, files: files.paths, isNew: true)
  }

  /// Writes the files of what has been published before.
  func publishAgain(
    _ sheet: Sheet, named name: String, as request: FileRequest
  ) throws -> SheetPublication {
    try makeDirectory(request.directory)
    var files = try SheetFiles(of: sheet, named: name, as: request)
    try files.batch.place()
    return SheetPublication(sheet: sheet, files: files.paths, isNew: false)
  }
}
