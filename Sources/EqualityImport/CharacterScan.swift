/// Finds the characters that no honest file holds: controls, direction overrides, undecodable ones.
struct CharacterScan {
  private let text: [UInt8]
  private let encoding: SourceEncoding
  private var line = 1

  init(_ source: SourceText) {
    text = source.utf8
    encoding = source.encoding
  }

  /// Adds a fault for each of them.
  mutating func collect(into faults: inout FaultList) {
    for position in text.indices where !Self.isPlain(text[position]) {
      if isLineEnd(position) {
        line += 1
      } else if let flaw = flaw(at: position) {
        faults.add(Fault(line: line, kind: .text(flaw)))
      }
    }
  }

  /// Printable ASCII and TAB, and the bytes that begin or continue an ordinary letter.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0x09, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...: true
    default: false
    }
  }

  private func isLineEnd(_ position: Int) -> Bool {
    text[position] == .lineFeed
      || text[position] == .carriageReturn && byte(position + 1) != .lineFeed
  }

  private func flaw(at position: Int) -> TextFlaw? {
    let code = scalar(at: position)
    switch code {
    case 0xFFFD: return .undecodable(encoding)
    case 0x0D: return nil
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      return .forbiddenCharacter(code: code)
    default: return nil
    }
  }

  /// The character that begins here; the text is valid UTF-8 of at most three bytes a character.
  private func scalar(at position: Int) -> UInt32 {
    let first = UInt32(text[position])
    let second = UInt32(byte(position + 1) & 0x3F)
    switch first {
    case ..<0x80: return first
    case ..<0xE0: return (first & 0x1F) << 6 | second
    default: return (first & 0x0F) << 12 | second << 6 | UInt32(byte(position + 2) & 0x3F)
    }
  }

  private func byte(_ position: Int) -> UInt8 { position < text.count ? text[position] : 0 }
}
