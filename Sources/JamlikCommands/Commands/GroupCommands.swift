import EqualityData
import EqualitySystem

extension Command {
  static let reportGroups = report(
    .groups,
    Text(
      sv: "Visar ett utkast till målgrupper: hur många som nås av var och en.",
      en: "Shows a draft of target groups: how many of each are reached."))

  static let publishGroups = publish(
    .groups,
    Text(
      sv: "Publicerar målgrupper: skriver filer och antecknar det i liggaren.",
      en: "Publishes target groups: writes files and records it in the ledger."))

  static let reportDigital = report(
    .digital,
    Text(
      sv: "Visar ett utkast till digitalt utanförskap: hur många som saknar vad.",
      en: "Shows a draft of digital exclusion: how many lack what."))

  static let publishDigital = publish(
    .digital,
    Text(
      sv: "Publicerar digitalt utanförskap: skriver filer och antecknar det i liggaren.",
      en: "Publishes digital exclusion: writes files and records it in the ledger."))

  static let importGroup = Command(
    words: ["import", "group"],
    summary: Text(
      sv: "Läser in en egen målgrupp: regeln som säger vem som hör till den.",
      en: "Imports a target group of your own: the rule that says who is of it."),
    details: ColumnList.group,
    operands: [.store, .listFile], options: [.dryRun],
    example: "jamlik import group rsfm.jamlik unga-utan-jobb.json"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let imported = try naming(arguments.operands[1]) {
      try database.importGroup(
        try readFile(arguments.operands[1]), on: today, dryRun: arguments.isGiven(.dryRun))
    }
    console.print(ImportSummary.text(of: imported, dryRun: arguments.isGiven(.dryRun)))
  }

  private static func report(_ topic: GroupRequest.Topic, _ summary: Text) -> Command {
    let words = ["report", topic.rawValue]
    return Command(
      words: words, summary: summary, details: groupDetails, operands: [.store],
      options: [.period, .group, .reference, .oneFormat],
      example: "jamlik report \(topic.rawValue) jamlik-demo/rsfm.jamlik --period 2021-11"
    ) { arguments, console in
      let request = try groupRequest(topic, arguments, of: words.joined(separator: " "))
      let database = try EqualityDatabase(at: arguments.operands[0])
      console.warn(of: database.warnings)
      let sheet = try database.groupReport(request, on: today).sheet
      console.output += arguments.oneFormat.write(sheet, in: arguments.language)
    }
  }

  private static func publish(_ topic: GroupRequest.Topic, _ summary: Text) -> Command {
    let words = ["publish", topic.rawValue]
    return Command(
      words: words, summary: summary, details: groupDetails, operands: [.store],
      options: [.period, .group, .reference, .formats, .output, .force],
      example: "jamlik publish \(topic.rawValue) jamlik-demo/rsfm.jamlik --period 2021-11"
    ) { arguments, console in
      let request = try groupRequest(topic, arguments, of: words.joined(separator: " "))
      let files = try fileRequest(arguments)
      let database = try EqualityDatabase(at: arguments.operands[0])
      console.warn(of: database.warnings)
      console.show(try database.publishGroups(request, as: files, on: today))
    }
  }

  private static let groupDetails = Text(
    sv: "Könstabellen för samma månad, för hela projektet, ska vara publicerad först.\n"
      + "Alla grupper skyddas tillsammans. De svar som grupperna bygger på redovisas en gång om samma\n"
      + "personer: antingen här eller i räckvidd.",
    en: "The gender table of the same month, of the whole project, is to be published first.\n"
      + "All groups are protected together. The answers that they rest on are told of once about the\n"
      + "same people: either here or in reach.")

  private static func groupRequest(
    _ topic: GroupRequest.Topic, _ arguments: Arguments, of command: String
  ) throws(UsageError) -> GroupRequest {
    let codes = (arguments[.group] ?? "").split(separator: ",").map(String.init)
    return GroupRequest(
      topic, codes: codes, period: try period(arguments, of: command),
      source: arguments[.reference])
  }
}

extension Option {
  static let group = Option(
    name: "group", placeholder: "CODE,CODE",
    help: Text(
      sv: "Vilka grupper som ska vara med. Förval: alla.",
      en: "Which groups are to be there. Unless given: all."))
}

extension ColumnList {
  private static let exampleGroup = """
    { "code": "unga_utan_jobb", "sv": "unga utan jobb", "en": "young people without work",
      "conditions": [
        { "ages": "16-29" },
        { "genders": ["kvinna"] },
        { "dimension": "education", "any_of": ["grundskola", "ej_slutford"] },
        { "dimension": "occupation_before", "none_of": ["arbete"] } ],
      "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "…" }
    """

  static let group = Text(
    sv: exampleGroup + """

      Alla villkor ska gälla. Kategorier skrivs med kod eller namn ur en lista som lagret har:
      any_of gäller den som valt någon av dem, none_of den som svarat och inte valt någon. Det nya
      blir nästa version av gruppen. En grupp som är publicerad behåller sin regel: en annan regel
      får en ny kod.
      """,
    en: exampleGroup + """

      All conditions must hold. Categories are codes or names of a list that the store has: any_of
      holds for whoever has chosen one of them, none_of for whoever has answered and chosen none.
      It becomes the next version of the group. A group that has been published keeps its rule:
      another rule has a new code.
      """)
}

extension ImportSummary {
  static func text(of imported: ImportedGroup, dryRun: Bool) -> Text {
    let group = imported.group
    let number = "\(group.code), version \(group.version)"
    guard imported.isNew else {
      return Text(
        sv: "Gruppen finns redan: \(number). Ingenting har ändrats.",
        en: "The group is there already: \(number). Nothing has changed.")
    }
    return Text(
      sv: "Ny målgrupp: \(number). Den är med i jamlik report groups.",
      en: "New target group: \(number). It is part of jamlik report groups."
    ).ending(dryRun)
  }
}
