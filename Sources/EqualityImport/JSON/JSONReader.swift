/// Reads one value of JSON (RFC 8259) that fills a whole text.
///
/// Deep nesting is refused, so that no file can exhaust the stack.
struct JSONReader {
  /// Where a text stops being JSON.
  struct Flaw: Error, Hashable {
    let line: Int
  }

  private static let depthLimit = 16

  private let text: [UInt8]
  private var position = 0
  private var line = 1

  /// - Throws: ``Flaw`` where the text is not JSON.
  static func read(_ utf8: [UInt8]) throws(Flaw) -> JSONValue {
    var reader = JSONReader(text: utf8)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == utf8.count else { throw reader.flaw }
    return value
  }

  private init(text: [UInt8]) { self.text = text }

  private var flaw: Flaw { Flaw(line: line) }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == .space || byte == .tab || byte.isLineEnd {
      if byte == .lineFeed { line += 1 }
      position += 1
    }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpace()
    guard let byte = next, character.asciiValue == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Character) throws(Flaw) {
    guard take(character) else { throw flaw }
  }

  private mutating func value(depth: Int) throws(Flaw) -> JSONValue {
    skipSpace()
    guard depth < Self.depthLimit, let byte = next else { throw flaw }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case .quote: return .text(try string())
    default: return try word()
    }
  }
}

extension JSONReader {
  private mutating func object(_ depth: Int) throws(Flaw) -> JSONValue {
    try expect("{")
    var members: [JSONValue.Member] = []
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      let line = line
      let name = try string()
      try expect(":")
      members.append(.init(name: name, value: try value(depth: depth + 1), line: line))
    } while take(",")
    try expect("}")
    return .object(members)
  }

  private mutating func list(_ depth: Int) throws(Flaw) -> JSONValue {
    try expect("[")
    var values: [JSONValue] = []
    if take("]") { return .list(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(",")
    try expect("]")
    return .list(values)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Flaw) -> JSONValue {
    let start = position
    while let byte = next, byte.isDigit || byte.isLetter || "+-.".utf8.contains(byte) {
      position += 1
    }
    let word = String(text[start..<position])
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      guard word.wholeMatch(of: Self.number) != nil else { throw flaw }
      return .number(word)
    }
  }

  private static var number: Regex<Substring> {
    /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+\-]?[0-9]+)?/
  }
}

extension JSONReader {
  private mutating func string() throws(Flaw) -> String {
    try expect("\"")
    var bytes: [UInt8] = []
    while let byte = next, byte != .quote {
      guard byte >= 0x20 else { throw flaw }
      position += 1
      if byte == UInt8(ascii: "\\") {
        bytes += try escaped()
      } else {
        bytes.append(byte)
      }
    }
    try expect("\"")
    guard let string = String(validating: bytes, as: UTF8.self) else { throw flaw }
    return string
  }

  private mutating func escaped() throws(Flaw) -> [UInt8] {
    guard let byte = next else { throw flaw }
    position += 1
    switch byte {
    case .quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [.lineFeed]
    case UInt8(ascii: "r"): return [.carriageReturn]
    case UInt8(ascii: "t"): return [.tab]
    case UInt8(ascii: "u"): return try Array(String(Character(scalar())).utf8)
    default: throw flaw
    }
  }

  /// The character of an escape by number, or of two that make a pair.
  private mutating func scalar() throws(Flaw) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\") else { throw flaw }
    position += 1
    guard next == UInt8(ascii: "u") else { throw flaw }
    position += 1
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else { throw flaw }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func unit() throws(Flaw) -> UInt16 {
    guard position + 4 <= text.count else { throw flaw }
    let digits = text[position..<position + 4]
    guard digits.allSatisfy({ $0.isDigit || $0.isLetter }),
      let unit = UInt16(String(digits), radix: 16)
    else { throw flaw }
    position += 4
    return unit
  }
}
