import EqualityModel

/// Texts as people see them.
enum ShownText {
  /// The text with every control character replaced by a mark that can be seen, so that nothing in
  /// it turns the words around it, moves a cursor or ends a line.
  static func harmless(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": result.unicodeScalars.append(" ")
      case _ where isControl(scalar): result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as the beginning of a sentence.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Controls, line and paragraph separators, and what changes the direction of the words after
  /// it.
  ///
  /// The marks that only say which way one place is read stay: Arabic and Hebrew need them.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      true
    default: false
    }
  }
}
