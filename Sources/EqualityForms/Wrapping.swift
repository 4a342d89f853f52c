/// Text in lines of a width that fits a terminal and a page.
enum Wrapping {
  static let width = 78

  /// The words of `text` in as few lines as hold them; lines after the first begin with `indent`
  /// spaces. A longer word has a line of its own. Spaces before the first word are kept.
  static func lines(of text: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " })
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (margin, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
