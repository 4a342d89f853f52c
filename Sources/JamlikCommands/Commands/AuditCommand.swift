import EqualityData

extension Command {
  static let audit = Command(
    words: ["audit"],
    summary: Text(
      sv: "Angriper allt som har publicerats, tillsammans, och säger vad som går att lista ut.",
      en: "Attacks all that has been published, together, and tells what can be worked out."),
    details: Text(
      sv: """
        Angreppet vet bara vad en främling vet som har alla tabeller. Avslutas med 7 om en grupp har
        bevisligen för få medlemmar, eller om siffrorna inte alla kan stämma. Vad som inte hann
        avgöras räknas som inte avgjort, aldrig som säkert.
        """,
      en: """
        The attack knows only what a stranger knows who has all the tables. It ends with 7 where a
        group provably has too few members, or the figures cannot all be right. What could not be
        settled is counted as undecided, never as safe.
        """),
    operands: [.store], options: [.auditFormat],
    example: "jamlik audit jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let audit = try database.audit()
    let format = arguments[.auditFormat].flatMap(AuditFormat.init(rawValue:)) ?? .text
    console.output += format.write(audit, in: arguments.language)
    if !audit.isUnbroken { console.status = .promiseBroken }
  }
}
