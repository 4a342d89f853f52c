import EqualityData
import EqualityModel

/// The tables of waves of made-up answers: each ground by itself, and by gender.
enum Surveys {
  private static let day = PartialDate("2021-12-01")!
  private static let crosses = ["religion", "ethnicity_self", "function_type"]

  /// Prints a line for each wave, in processor seconds.
  static func measure(in directory: String) throws {
    print("responses;import;experience;\(crosses.joined(separator: ";"));audit")
    for count in [300, 1_000, 3_000, 10_000] {
      try measure(count, in: "\(directory)/\(count)")
    }
  }

  private static func measure(_ count: Int, in directory: String) throws {
    let store = "\(directory).jamlik"
    try EqualityDatabase.create(at: store, project: Project(name: "Enkät"))
    let database = try EqualityDatabase(at: store)
    _ = try database.openWave(.example, on: day)
    let importing = try processorSeconds(runs: 1) {
      let table = NamedFile(name: "answers", bytes: Array(answers(count).utf8))
      _ = try database.importResponses(ResponseFiles([table]), on: day)
    }
    _ = try database.closeWave("w", on: day)
    let publishing = try ([nil] + crosses).map { cross in
      try processorSeconds(runs: 1) {
        _ = try database.publish(
          SurveyRequest(.experience, ofWave: "w", cross: cross),
          as: FileRequest(directory: directory), on: day)
      }
    }
    var undecided = 0
    let auditing = try processorSeconds(runs: 1) {
      let audit = try database.audit().survey
      if let found = audit.findings.first { print("GIVEN AWAY: \(found)") }
      undecided = audit.undecidedCount
    }
    let seconds = ([importing] + publishing + [auditing]).map { "\(Double(Int($0 * 100)) / 100)" }
    print("\(count);\(seconds.joined(separator: ";")) (\(undecided) undecided)")
  }

  /// A table of answers; of each list the first categories are the most common.
  private static func answers(_ count: Int) -> String {
    let questions = Questionnaire.standard().questions
    var dice = Throws(state: UInt64(count))
    let rows = (0..<count).map { _ in
      let mood = dice.roll(4)
      return "w;2021-10;"
        + questions.map { answer(to: $0, mood, &dice) }.joined(separator: ";")
    }
    let header = "wave;month;" + questions.map(\.id).joined(separator: ";")
    return header + "\n" + rows.joined(separator: "\n") + "\n"
  }

  private static func answer(to question: Question, _ mood: Int, _ dice: inout Throws) -> String {
    let options = question.options.map(\.code)
    if dice.roll(20) == 0 || question.condition != nil { return "" }
    if question.domain != nil { return options[min(4, mood + dice.roll(3))] }
    guard question.dimension != nil else { return options[dice.roll(8) == 0 ? 0 : 1] }
    let first = (0..<3).map { _ in dice.roll(options.count) }.min() ?? 0
    let other = dice.roll(options.count)
    let isAlone = [first, other].contains { question.options[$0].standsAlone }
    guard question.allowsSeveral, dice.roll(6) == 0, !isAlone, first != other else {
      return options[first]
    }
    return "\(options[first])|\(options[other])"
  }
}

/// The same throws on every machine.
private struct Throws {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}

extension WaveProposal {
  fileprivate static var example: WaveProposal {
    var proposal = WaveProposal(code: "w")
    (proposal.purpose, proposal.legalBasis, proposal.controller) = ("p", "b", "c")
    proposal.information = standardInformation
    proposal.retainUntil = PartialDate("2199-12-31")
    return proposal
  }
}
