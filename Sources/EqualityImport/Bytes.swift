// The characters that mean something in a file, as UTF-8 bytes.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")

  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }

  /// The value of an ASCII digit.
  var digitValue: Int { Int(self) - 0x30 }
}

extension String {
  /// The text of a cell: UTF-8, known to be valid.
  init(_ cell: ArraySlice<UInt8>) { self.init(decoding: cell, as: UTF8.self) }
}
