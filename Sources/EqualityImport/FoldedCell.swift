/// A cell in ASCII, so that one way of looking finds numbers however they were typed.
enum FoldedCell {
  /// Whether a byte may begin a character that stands for a digit, a sign or a space.
  static func mayFold(_ byte: UInt8) -> Bool { byte == 0xC2 || byte >= 0xD0 }

  /// Every digit, dash, space, `@` and `+` as its plain form, and every other letter as `x`.
  static func bytes(of cell: ArraySlice<UInt8>) -> [UInt8] {
    guard cell.contains(where: { $0 >= 0x80 }) else { return Array(cell) }
    return String(cell).unicodeScalars.compactMap(folded)
  }

  /// Nil for a character that is not seen, such as a soft hyphen.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(scalar.value) }
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return UInt8(ascii: "0") + UInt8(value)
    }
    switch scalar {
    case "\u{FF20}", "\u{FE6B}": return UInt8(ascii: "@")
    case "\u{FF0B}", "\u{FE62}": return UInt8(ascii: "+")
    case "\u{FF0E}", "\u{3002}", "\u{B7}": return UInt8(ascii: ".")
    case "\u{FF0F}", "\u{2044}", "\u{2215}": return UInt8(ascii: "/")
    case "\u{2212}": return UInt8(ascii: "-")
    default: return folded(scalar.properties.generalCategory)
    }
  }

  private static func folded(_ category: Unicode.GeneralCategory) -> UInt8? {
    switch category {
    case .dashPunctuation: UInt8(ascii: "-")
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    case .format, .control: nil
    default: UInt8(ascii: "x")
    }
  }
}
