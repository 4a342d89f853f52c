public import EqualityModel

/// What would tell who a person is, and so refuses a file.
public enum Identity: Hashable, Sendable, CaseIterable {
  /// A personal identity number or a coordination number, also a mistyped one.
  case personalNumber

  /// A date of birth with letters after it, as reserve numbers and ESF's own numbers are written.
  case temporaryNumber
  case emailAddress
  case telephoneNumber

  /// A column named for names, addresses or numbers of persons.
  case personalColumn

  public var text: Text {
    switch self {
    case .personalNumber:
      Text(
        sv: "här står något som ser ut som ett personnummer eller samordningsnummer. \(advice)",
        en: "this looks like a personal identity number or coordination number. \(adviceInEnglish)")
    case .temporaryNumber:
      Text(
        sv: "här står något som ser ut som ett reservnummer eller tillfälligt nummer. \(advice)",
        en: "this looks like a reserve number or temporary identity number. \(adviceInEnglish)")
    case .emailAddress:
      Text(
        sv: "här står något som ser ut som en e-postadress. \(advice)",
        en: "this looks like an e-mail address. \(adviceInEnglish)")
    case .telephoneNumber:
      Text(
        sv: "här står något som ser ut som ett telefonnummer. \(advice)",
        en: "this looks like a telephone number. \(adviceInEnglish)")
    case .personalColumn:
      Text(
        sv: "kolumnen pekar ut personer. Ta bort hela kolumnen ur filen; ange bara pseudonymer.",
        en: "the column identifies persons. Remove all of it from the file; use pseudonyms only.")
    }
  }

  private var advice: String { "Ta bort det ur filen; ange bara pseudonymer." }
  private var adviceInEnglish: String { "Remove it from the file; use pseudonyms only." }
}
