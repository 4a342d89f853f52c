import EqualityData

extension Command {
  static let collect = Command(
    words: ["collect"],
    summary: Text(
      sv: "Ställer en omgångs frågor i terminalen, till en person, och sparar ett anonymt svar.",
      en:
        "Asks a wave's questions in the terminal, of one person, and saves one anonymous response."
    ),
    details: Text(
      sv:
        "Inget sparas förrän personen säger till, och efteråt töms skärmen. Lämna personen ensam.",
      en: "Nothing is kept until the person says so, and the screen is cleared afterwards. "
        + "Leave the person alone."),
    operands: [.store], options: [.wave, .answeredUnit],
    example: "jamlik collect jamlik-demo/rsfm.jamlik --wave 2021-host"
  ) { arguments, console in
    guard let code = arguments[.wave] else {
      throw UsageError.missingOption("wave CODE", of: "collect")
    }
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let wave = try database.collectableWave(code, unit: arguments[.answeredUnit], on: thisDay)
    guard let conversation = console.spectator.conversation else { throw RequestError.cancelled }
    guard let answers = try answers(to: wave, in: console.language, conversation) else {
      throw RequestError.cancelled
    }
    let unit = arguments[.answeredUnit] ?? wave.unit
    let counts = try database.add(
      Response(month: thisMonth, unit: unit, answers: answers), to: code, on: thisDay)
    console.warn(of: counts)
    console.print(Text(sv: "Tack! Svaret är sparat.", en: "Thank you! The response is saved."))
  }

  private static func answers(
    to wave: Wave, in language: Language, _ conversation: Conversation
  ) throws -> [Answer]? {
    try conversation.begin()
    defer { conversation.end() }
    var interview = Interview(wave, in: language, with: conversation)
    return try interview.hold()
  }

  private static var thisMonth: Month {
    guard let month = thisDay.calendarMonth else {
      preconditionFailure("every day is in a month")
    }
    return month
  }
}

extension Option {
  static let answeredUnit = Option(
    name: "unit", placeholder: "CODE",
    help: Text(
      sv: "Enheten som svaret gäller; omgångens om inget anges.",
      en: "The unit that the response is about; the wave's unless given."))
}
