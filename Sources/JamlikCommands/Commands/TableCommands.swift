import EqualityData

extension Command {
  static let reportGender = Command(
    words: ["report", "gender"],
    summary: Text(
      sv: "Visar ett utkast till könsuppdelad statistik, skyddat som om det publicerades.",
      en: "Shows a draft of statistics by gender, protected as if it were published."),
    operands: [.store], options: [.period, .unit, .by, .rollUp, .asOf, .oneFormat],
    example: "jamlik report gender jamlik-demo/rsfm.jamlik --period 2021-11"
  ) { arguments, console in
    let request = try genderRequest(arguments, of: "report gender")
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let asOf = try arguments.value(.asOf, expected: "2021-11-02") { day in
      PartialDate(day)?.day == nil ? nil : day
    }
    let report =
      if let asOf {
        try database.genderReport(request, asOf: asOf)
      } else {
        try database.genderReport(request, on: today)
      }
    console.output += report.written(as: arguments.oneFormat, in: arguments.language)
  }

  static let publishGender = Command(
    words: ["publish", "gender"],
    summary: Text(
      sv: "Publicerar könsuppdelad statistik: skriver filer och antecknar det i liggaren.",
      en: "Publishes statistics by gender: writes files and records it in the ledger."),
    operands: [.store], options: [.period, .unit, .by, .rollUp, .formats, .output, .force],
    example: "jamlik publish gender jamlik-demo/rsfm.jamlik --period 2021-11 --output jamlik-demo"
  ) { arguments, console in
    let request = try genderRequest(arguments, of: "publish gender")
    let files = try fileRequest(arguments)
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let publication = try database.publish(request, as: files, on: today)
    console.show(publication)
    if publication.isNew { console.say(publication.report.protection) }
  }

  static func genderRequest(_ arguments: Arguments, of command: String) throws -> GenderRequest {
    GenderRequest(
      period: try period(arguments, of: command), unit: arguments[.unit],
      byUnit: arguments[.by] == "unit",
      rollUp: arguments[.rollUp].flatMap(RollUp.init(rawValue:)) ?? .automatic)
  }
}

extension Option {
  static let unit = Option(
    name: "unit", placeholder: "CODE",
    help: Text(
      sv: "Bara den här enheten, med allt under den.", en: "This unit only, with all below it."))

  static let by = Option(
    name: "by", placeholder: "unit",
    help: Text(sv: "En rad för varje enhet.", en: "A row for each unit."), choices: ["unit"])

  static let rollUp = Option(
    name: "roll-up", placeholder: "auto|none",
    help: Text(
      sv: "Längre period eller större enheter där för mycket väntas döljas. Förval: auto.",
      en: "Longer period or larger units where too much would be hidden. Unless given: auto."),
    choices: RollUp.allCases.map(\.rawValue))

  static let asOf = Option(
    name: "as-of", placeholder: "DATE",
    help: Text(
      sv: "Tabellen som den var publicerad den dagen, 2021-11-02.",
      en: "The table as it was published on that day, 2021-11-02."))
}
