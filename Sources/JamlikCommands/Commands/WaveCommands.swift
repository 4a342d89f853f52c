import EqualityData
import EqualitySystem

extension Command {
  static let openWave = Command(
    words: ["wave", "open"],
    summary: Text(
      sv: "Öppnar en omgång anonyma svar: ändamål, rättslig grund, informationstext, ansvarig och "
        + "gallringsdag måste anges.",
      en: "Opens a wave of anonymous answers: purpose, legal basis, information text, controller "
        + "and retention date are required."
    ),
    details: Text(
      sv:
        "Frågorna och svarsalternativen sparas som de är nu: senare listor ändrar inte vad svaren "
        + "betyder.",
      en: "Questions and options are kept as they are now: later lists do not change what the "
        + "answers mean."),
    operands: [.store],
    options: [
      .wave, .purpose, .legalBasis, .controller, .information, .retainUntil, .unit, .eligible,
      .consulted, .ask,
    ],
    example: "jamlik wave open jamlik-demo/rsfm.jamlik --wave 2021-host "
      + "--purpose \"Se om alla blir lika väl bemötta\" --legal-basis \"Uppgift av allmänt intresse\" "
      + "--controller \"Samordningsförbundet\" --information standard --retain-until 2099-12-31"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    var proposal = WaveProposal(code: arguments[.wave])
    proposal.purpose = arguments[.purpose]
    proposal.legalBasis = arguments[.legalBasis]
    proposal.controller = arguments[.controller]
    proposal.information = try arguments[.information].map(information)
    proposal.retainUntil = try arguments.value(.retainUntil, expected: "2099-12-31") {
      PartialDate($0)
    }
    proposal.unit = arguments[.unit]
    let number = "1, 2, 3"
    proposal.eligibleCount = try arguments.value(.eligible, expected: number) { text in
      Int(text).flatMap { $0 > 0 ? $0 : nil }
    }
    proposal.consultedWith = arguments[.consulted]
    proposal.dimensions = try dimensions(arguments, of: database.dimensions())
    let record = try database.openWave(proposal, on: thisDay)
    console.print(opened(record, store: arguments.operands[0]))
  }

  static let closeWave = Command(
    words: ["wave", "close"],
    summary: Text(
      sv: "Stänger en omgång: inga fler svar tas emot.",
      en: "Closes a wave: no more answers are accepted."),
    operands: [.store], options: [.wave],
    example: "jamlik wave close jamlik-demo/rsfm.jamlik --wave 2021-host"
  ) { arguments, console in
    guard let code = arguments[.wave] else {
      throw UsageError.missingOption("wave CODE", of: "wave close")
    }
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    try database.closeWave(code, on: thisDay)
    console.print(
      Text(
        sv: "Omgången \(code) är stängd. Inga fler svar tas emot.",
        en: "The wave \(code) is closed. No more answers are accepted."))
  }

  static let listWaves = Command(
    words: ["wave", "list"],
    summary: Text(
      sv: "Listar omgångarna, med ändamål och gallringsdag.",
      en: "Lists the waves, with purpose and retention date."),
    operands: [.store], options: [],
    example: "jamlik wave list jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let waves = try database.waves()
    if waves.isEmpty {
      console.say(Text(sv: "Ingen omgång är öppnad än.", en: "No wave has been opened yet."))
    }
    for record in waves { console.print(line(record)) }
  }

  /// Today, as a date.
  static var thisDay: PartialDate {
    let today = EqualitySystem.today()
    guard let day = PartialDate(year: today.year, month: today.month, day: today.day) else {
      preconditionFailure("every day is in the calendar")
    }
    return day
  }
}

extension Command {
  /// The text itself, that of a file, or the standard one.
  private static func information(_ text: String) throws -> String {
    if text == Option.standardInformation { return WaveProposal.standardInformation }
    guard !text.contains("\n"), let status = try FileStatus(of: text), status.kind == .file else {
      return text
    }
    return String(decoding: try readFile(text), as: UTF8.self)
  }

  /// The dimensions that are named, or those that are asked for unless others are.
  private static func dimensions(
    _ arguments: Arguments, of all: [Dimension]
  ) throws(UsageError) -> [Dimension] {
    guard let list = arguments[.ask] else { return Questionnaire.asked }
    var chosen: [Dimension] = []
    for name in list.split(separator: ",").map(String.init) {
      guard let dimension = all.first(where: { $0.code == name }) else {
        throw .badValue(
          option: Option.ask.name, value: name,
          expected: all.map(\.code).joined(separator: ", "))
      }
      if !chosen.contains(dimension) { chosen.append(dimension) }
    }
    return chosen
  }

  private static func opened(_ record: WaveRecord, store: String) -> Text {
    let code = record.wave.code
    let count = record.wave.questionnaire.questions.count
    return Text(
      sv: "Omgången \(code) är öppen, med \(count) frågor. Svaren får finnas kvar till och med "
        + "\(record.wave.retainUntil).\nNästa steg: jamlik questionnaire \(store) --wave \(code)",
      en: "The wave \(code) is open, with \(count) questions. Answers may be kept until "
        + "\(record.wave.retainUntil).\nNext: jamlik questionnaire \(store) --wave \(code)")
  }

  private static func line(_ record: WaveRecord) -> Text {
    let wave = record.wave
    let state =
      if let day = record.erasedOn {
        Text(sv: "gallrad \(day)", en: "erased \(day)")
      } else if let day = record.closedOn {
        Text(sv: "stängd \(day)", en: "closed \(day)")
      } else {
        Text(sv: "öppen sedan \(record.openedOn)", en: "open since \(record.openedOn)")
      }
    let unit = wave.unit ?? "_T"
    return Text(
      sv:
        "\(wave.code)\t\(state.swedish)\t\(unit)\tgallras efter \(wave.retainUntil)\t\(wave.purpose)",
      en: "\(wave.code)\t\(state.english)\t\(unit)\tkept until \(wave.retainUntil)\t\(wave.purpose)"
    )
  }
}
