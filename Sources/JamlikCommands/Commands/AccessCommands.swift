import EqualityData

extension Command {
  static let importReferrals = Command(
    words: ["import", "referrals"],
    summary: Text(
      sv: "Läser in alla remitteringar, i stället för dem som lagret har.",
      en: "Imports all referrals, in the place of those that the store has."),
    details: ColumnList.referrals,
    operands: [.store, .file], options: [.mapping, .ignore, .dryRun],
    example: "jamlik import referrals rsfm.jamlik remitteringar.csv"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let imported = try naming(arguments.operands[1]) {
      try database.importReferrals(
        try sourceFile(arguments), on: today, dryRun: arguments.isGiven(.dryRun))
    }
    console.say(imported.recognised)
    console.print(ImportSummary.text(of: imported.counts, dryRun: arguments.isGiven(.dryRun)))
  }

  static let reportAccess = Command(
    words: ["report", "access"],
    summary: Text(
      sv: "Visar ett utkast till tillgång: vilka som remitteras, antas, startar och avslutar.",
      en: "Shows a draft of access: who is referred, accepted, starts and ends."),
    details: accessDetails, operands: [.store],
    options: [.period, .accessDimension, .ages, .among, .oneFormat],
    example: "jamlik report access jamlik-demo/rsfm.jamlik --period 2021-11"
  ) { arguments, console in
    let request = try accessRequest(arguments, of: "report access")
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let report = try database.accessReport(request, on: today)
    console.output += report.written(as: arguments.oneFormat, in: arguments.language)
  }

  static let publishAccess = Command(
    words: ["publish", "access"],
    summary: Text(
      sv: "Publicerar tillgång: skriver filer och antecknar det i liggaren.",
      en: "Publishes access: writes files and records it in the ledger."),
    details: accessDetails, operands: [.store],
    options: [.period, .accessDimension, .ages, .among, .formats, .output, .force],
    example: "jamlik publish access jamlik-demo/rsfm.jamlik --period 2021-11"
  ) { arguments, console in
    let request = try accessRequest(arguments, of: "publish access")
    let files = try fileRequest(arguments)
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    console.show(try database.publishAccess(request, as: files, on: today))
  }

  private static let accessDetails = Text(
    sv:
      "Könstabellen för samma månad, för hela projektet, ska vara publicerad först; sedan tillgång\n"
      + "utan --dimension, och sedan med. Två --dimension visar båda, och deras par. Första gången\n"
      + "räknas alla som remitterats t.o.m. periodens sista månad; sedan de som fått beslut efter\n"
      + "förra publiceringen, och de som väntar. Med --among gäller alla tabeller för månaderna de\n"
      + "åldrarna, och åldrar sägs då inte i räckvidd eller målgrupper.",
    en: "The gender table of the same month, of the whole project, is to be published first; then\n"
      + "access without --dimension, and then with it. Two --dimension show both, and their pairs.\n"
      + "The first time, all referred by the last month count; later, those decided on since the\n"
      + "last publication, and those who wait. With --among all tables of the months are of these\n"
      + "ages, and ages are then told of in no reach or groups.")

  private static func accessRequest(
    _ arguments: Arguments, of command: String
  ) throws -> AccessRequest {
    AccessRequest(
      period: try period(arguments, of: command), dimensions: arguments.all(.accessDimension),
      ages: arguments[.ages].flatMap { AgeBands(matching: $0) } ?? .esfPlus,
      among: try arguments.value(.among, expected: "16-29") { AgeRange($0) })
  }
}

extension Option {
  fileprivate static let among = Option(
    name: "among", placeholder: "AGES",
    help: Text(
      sv: "Räkna bara dem i de åldrarna när de remitterades, som 16-29.",
      en: "Count only those of these ages when they were referred, such as 16-29."))

  static let accessDimension = Option(
    name: "dimension", placeholder: "CODE",
    help: Text(
      sv: "Vad personerna delas upp efter, utöver kön: age eller en grund. Högst två gånger.",
      en: "What people are divided by, besides gender: age or a ground. Twice at most."),
    isRepeatable: true)
}

extension ColumnList {
  static let referrals = Text(
    sv: heads(ReferralsFile.columns).swedish + """

      Dessutom en kolumn för varje lista som lagret har, som i filen med deltaganden. Det personen
      säger om sig själv sparas bara när samtycke är ”ja”. Deltagaren kan vara tom.
      Beslut: \(names(ReferralDecision.allCases.map(\.label))).
      """,
    en: heads(ReferralsFile.columns).english + """

      Besides one column for each list that the store has, as in the file of participations. What
      people say of themselves is kept only where consent is “yes”. The participant can be empty.
      Decisions: \(names(ReferralDecision.allCases.map(\.label))).
      """)
}

extension ImportSummary {
  static func text(of counts: ReferralCounts, dryRun: Bool) -> Text {
    if let day = counts.importedBefore { return alreadyImported(on: day) }
    return Text(
      sv: "Remitteringar: \(counts.added) inlästa; \(counts.replaced) ersatta. Egna uppgifter: "
        + "sparade för \(counts.withAnswers), utelämnade för \(counts.withoutConsent) utan samtycke.",
      en:
        "Referrals: \(counts.added) imported; \(counts.replaced) replaced. Self-declared: kept for "
        + "\(counts.withAnswers), left out for \(counts.withoutConsent) without consent."
    ).ending(dryRun)
  }
}
