import EqualityModel

/// A reference population as it stands in a file, whatever the format: named columns and rows.
struct ReferenceGrid {
  var headers: [String] = []
  var rows: [(line: Int, cells: [String])] = []

  /// The line that says what the columns are.
  var headerLine = 1

  /// What the file as a whole says of its source and its date, if it does.
  var source: String?
  var date: String?

  var faults = FaultList()
  var recognised: Recognised?
}

extension ReferenceGrid {
  /// Reads a table as Statistics Sweden's database exports it, with or without a title line.
  init(csv bytes: [UInt8]) {
    var records = GuardedRecords(
      Self.withoutTitle(bytes), expecting: ReferenceField.names + (1900...2199).map(String.init))
    headerLine = records.line
    headers = records.headers
    while records.next() {
      guard !records.isFaulty else { continue }
      rows.append((records.line, headers.indices.map { String(records.cell($0)) }))
    }
    faults = records.faults
    recognised = records.result(0).recognised
  }

  /// Blanks out a first line that is one text alone, so that the lines keep their numbers.
  private static func withoutTitle(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let title = bytes[start...].prefix { !$0.isLineEnd }
    let next = bytes[title.endIndex...].drop { $0.isLineEnd }.prefix { !$0.isLineEnd }
    guard isOneField(title), !title.isEmpty, !isOneField(next) else { return bytes }
    var blanked = bytes
    for position in title.indices { blanked[position] = .space }
    return blanked
  }

  private static func isOneField(_ line: ArraySlice<UInt8>) -> Bool {
    var isQuoted = false
    return !line.contains { byte in
      if byte == .quote { isQuoted.toggle() }
      return !isQuoted && Delimiter(rawValue: byte) != nil
    }
  }
}
