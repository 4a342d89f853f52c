/// Text in lines of a width that fits a terminal and a page.
enum Wrapping {
  static let width = 78

  /// The text broken at spaces into as few lines as hold it.
  ///
  /// Lines after the first begin with `indent` spaces. A word that is too long has a line of its
  /// own.
  static func lines(of text: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var rest = Substring(text)
    while rest.count > width, let space = lastSpace(in: rest, after: indent) {
      lines.append(trimmed(rest[..<space]))
      rest = (margin + rest[space...].drop { $0 == " " })[...]
    }
    return lines + [trimmed(rest)]
  }

  /// Where the longest line that fits can end, or else the shortest that does not.
  private static func lastSpace(in text: Substring, after indent: Int) -> Substring.Index? {
    let words = text.dropFirst(indent).drop { $0 == " " }
    let spaces = words.indices.filter { words[$0] == " " }
    let limit = text.index(text.startIndex, offsetBy: width)
    return spaces.last { $0 <= limit } ?? spaces.first
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
