import EqualityModel

/// The header of a table of responses, as Swedish Excel opens it: `;`, UTF-8 with BOM, CRLF.
struct ResponseTemplate {
  let questionnaire: Questionnaire

  var text: String {
    let columns = ["wave", "month", "unit"] + questionnaire.questions.map(\.id)
    return "\u{FEFF}" + columns.map(quoted).joined(separator: ";") + "\r\n"
  }

  private func quoted(_ column: String) -> String {
    let isPlain = !column.unicodeScalars.contains { ";\"\r\n".unicodeScalars.contains($0) }
    guard !isPlain else { return column }
    return "\"" + column.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
