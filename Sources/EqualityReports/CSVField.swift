/// A text as a field of a CSV file.
enum CSVField {
  /// The text, harmless to spreadsheets, in quotes where it needs them.
  static func written(_ text: String) -> String { escaped(harmless(text)) }

  /// A spreadsheet takes a text that begins so for a formula; an apostrophe makes it a text.
  private static func harmless(_ field: String) -> String {
    guard let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return field
    }
    return "'" + field
  }

  private static func escaped(_ field: String) -> String {
    let isPlain = !field.unicodeScalars.contains { ";\"\r\n".unicodeScalars.contains($0) }
    guard !isPlain else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
