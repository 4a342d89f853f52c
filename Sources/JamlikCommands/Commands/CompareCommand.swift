import EqualityData

extension Command {
  static let compare = Command(
    words: ["compare"],
    summary: Text(
      sv: "Ställer det som flera projekt har publicerat bredvid varandra.",
      en: "Puts what several projects have published side by side."),
    details: Text(
      sv: """
        Bara publicerade siffror läses; lagren slås inte ihop och inget summeras. Så kan projekt
        jämföras också när lagen eller det publicerade inte tillåter att uppgifterna läggs samman.
        Utan --period den senaste period som alla har publicerat.
        """,
      en: """
        Only published figures are read; stores are not pooled and nothing is added up. So projects
        can be compared also where the law, or what is published, does not allow pooling. Without
        --period it is the latest period that all have published.
        """),
    operands: [.store, .otherStores], options: [.comparedPeriod, .oneFormat],
    example: "jamlik compare jamlik-demo/rsfm.jamlik mia.jamlik --period 2021-10"
  ) { arguments, console in
    let expected = "2021-10, 2021-Q4, 2021-H2, 2021, 2021-07..2021-12"
    let period = try arguments.value(.comparedPeriod, expected: expected) { Period($0) }
    var parts: [ProjectComparison.Part] = []
    for path in arguments.operands {
      let database = try EqualityDatabase(at: path)
      console.warn(of: database.warnings)
      parts.append(try database.published())
    }
    guard let comparison = ProjectComparison(of: parts, in: period) else {
      throw RequestError.nothingInCommon
    }
    console.output += arguments.oneFormat.write(comparison.sheet, in: arguments.language)
  }
}

extension Command.Operand {
  fileprivate static let otherStores = Command.Operand(
    name: "OTHER", help: Text(sv: "Andra projekts lager.", en: "Stores of other projects."),
    isRepeatable: true)
}

extension Option {
  fileprivate static let comparedPeriod = Option(
    name: "period", placeholder: "PERIOD",
    help: Text(
      sv: "Den period som jämförs. Förval: den senaste som alla har publicerat.",
      en: "The period to compare. Unless given: the latest that all have published."))
}
