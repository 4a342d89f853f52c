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
    let format = arguments[.oneFormat].flatMap(ReportFormat.init(rawValue:)) ?? .text
    console.output += format.write(report, in: arguments.language)
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
    let formats = try arguments.value(.formats, expected: "text,csv,json", parse: formatList)
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let publication = try database.publish(
      request, as: formats ?? ReportFormat.allCases, in: arguments.language,
      to: arguments[.output] ?? ".", replacing: arguments.isGiven(.force), on: today)
    console.output += ReportFormat.text.write(publication.report, in: arguments.language)
    console.say(publication.text)
    if publication.isNew { console.say(publication.report.protection) }
  }

  static func genderRequest(_ arguments: Arguments, of command: String) throws -> GenderRequest {
    let expected = "2021-10, 2021-Q4, 2021-H2, 2021, 2021-07..2021-12"
    guard let period = try arguments.value(.period, expected: expected, parse: { Period($0) })
    else { throw UsageError.missingOption("period PERIOD", of: command) }
    return GenderRequest(
      period: period, unit: arguments[.unit], byUnit: arguments[.by] == "unit",
      rollUp: arguments[.rollUp].flatMap(RollUp.init(rawValue:)) ?? .automatic)
  }

  static let formatList: @Sendable (String) -> [ReportFormat]? = { text in
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    let formats = names.compactMap { ReportFormat(rawValue: String($0)) }
    return formats.count == names.count && Set(formats).count == formats.count ? formats : nil
  }
}

extension Publication {
  /// What to say when it is done.
  var text: Text {
    let number = report.release.map(String.init) ?? ""
    let list = files.map { "\n  \($0)" }.joined()
    return isNew
      ? Text(sv: "Publicering nr \(number):\(list)", en: "Release no. \(number):\(list)")
      : Text(
        sv: "Tabellen är redan publicerad (nr \(number)); siffrorna är desamma som då:\(list)",
        en: "The table has been published before (no. \(number)); its figures are the same:\(list)")
  }
}

extension Option {
  static let period = Option(
    name: "period", placeholder: "PERIOD",
    help: Text(
      sv: "2021-10, 2021-Q4, 2021-H2, 2021 eller 2021-07..2021-12. Måste anges.",
      en: "2021-10, 2021-Q4, 2021-H2, 2021 or 2021-07..2021-12. Required."))

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

  static let oneFormat = Option(
    name: "format", placeholder: "text|csv|json",
    help: Text(sv: "Form; text om inget anges.", en: "Form; text unless given."),
    choices: ReportFormat.allCases.map(\.rawValue))

  static let formats = Option(
    name: "format", placeholder: "LIST",
    help: Text(
      sv: "Vilka filer som skrivs. Förval: text,csv,json.",
      en: "Which files to write. Unless given: text,csv,json."))

  static let output = Option(
    name: "output", placeholder: "DIRECTORY",
    help: Text(sv: "Var filerna skrivs. Förval: här.", en: "Where to write. Unless given: here."))

  static let force = Option(
    name: "force", placeholder: nil,
    help: Text(sv: "Ersätt filer som redan finns.", en: "Replace files that are there already."))
}
