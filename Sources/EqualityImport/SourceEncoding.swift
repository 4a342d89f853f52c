public import EqualityModel

/// How a file's text was written as bytes.
public enum SourceEncoding: Hashable, Sendable, CaseIterable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// What the encoding is called, in every language.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }
}

/// What a file was taken to be, for telling its sender.
public struct Recognised: Hashable, Sendable {
  public let encoding: SourceEncoding
  public let delimiter: Delimiter

  public var text: Text {
    Text(
      sv: "\(encoding.name), \(delimiter.label.swedish)",
      en: "\(encoding.name), \(delimiter.label.english)")
  }
}
