import EqualityData

extension Command {
  static let reportSummary = Command(
    words: ["report", "summary"],
    summary: Text(
      sv: "Säger i meningar vad som är publicerat: att läsa högt och att dela.",
      en: "Says in sentences what has been published: to read aloud and to share."),
    details: Text(
      sv: """
        Varje mening är gjord av publicerade siffror och slutar med tabell, nummer och period som i
        jamlik releases. Inget räknas, och inget sägs där inget är publicerat. Med --period det som
        är publicerat till och med periodens sista månad.
        """,
      en: """
        Every sentence is made from published figures and ends with table, number and period as in
        jamlik releases. Nothing is counted, and nothing is said where nothing is published. With
        --period what has been published through the period's last month.
        """),
    operands: [.store], options: [.through, .sentenceFormat],
    example: "jamlik report summary jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let expected = "2021-10, 2021-Q4, 2021-H2, 2021, 2021-07..2021-12"
    let period = try arguments.value(.through, expected: expected) { Period($0) }
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let summary = try database.summary(through: period)
    console.output +=
      arguments[.sentenceFormat] == "json"
      ? summary.json(in: arguments.language) : summary.text(in: arguments.language)
  }
}

extension Option {
  static let through = Option(
    name: "period", placeholder: "PERIOD",
    help: Text(
      sv: "Det som är publicerat till och med den. Förval: allt.",
      en: "What has been published through it. Unless given: everything."))

  static let sentenceFormat = Option(
    name: "format", placeholder: "text|json",
    help: Text(sv: "Form; text om inget anges.", en: "Form; text unless given."),
    choices: ["text", "json"])
}
