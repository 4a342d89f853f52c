import EqualityData

extension Command {
  static let reportExperience = report(
    .experience,
    Text(
      sv: "Visar ett utkast till hur deltagare upplever bemötande och stöd, efter grund.",
      en: "Shows a draft of how participants experience treatment and support, by ground."),
    also: [.compare])

  static let publishExperience = publish(
    .experience,
    Text(
      sv: "Publicerar hur deltagare upplever bemötande och stöd, efter grund.",
      en: "Publishes how participants experience treatment and support, by ground."))

  static let reportDisadvantage = report(
    .disadvantage,
    Text(
      sv: "Visar ett utkast till vilka som har blivit sämre behandlade, efter grund.",
      en: "Shows a draft of who has been treated worse, by ground."))

  static let publishDisadvantage = publish(
    .disadvantage,
    Text(
      sv: "Publicerar vilka som har blivit sämre behandlade, efter grund.",
      en: "Publishes who has been treated worse, by ground."))

  private static func report(
    _ table: SurveyTableKind, _ summary: Text, also options: [Option] = []
  ) -> Command {
    let name = "report \(table.rawValue)"
    return Command(
      words: ["report", table.rawValue], summary: summary, details: whole, operands: [.store],
      options: [.wave, .cross] + options + [.oneFormat],
      example: "jamlik \(name) jamlik-demo/rsfm.jamlik --wave 2021-host"
    ) { arguments, console in
      let request = try surveyRequest(table, arguments, of: name)
      let database = try EqualityDatabase(at: arguments.operands[0])
      console.warn(of: database.warnings)
      if let others = arguments[.compare] {
        guard request.cross == nil else { throw UsageError.contradictory("compare", "cross") }
        let waves = [request.wave] + others.split(separator: ",").map(String.init)
        let sheet = try database.experienceSeries(ofWaves: waves).sheet
        console.output += arguments.oneFormat.write(sheet, in: arguments.language)
        return
      }
      let report = try database.surveyReport(request, on: thisDay)
      console.output += report.written(as: arguments.oneFormat, in: arguments.language)
    }
  }

  private static func publish(_ table: SurveyTableKind, _ summary: Text) -> Command {
    let name = "publish \(table.rawValue)"
    return Command(
      words: ["publish", table.rawValue], summary: summary, details: whole, operands: [.store],
      options: [.wave, .cross, .formats, .output, .force],
      example: "jamlik \(name) jamlik-demo/rsfm.jamlik --wave 2021-host --output jamlik-demo"
    ) { arguments, console in
      let request = try surveyRequest(table, arguments, of: name)
      let files = try fileRequest(arguments)
      let database = try EqualityDatabase(at: arguments.operands[0])
      console.warn(of: database.warnings)
      console.show(try database.publish(request, as: files, on: thisDay))
    }
  }

  private static let whole = Text(
    sv: """
      En omgång visas hel, och först när den är stängd. Hur många som har svarat visas inte, för då
      kunde små grupper räknas ut; det som sägs i stället följer av siffrorna.
      """,
    en: """
      A wave is shown whole, and only once it is closed. How many have answered is not shown, for
      then small groups could be worked out; what is said instead follows from the figures.
      """)

  private static func surveyRequest(
    _ table: SurveyTableKind, _ arguments: Arguments, of command: String
  ) throws -> SurveyRequest {
    guard let wave = arguments[.wave] else {
      throw UsageError.missingOption("wave CODE", of: command)
    }
    return SurveyRequest(table, ofWave: wave, cross: arguments[.cross])
  }
}

extension Option {
  static let cross = Option(
    name: "cross", placeholder: "DIMENSION",
    help: Text(
      sv: "Dela en indelning efter kön, till exempel religion.",
      en: "Divide one dimension by gender, such as religion."))

  static let compare = Option(
    name: "compare", placeholder: "CODE,…",
    help: Text(
      sv: "Jämför med andra publicerade omgångar, där samma frågor ställdes.",
      en: "Compare with other published waves in which the same was asked."))
}
