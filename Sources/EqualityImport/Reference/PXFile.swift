import EqualityModel

/// A file of the PC-Axis format: keywords, each with its values (SCB, “PX file format”, 2013).
struct PXFile {
  /// What stands after one keyword.
  struct Entry {
    let keyword: String

    /// The variable that it is about, in brackets.
    let subject: String?
    let line: Int
    let values: [String]
  }

  private(set) var entries: [Entry] = []

  /// The keyword after which the file can no longer be followed, and its line.
  private(set) var broken: (keyword: String, line: Int)?

  /// Whether the file begins as PC-Axis files do: with a keyword and `=`.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    let text = SourceText(Array(bytes.prefix(200))).utf8
    let keyword = text.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
    return ["CHARSET", "AXIS-VERSION", "MATRIX", "CODEPAGE", "LANGUAGE", "TITLE", "CREATION-DATE"]
      .contains(String(keyword)) && text.dropFirst(keyword.count).first == UInt8(ascii: "=")
  }

  init(_ text: [UInt8]) {
    var scanner = PXScanner(text)
    while !scanner.isAtEnd {
      guard let entry = scanner.entry() else {
        broken = (scanner.keyword, scanner.line)
        return
      }
      // What is said in another language than the file's own is said already.
      if !entry.isTranslated { entries.append(entry.entry) }
    }
  }

  func entry(_ keyword: String, of subject: String? = nil) -> Entry? {
    entries.first { $0.keyword == keyword && (subject == nil || $0.subject == subject) }
  }

  func values(_ keyword: String, of subject: String? = nil) -> [String] {
    entry(keyword, of: subject)?.values ?? []
  }

  /// A time as PC-Axis files have it: `2021`, `2021M10`, `20211231 09:30`.
  static func date(_ text: String) -> PartialDate? {
    let day = text.prefix { $0 != " " }
    if day.count == 7, day.dropFirst(4).first == "M" {
      return PartialDate("\(day.prefix(4))-\(day.suffix(2))")
    }
    guard day.count == 8 else { return PartialDate(day) }
    return PartialDate("\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))")
  }
}
