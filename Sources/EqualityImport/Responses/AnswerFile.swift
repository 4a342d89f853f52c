import EqualityModel

/// The answer file that the offline form saves: one response, in JSON.
///
///     {"jamlik":"response","format":1,"id":"8c01f2…","wave":"2021-host","questionnaire":1,"language":"sv",
///      "month":"2021-10","unit":null,"answers":{"B1":"4","ethnicity_self":["svensk","samisk"]}}
///
/// It is taken as it is or not at all: what a form would not have saved has been changed since.
public enum AnswerFile {
  /// The format that this version reads.
  public static let format = 1

  /// The most bytes that an answer file has.
  static let sizeLimit = 100_000

  /// Whether a file is one, or tries to be: it begins as JSON does, and no table does.
  public static func isOne(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = start.first { $0 != .space && $0 != .tab && !$0.isLineEnd }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Reads the one response.
  public static func read(
    _ bytes: [UInt8], in context: ResponseContext
  ) -> ImportResult<ReadResponses> {
    var reader = AnswerFileReader(context)
    let response = reader.read(bytes)
    let faults = reader.faults
    guard let read = response, faults.isEmpty else {
      return ImportResult(outcome: .failure(faults.faults), recognised: nil, rows: 0)
    }
    return ImportResult(outcome: .success(read), recognised: nil, rows: 1)
  }
}
