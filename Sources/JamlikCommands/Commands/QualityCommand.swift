import EqualityData

extension Command {
  static let reportQuality = Command(
    words: ["report", "quality"],
    summary: Text(
      sv: "Visar hur kompletta och gamla uppgifterna är: för internt bruk, publiceras aldrig.",
      en: "Shows how complete and how old the data are: for internal use, never published."),
    details: Text(
      sv:
        "Svar på frågor i stängda omgångar, samtycke, egna uppgifter, uppgifter som saknas per enhet,\n"
        + "sena registreringar, inlästa filer, och hur gammalt det äldsta är. Små tal är skyddade.",
      en:
        "Answers to questions of closed waves, consent, what is self-declared, what is missing by\n"
        + "unit, late registrations, imported files, and how old the oldest is. Small numbers are\n"
        + "protected."),
    operands: [.store], options: [.oneFormat],
    example: "jamlik report quality jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let sheet = try database.qualityReport(on: thisDay).sheet
    console.output += arguments.oneFormat.write(sheet, in: arguments.language)
  }
}
