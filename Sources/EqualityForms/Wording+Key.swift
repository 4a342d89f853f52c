import EqualityModel

extension Wording {
  // How answers are written in a table.
  static let keyTitle = Text(sv: "Så skrivs svaren i en tabell", en: "Writing answers in a table")
  static let keyExplained = Text(
    sv: "Den här delen är för den som för in svar på papper i en tabell. En rad är svaren från en "
      + "person. En fråga utan svar lämnas tom, och likaså en fråga som inte gällde personen. "
      + "Först står kolumnens namn och frågans nummer, sedan vad som kan stå i kolumnen.",
    en: "This part is for whoever enters answers on paper into a table. A row is one person's "
      + "answers. A question without an answer is left empty, and so is a question that did not "
      + "apply. First comes the name of the column and the number of the question, then what can "
      + "stand in the column.")
  static let monthExample = Text(sv: "till exempel, månaden", en: "for example, the month")
  static let unitCode = Text(sv: "enhetens kod, eller tomt", en: "the unit's code, or empty")
  static let severalInTable = Text(
    sv: "ett eller flera, med | emellan", en: "one or several, with | between them")
}
