/// Reads JSON as RFC 8259 has it, and knows on which line each value stands.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var depth = 0

  /// How deep values may lie in each other: a file of brackets must not exhaust the stack.
  private static let depthLimit = 32

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that a text in UTF-8 holds.
  static func parse(_ utf8: [UInt8]) throws(JSONFlaw) -> JSONValue {
    var parser = JSONParser(utf8)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == utf8.count else { throw parser.flaw }
    return value
  }

  private var flaw: JSONFlaw { JSONFlaw(line: line) }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  /// Goes past a sign, and the space before it, where it comes next.
  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(JSONFlaw) {
    guard skip(sign) else { throw flaw }
  }

  private mutating func value() throws(JSONFlaw) -> JSONValue {
    skipSpace()
    let line = line
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw flaw }
    return JSONValue(line: line, kind: try kind())
  }

  private mutating func kind() throws(JSONFlaw) -> JSONValue.Kind {
    if skip("{") { return .object(try fields()) }
    if skip("[") { return .list(try values()) }
    if next == UInt8(ascii: "\"") { return .text(try text()) }
    return try word()
  }

  private mutating func fields() throws(JSONFlaw) -> [(key: String, value: JSONValue)] {
    var fields: [(key: String, value: JSONValue)] = []
    if skip("}") { return fields }
    repeat {
      skipSpace()
      let key = try text()
      try expect(":")
      fields.append((key, try value()))
    } while skip(",")
    try expect("}")
    return fields
  }

  private mutating func values() throws(JSONFlaw) -> [JSONValue] {
    var values: [JSONValue] = []
    if skip("]") { return values }
    repeat { values.append(try value()) } while skip(",")
    try expect("]")
    return values
  }

  /// A number, or one of the three words that JSON has.
  private mutating func word() throws(JSONFlaw) -> JSONValue.Kind {
    let start = position
    while let byte = next,
      byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || "+-.".utf8.contains(byte)
    {
      position += 1
    }
    switch String(decoding: bytes[start..<position], as: UTF8.self) {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .null
    case let number where Double(number)?.isFinite == true && bytes[start] < 0x3A:
      return .number(number)
    default: throw flaw
    }
  }
}

extension JSONParser {
  private mutating func text() throws(JSONFlaw) -> String {
    guard next == UInt8(ascii: "\"") else { throw flaw }
    position += 1
    var units: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw flaw }
      position += 1
      if byte == UInt8(ascii: "\\") {
        units += String(try escaped()).utf8
      } else {
        units.append(byte)
      }
    }
    guard next != nil, let text = String(validating: units, as: UTF8.self) else { throw flaw }
    position += 1
    return text
  }

  private mutating func escaped() throws(JSONFlaw) -> Unicode.Scalar {
    guard let byte = next else { throw flaw }
    position += 1
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": return Unicode.Scalar(byte)
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try codePoint()
    default: throw flaw
    }
  }

  /// Four digits, or twice four where a character needs a surrogate pair.
  private mutating func codePoint() throws(JSONFlaw) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, next == UInt8(ascii: "\\") else { throw flaw }
    position += 1
    guard next == UInt8(ascii: "u") else { throw flaw }
    position += 1
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw flaw }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONFlaw) -> UInt32 {
    guard position + 4 <= bytes.count else { throw flaw }
    let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      throw flaw
    }
    position += 4
    return value
  }
}
