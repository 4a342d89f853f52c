public import EqualityModel

/// What stands between the fields of a line.
public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
  case semicolon = 0x3B
  case comma = 0x2C
  case tab = 0x09

  public var label: Text {
    switch self {
    case .semicolon: Text(sv: "semikolon", en: "semicolon")
    case .comma: Text(sv: "komma", en: "comma")
    case .tab: Text(sv: "tabb", en: "tab")
    }
  }

  /// The delimiter that the first line has most of, outside quotes; semicolon where none is.
  static func recognised(in text: [UInt8]) -> Delimiter {
    let header = text.drop { $0.isLineEnd || $0 == .space }
    var counts: [Delimiter: Int] = [:]
    var isQuoted = false
    for byte in header {
      if byte == .quote { isQuoted.toggle() }
      if byte.isLineEnd, !isQuoted { break }
      if !isQuoted, let delimiter = Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    return allCases.reduce(.semicolon) { best, other in
      counts[other, default: 0] > counts[best, default: 0] ? other : best
    }
  }

  /// Reads Excel's own first line, such as `sep=;`.
  static func declared(in text: [UInt8]) -> Delimiter? {
    let line = text.prefix(8).prefix { !$0.isLineEnd }
    guard line.count == 5, String(line.prefix(4)).lowercased() == "sep=" else { return nil }
    return line.last.flatMap(Delimiter.init)
  }
}
