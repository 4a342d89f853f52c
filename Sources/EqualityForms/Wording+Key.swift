import EqualityModel

extension Wording {
  // How answers are written in a table.
  static let keyTitle = Text(sv: "Så skrivs svaren i en tabell", en: "Writing answers in a table")
  static let keyExplained = Text(
    sv: "Den här delen är för den som för in svar på papper i en tabell. En rad är svaren från en "
      + "person. En fråga utan svar lämnas tom, och likaså en fråga som inte gällde personen. "
      + "Först står kolumnens namn, sedan vad som kan stå i den.",
    en: "This part is for whoever enters answers on paper into a table. A row is one person's "
      + "answers. A question without an answer is left empty, and so is a question that did not "
      + "apply. First comes the name of the column, then what can stand in it.")
  static let monthExample = Text(
    sv: "månaden, till exempel 2021-10", en: "the month, such as 2021-10")
  static let unitCode = Text(
    sv: "enhetens kod, eller tomt", en: "the code of the unit, or empty")
  static let severalInTable = Text(
    sv: "ett eller flera, med | emellan:", en: "one or several, with | between them:")
}
