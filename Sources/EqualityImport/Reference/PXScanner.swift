/// Goes through the text of a PC-Axis file, one keyword at a time.
struct PXScanner {
  private let text: [UInt8]
  private var position = 0
  private(set) var line = 1

  /// The keyword that was read last.
  private(set) var keyword = ""

  init(_ text: [UInt8]) {
    self.text = text
    skipSpace()
  }

  var isAtEnd: Bool { position >= text.count }

  /// The next keyword with its values; nil where the text is not as the format has it.
  mutating func entry() -> (entry: PXFile.Entry, isTranslated: Bool)? {
    let start = line
    keyword = word { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard !keyword.isEmpty else { return nil }
    let isTranslated = take("[")
    if isTranslated {
      _ = word { $0 != UInt8(ascii: "]") }
      guard take("]") else { return nil }
    }
    var subject: String?
    if take("(") {
      guard let text = string() else { return nil }
      subject = text
      while take(",") { guard string() != nil else { return nil } }
      guard take(")") else { return nil }
    }
    guard take("="), let values = values(joining: keyword != "DATA") else { return nil }
    let entry = PXFile.Entry(keyword: keyword, subject: subject, line: start, values: values)
    return (entry, isTranslated)
  }

  /// Values up to the semicolon; texts that stand next to each other are one text, if `joining`.
  private mutating func values(joining: Bool) -> [String]? {
    var values: [String] = []
    var continues = false
    while !isAtEnd {
      if take(";") { return values }
      if take(",") {
        continues = false
      } else if text[position] == .quote {
        guard let next = string() else { return nil }
        if joining, continues, let last = values.popLast() {
          values.append(last + next)
        } else {
          values.append(next)
        }
        continues = true
      } else {
        values.append(word { !$0.isSpace && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") })
        skipSpace()
        continues = false
      }
    }
    return nil
  }

  /// A text between quotation marks, which cannot hold one.
  private mutating func string() -> String? {
    skipSpace()
    guard !isAtEnd, text[position] == .quote else { return nil }
    position += 1
    let content = word { $0 != .quote }
    guard !isAtEnd else { return nil }
    position += 1
    skipSpace()
    return content
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < text.count, belongs(text[position]) {
      if text[position] == .lineFeed { line += 1 }
      position += 1
    }
    return String(text[start..<position])
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard !isAtEnd, text[position] == UInt8(ascii: sign) else { return false }
    position += 1
    skipSpace()
    return true
  }

  private mutating func skipSpace() { _ = word(\.isSpace) }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == .space || self == .tab || isLineEnd }
}
