import EqualityModel
import EqualityReports
import EqualitySystem

/// The files of one report, written beside their places and waiting to be put there.
struct PublicationFiles: ~Copyable {
  private let request: FileRequest
  private var batch = FileBatch()

  /// Where each is to be, as the user knows it.
  let paths: [String]

  /// Where each waits, if it has to be written.
  let expected: [WaitingFile]

  /// Finds names for files with this name, which has no ending, and writes nothing.
  init(_ request: FileRequest, named name: String) throws {
    self.request = request
    paths = request.formats.map { "\(request.directory)/\(name).\($0.fileExtension)" }
    expected = try paths.map { try WaitingFile(to: $0, replacing: request.isReplacing) }
  }

  /// Writes the report beside the places of its files, and tells after each how many those are.
  ///
  /// A file that stands there with the same contents is left alone.
  mutating func write(
    _ report: some NumberedReport, telling written: (Int) throws -> Void
  ) throws {
    for (number, (format, file)) in zip(request.formats, expected).enumerated() {
      let bytes = Array(report.written(as: format, in: request.language).utf8)
      guard try !Self.stands(file.path, with: bytes) else { continue }
      try batch.add(bytes, as: file)
      try written(number + 1)
    }
  }

  /// Puts the files in their places, and tells after each how many those are.
  mutating func place(telling placed: (Int) throws -> Void) throws {
    var number = 0
    while try batch.placeNext() {
      number += 1
      try placed(number)
    }
  }

  private static func stands(_ file: String, with bytes: [UInt8]) throws -> Bool {
    guard let status = try FileStatus(of: file), status.kind == .file, status.size == bytes.count
    else { return false }
    return try readFile(file) == bytes
  }
}
