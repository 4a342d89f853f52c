import EqualityData

extension Command {
  static let importDeviations = Command(
    words: ["import", "deviations"],
    summary: Text(
      sv: "Läser in alla avvikelser, i stället för dem som lagret har.",
      en: "Imports all deviations, in the place of those that the store has."),
    details: ColumnList.deviations,
    operands: [.store, .file], options: [.mapping, .ignore, .dryRun],
    example: "jamlik import deviations rsfm.jamlik avvikelser.csv"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let imported = try naming(arguments.operands[1]) {
      try database.importDeviations(
        try sourceFile(arguments), dryRun: arguments.isGiven(.dryRun))
    }
    console.say(imported.recognised)
    console.print(ImportSummary.text(of: imported.counts, dryRun: arguments.isGiven(.dryRun)))
  }

  static let reportDeviations = Command(
    words: ["report", "deviations"],
    summary: Text(
      sv: "Visar ett utkast om avvikelser, skyddat som om det publicerades.",
      en: "Shows a draft on deviations, protected as if it were published."),
    operands: [.store], options: [.period, .oneFormat],
    example: "jamlik report deviations jamlik-demo/rsfm.jamlik --period 2021-Q4"
  ) { arguments, console in
    let period = try period(arguments, of: "report deviations")
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let report = try database.deviationReport(period, on: today)
    console.output += report.written(as: arguments.oneFormat, in: arguments.language)
  }

  static let publishDeviations = Command(
    words: ["publish", "deviations"],
    summary: Text(
      sv: "Publicerar avvikelser: skriver filer och antecknar det i liggaren.",
      en: "Publishes deviations: writes files and records it in the ledger."),
    operands: [.store], options: [.period, .formats, .output, .force],
    example: "jamlik publish deviations jamlik-demo/rsfm.jamlik --period 2021-Q4"
  ) { arguments, console in
    let period = try period(arguments, of: "publish deviations")
    let files = try fileRequest(arguments)
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    console.show(try database.publishDeviations(period, as: files, on: today))
  }

  static let signals = Command(
    words: ["signals"],
    summary: Text(
      sv: "Listar avvikelser som liknar varandra, för granskning inom projektet.",
      en: "Lists deviations that are alike, to be looked into within the project."),
    details: Text(
      sv: "Minst tre individuella avvikelser med samma grund och område inom sex månader. Listan\n"
        + "berättar om små grupper: den ska inte spridas, och finns i inget som publiceras.",
      en: "At least three individual deviations of the same ground and area within six months.\n"
        + "The list tells of small groups: it is not to be passed on, and is in nothing published."),
    operands: [.store], options: [], example: "jamlik signals jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let signals = try database.deviationSignals()
    guard !signals.isEmpty else {
      return console.say(
        Text(sv: "Inga avvikelser liknar varandra.", en: "No deviations are alike."))
    }
    console.print(
      Text(
        sv: "INTERNT – ska inte spridas. Möjligt strukturellt mönster – granska:",
        en: "INTERNAL – not to be passed on. Possibly a structural pattern – look into it:"))
    for signal in signals { console.print(signal.line) }
  }
}

extension DeviationSignal {
  fileprivate var line: Text {
    let ground = ground?.label ?? Text(sv: "ingen grund angiven", en: "no ground stated")
    let months = "\(first)..\(last)\t\(units.joined(separator: ", "))"
    return Text(
      sv: "\(ground.swedish)\t\(area.label.swedish)\t\(months)",
      en: "\(ground.english)\t\(area.label.english)\t\(months)")
  }
}

extension ColumnList {
  static let deviations = heads(DeviationsFile.columns)
}

extension ImportSummary {
  static func text(of counts: DeviationCounts, dryRun: Bool) -> Text {
    Text(
      sv: "Avvikelser: \(counts.added) inlästa, varav \(counts.notes) med text; "
        + "\(counts.replaced) ersatta.",
      en: "Deviations: \(counts.added) imported, \(counts.notes) of them with a text; "
        + "\(counts.replaced) replaced."
    ).ending(dryRun)
  }
}
