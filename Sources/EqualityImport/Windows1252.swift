/// The code page of Swedish Excel before UTF-8: Latin-1 with printable characters at 0x80...0x9F.
enum Windows1252 {
  /// The characters at 0x80...0x9F; five bytes have none.
  private static let upper: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The text as UTF-8; a byte without a character becomes U+FFFD.
  static func utf8(from bytes: [UInt8]) -> [UInt8] {
    let encoded = (0x80...0xFF).map { byte in
      let code = byte < 0xA0 ? upper[byte - 0x80] : UInt32(byte)
      return Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { utf8.append(byte) } else { utf8 += encoded[Int(byte) - 0x80] }
    }
    return utf8
  }
}
