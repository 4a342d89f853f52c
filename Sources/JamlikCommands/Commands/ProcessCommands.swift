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

  static let importSuppliers = Command(
    words: ["import", "suppliers"],
    summary: Text(
      sv: "Läser in alla leverantörer och besök hos dem, i stället för dem som lagret har.",
      en: "Imports all suppliers and visits to them, in the place of those that the store has."),
    details: ColumnList.suppliers,
    operands: [.store, .file], options: [.mapping, .ignore, .dryRun],
    example: "jamlik import suppliers rsfm.jamlik leverantörer.csv"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let dryRun = arguments.isGiven(.dryRun)
    let imported = try naming(arguments.operands[1]) {
      try database.importSuppliers(try sourceFile(arguments), dryRun: dryRun)
    }
    console.say(imported.recognised)
    console.print(ImportSummary.text(of: imported.counts, dryRun: dryRun))
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
      sv: "Visar ett utkast om aktiviteter, frågorna om våld och leverantörer.",
      en: "Shows a draft on activities, the questions about violence and suppliers."),
    operands: [.store], options: [.period, .oneFormat],
    example: "jamlik report process jamlik-demo/rsfm.jamlik --period 2021-Q4"
  ) { arguments, console in
    let period = try period(arguments, of: "report process")
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let report = try database.processReport(period, on: today)
    console.output += report.written(as: arguments.oneFormat, in: arguments.language)
  }

  static let publishProcess = Command(
    words: ["publish", "process"],
    summary: Text(
      sv: "Publicerar aktiviteter, frågorna om våld och leverantörer: skriver filer och antecknar.",
      en: "Publishes activities, the questions about violence and suppliers: files and a line."),
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

  static let suppliers = Text(
    sv: heads(SuppliersFile.columns).swedish + """

      En rad för varje besök, eller en rad utan besök. Leverantören skrivs med en egen kod, som L01:
      aldrig namn eller organisationsnummer. Policyer: ja eller nej.
      Utfall: \(names(Supplier.Outcome.allCases.map(\.label))).
      """,
    en: heads(SuppliersFile.columns).english + """

      One row for each visit, or one row without any. The supplier is a code of your own, such as
      L01: never a name or an organisation number. Policies: yes or no.
      Outcomes: \(names(Supplier.Outcome.allCases.map(\.label))).
      """)
}

extension ImportSummary {
  static func text(of counts: ListCounts, dryRun: Bool) -> Text {
    Text(
      sv: "Rader: \(counts.added) inlästa, \(counts.replaced) ersatta.",
      en: "Rows: \(counts.added) imported, \(counts.replaced) replaced."
    ).ending(dryRun)
  }
}

extension ImportSummary {
  static func text(of counts: SupplierCounts, dryRun: Bool) -> Text {
    Text(
      sv: "Leverantörer: \(counts.added) inlästa, med \(counts.visits) besök; "
        + "\(counts.replaced) ersatta.",
      en: "Suppliers: \(counts.added) imported, with \(counts.visits) visits; "
        + "\(counts.replaced) replaced."
    ).ending(dryRun)
  }
}
