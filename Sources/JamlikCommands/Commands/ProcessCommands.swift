import EqualityData

extension Command {
  static let importActivities = Command(
    words: ["import", "activities"],
    summary: Text(
      sv: "Läser in alla aktiviteter, i stället för dem som lagret har.",
      en: "Imports all activities, in the place of those that the store has."),
    details: ColumnList.activities,
    operands: [.store, .file], options: [.mapping, .ignore, .dryRun],
    example: "jamlik import activities rsfm.jamlik aktiviteter.csv"
  ) { arguments, console in
    try importList(arguments, &console) { database, file, dryRun in
      try database.importActivities(file, dryRun: dryRun)
    }
  }

  static let importViolenceQuestions = Command(
    words: ["import", "violence-questions"],
    summary: Text(
      sv: "Läser in hur många som fått de sju frågorna om våld: antal, aldrig svar.",
      en: "Imports how many were asked the seven questions about violence: never an answer."),
    details: ColumnList.violenceQuestions,
    operands: [.store, .file], options: [.mapping, .ignore, .dryRun],
    example: "jamlik import violence-questions rsfm.jamlik tillfrågade.csv"
  ) { arguments, console in
    try importList(arguments, &console) { database, file, dryRun in
      try database.importViolenceQuestions(file, dryRun: dryRun)
    }
  }

  private static func importList(
    _ arguments: Arguments, _ console: inout Console,
    _ body: (borrowing EqualityDatabase, SourceFile, Bool) throws -> Imported<ListCounts>
  ) throws {
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let imported = try naming(arguments.operands[1]) {
      try body(database, try sourceFile(arguments), arguments.isGiven(.dryRun))
    }
    console.say(imported.recognised)
    console.print(ImportSummary.text(of: imported.counts, dryRun: arguments.isGiven(.dryRun)))
  }

  static let reportProcess = Command(
    words: ["report", "process"],
    summary: Text(
      sv: "Visar ett utkast om aktiviteter och frågorna om våld, skyddat som om det publicerades.",
      en: "Shows a draft on activities and the questions about violence, protected as published."),
    operands: [.store], options: [.period, .oneFormat],
    example: "jamlik report process jamlik-demo/rsfm.jamlik --period 2021-Q4"
  ) { arguments, console in
    let period = try period(arguments, of: "report process")
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let report = try database.processReport(period)
    console.output += report.written(as: arguments.oneFormat, in: arguments.language)
  }

  static let publishProcess = Command(
    words: ["publish", "process"],
    summary: Text(
      sv: "Publicerar aktiviteter och frågorna om våld: skriver filer och antecknar i liggaren.",
      en: "Publishes activities and the questions about violence: files, and a line in the ledger."),
    operands: [.store], options: [.period, .formats, .output, .force],
    example: "jamlik publish process jamlik-demo/rsfm.jamlik --period 2021-Q4"
  ) { arguments, console in
    let period = try period(arguments, of: "publish process")
    let files = try fileRequest(arguments)
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    console.show(try database.publishProcess(period, as: files, on: today))
  }
}

extension ColumnList {
  static let activities = heads(ActivitiesFile.columns)
  static let violenceQuestions = heads(ViolenceQuestionsFile.columns)
}

extension ImportSummary {
  static func text(of counts: ListCounts, dryRun: Bool) -> Text {
    Text(
      sv: "Rader: \(counts.added) inlästa, \(counts.replaced) ersatta.",
      en: "Rows: \(counts.added) imported, \(counts.replaced) replaced."
    ).ending(dryRun)
  }
}
