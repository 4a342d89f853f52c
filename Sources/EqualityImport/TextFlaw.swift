public import EqualityModel

/// What makes a file no readable table.
public enum TextFlaw: Hashable, Sendable {
  case empty
  case spreadsheet
  case undecodable(SourceEncoding)
  case forbiddenCharacter(code: UInt32)
  case unclosedQuote
  case textAfterQuote
  case wrongFieldCount(expected: Int, found: Int)

  public var text: Text {
    switch self {
    case .empty:
      Text(
        sv: "innehåller ingenting. Den första raden ska vara en rubrikrad.",
        en: "holds nothing. The first line should be a header.")
    case .spreadsheet:
      Text(
        sv: "är en arbetsbok från Excel. Spara den som CSV UTF-8 och läs in den filen.",
        en: "is an Excel workbook. Save it as CSV UTF-8 and import that file.")
    case .undecodable(let encoding):
      Text(
        sv: "ett tecken går inte att läsa som \(encoding.name). Spara filen som CSV UTF-8.",
        en: "a character cannot be read as \(encoding.name). Save the file as CSV UTF-8.")
    case .forbiddenCharacter(let code):
      Text(
        sv: "ett osynligt styrtecken (\(codePoint(code))) finns i texten. Ta bort det.",
        en: "the text holds an invisible control character (\(codePoint(code))). Remove it.")
    case .unclosedQuote:
      Text(
        sv: "ett citattecken öppnas men stängs aldrig. Skriv ett \" till där fältet slutar.",
        en: "a quotation mark is opened but never closed. Add a \" where the field ends.")
    case .textAfterQuote:
      Text(
        sv: "text följer efter ett stängt citattecken. Skriv citattecken inuti ett fält som \"\".",
        en: "text follows a closed quotation mark. Write quotation marks within a field as \"\".")
    case .wrongFieldCount(let expected, let found):
      Text(
        sv: "raden har \(found) fält men ska ha \(expected), lika många som rubrikraden.",
        en: "the line has \(found) fields but should have \(expected), as many as the header.")
    }
  }

  private func codePoint(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
