import EqualityData

extension Command {
  static let reportReach = Command(
    words: ["report", "reach"],
    summary: Text(
      sv: "Visar ett utkast till räckvidd: vilka som nås, jämfört med en befolkning.",
      en: "Shows a draft of reach: who is reached, compared with a population."),
    details: reachDetails, operands: [.store],
    options: [.period, .dimension, .ages, .reference, .oneFormat],
    example: "jamlik report reach jamlik-demo/rsfm.jamlik --dimension age --period 2021-11"
  ) { arguments, console in
    let request = try reachRequest(arguments, of: "report reach")
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let report = try database.reachReport(request, on: today)
    console.output += report.written(as: arguments.oneFormat, in: arguments.language)
  }

  static let publishReach = Command(
    words: ["publish", "reach"],
    summary: Text(
      sv: "Publicerar räckvidd: skriver filer och antecknar det i liggaren.",
      en: "Publishes reach: writes files and records it in the ledger."),
    details: reachDetails, operands: [.store],
    options: [.period, .dimension, .ages, .reference, .formats, .output, .force],
    example: "jamlik publish reach jamlik-demo/rsfm.jamlik --dimension age --period 2021-11"
  ) { arguments, console in
    let request = try reachRequest(arguments, of: "publish reach")
    let files = try fileRequest(arguments)
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    console.show(try database.publishReach(request, as: files, on: today))
  }

  private static let reachDetails = Text(
    sv: "Könstabellen för samma månad, för hela projektet, ska vara publicerad först.\n"
      + "Första gången räknas alla som nåtts t.o.m. periodens sista månad; sedan de som nåtts efter "
      + "förra publiceringen.",
    en: "The gender table of the same month, of the whole project, is to be published first.\n"
      + "The first time, all who were reached by the last month count; later, those reached since "
      + "the last publication.")

  private static func reachRequest(
    _ arguments: Arguments, of command: String
  ) throws -> ReachRequest {
    guard let dimension = arguments[.dimension] else {
      throw UsageError.missingOption("dimension CODE", of: command)
    }
    let ages = arguments[.ages].flatMap { AgeBands(matching: $0) } ?? .esfPlus
    return ReachRequest(
      dimension: dimension, ages: ages, period: try period(arguments, of: command),
      source: arguments[.reference])
  }
}

extension Option {
  static let dimension = Option(
    name: "dimension", placeholder: "CODE",
    help: Text(
      sv: "Vad deltagarna delas upp efter: age, municipality eller en grund. Måste anges.",
      en: "What participants are divided by: age, municipality or a ground. Required."))

  static let ages = Option(
    name: "ages", placeholder: AgeBands.allCases.map(\.code).joined(separator: "|"),
    help: Text(
      sv: "Åldersklasser. Förval: esfplus.", en: "Age bands. Unless given: esfplus."),
    choices: AgeBands.allCases.map(\.code))

  static let reference = Option(
    name: "reference", placeholder: "SOURCE",
    help: Text(
      sv: "Källan att jämföra med, om flera är inlästa.",
      en: "The source to compare with, where several have been imported."))
}
