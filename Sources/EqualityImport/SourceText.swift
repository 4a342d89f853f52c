/// A file's text as UTF-8, whatever encoding it came in.
///
/// The encoding is known from a byte order mark; without one the text is UTF-8 if it can be, and
/// else Windows-1252. What cannot be decoded becomes U+FFFD, which ``CharacterScan`` reports.
package struct SourceText: Sendable {
  package let encoding: SourceEncoding
  package let utf8: [UInt8]

  package init(_ file: [UInt8]) {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(.utf8, Self.repaired(Array(file.dropFirst(3))))
    } else if file.starts(with: [0xFF, 0xFE]) {
      self.init(.utf16LittleEndian, Self.utf8(fromUTF16: file, low: 0, high: 1))
    } else if file.starts(with: [0xFE, 0xFF]) {
      self.init(.utf16BigEndian, Self.utf8(fromUTF16: file, low: 1, high: 0))
    } else if Self.isUTF8(file) {
      self.init(.utf8, file)
    } else {
      self.init(.windows1252, Windows1252.utf8(from: file))
    }
  }

  private init(_ encoding: SourceEncoding, _ utf8: [UInt8]) {
    self.encoding = encoding
    self.utf8 = utf8
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Skips the byte order mark; a byte left over at the end cannot be decoded.
  private static func utf8(fromUTF16 file: [UInt8], low: Int, high: Int) -> [UInt8] {
    var units = stride(from: 2, to: file.count - 1, by: 2).map { position in
      UInt16(file[position + high]) << 8 | UInt16(file[position + low])
    }
    if !file.count.isMultiple(of: 2) { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
