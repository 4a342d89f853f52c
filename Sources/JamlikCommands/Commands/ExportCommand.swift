import EqualityData

extension Command {
  static let export = Command(
    words: ["export"],
    summary: Text(
      sv: "Visar allt som finns lagrat om en deltagare, åt den som det gäller.",
      en: "Shows all that is stored about a participant, for the one concerned."),
    details: Text(
      sv: """
        Registerutdrag enligt artikel 15 i dataskyddsförordningen. Att det gjordes antecknas, men inte
        om vem. Anonyma svar går inte att hitta: de har ingen koppling till någon person.
        """,
      en: """
        The right of access in article 15 of the GDPR. That it was done is noted, but not about whom.
        Anonymous answers cannot be found: they are not linked to any person.
        """),
    operands: [.store], options: [.onePseudonym, .accessFormat],
    example: "jamlik export jamlik-demo/rsfm.jamlik --pseudonym R0001"
  ) { arguments, console in
    guard let pseudonym = arguments[.onePseudonym] else {
      throw UsageError.missingOption("pseudonym P", of: "export")
    }
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let format = arguments[.accessFormat].flatMap(AccessFormat.init(rawValue:)) ?? .text
    let report = try database.accessReport(
      pseudonym: pseudonym, as: format, in: arguments.language, on: today)
    guard let report else { throw UnknownPseudonym() }
    console.output += report
  }
}

extension Option {
  static let onePseudonym = Option(
    name: "pseudonym", placeholder: "P",
    help: Text(sv: "Deltagarens pseudonym. Måste anges.", en: "The pseudonym. Required."))

  static let accessFormat = Option(
    name: "format", placeholder: AccessFormat.allCases.map(\.rawValue).joined(separator: "|"),
    help: Text(sv: "Form; text om inget anges.", en: "Form; text unless given."),
    choices: AccessFormat.allCases.map(\.rawValue))
}
