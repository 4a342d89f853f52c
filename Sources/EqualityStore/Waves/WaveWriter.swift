import EqualityModel
import EqualitySystem

/// Writes a wave with a copy of all that is asked in it.
///
/// Later lists and wordings never change what its answers mean.
struct WaveWriter: ~Copyable {
  private let id: Int
  private let information: Statement
  private let section: Statement
  private let question: Statement
  private let option: Statement
  private let dimension: Statement

  static func write(
    _ wave: Wave, on connection: borrowing Connection, unit: Int?, openedOn day: PartialDate
  ) throws {
    let id = try connection.insert(wave, unit: unit, openedOn: day)
    let writer = WaveWriter(
      id: id,
      information: try connection.prepare("INSERT INTO wave_information VALUES (?, ?, ?, ?)"),
      section: try connection.prepare("INSERT INTO wave_section VALUES (?, ?, ?, ?, ?, ?)"),
      question: try connection.prepare(
        "INSERT INTO wave_question VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      option: try connection.prepare("INSERT INTO wave_option VALUES (?, ?, ?, ?, ?, ?, ?)"),
      dimension: try connection.prepare(
        "INSERT INTO wave_dimension VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    try writer.write(wave.questionnaire)
  }

  private func write(_ questionnaire: Questionnaire) throws {
    for (position, text) in questionnaire.information.enumerated() {
      try information.run(
        .integer(id), .integer(position), .text(text.swedish), .text(text.english))
    }
    var next = 0
    for (position, part) in questionnaire.sections.enumerated() {
      try section.run(
        .integer(id), .integer(position), .text(part.title.swedish), .text(part.title.english),
        .text(part.note?.swedish), .text(part.note?.english))
      for question in part.questions {
        try write(question, at: next, in: position)
        next += 1
      }
    }
  }

  private func write(_ asked: Question, at position: Int, in section: Int) throws {
    try question.run(
      .integer(id), .integer(position), .integer(section), .text(asked.id),
      .integer(asked.version), .text(asked.text.swedish), .text(asked.text.english),
      .integer(asked.allowsSeveral ? 1 : 0), .integer(asked.domain?.rawValue),
      .text(CodeWords.join(asked.offered.map(\.code))), .text(asked.condition?.question),
      .text(asked.condition.map { CodeWords.join($0.options) }))
    for (number, category) in asked.options.enumerated() {
      try option.run(
        .integer(id), .integer(position), .integer(number), .text(category.code),
        .text(category.label.swedish), .text(category.label.english),
        .integer(category.standsAlone ? 1 : 0))
    }
    if let about = asked.dimension { try write(about, at: position) }
  }

  private func write(_ about: Dimension, at position: Int) throws {
    try dimension.run(
      .integer(id), .integer(position), .text(about.code), .integer(about.version),
      .integer(about.ground?.rawValue), .text(about.label.swedish), .text(about.label.english),
      .integer(about.allowsSeveral ? 1 : 0), .integer(about.isProxy ? 1 : 0),
      .text(about.decision?.decidedBy), .integer(about.decision.map { Int($0.decidedOn.packed) }),
      .text(about.decision?.consultedWith))
  }
}

/// Codes side by side in one column; codes have no spaces in them.
enum CodeWords {
  static func join(_ codes: [String]) -> String { codes.joined(separator: " ") }
  static func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
}

extension Connection {
  fileprivate func insert(_ wave: Wave, unit: Int?, openedOn day: PartialDate) throws -> Int {
    let statement = try prepare(
      """
      INSERT INTO wave (code, purpose, legal_basis, controller, information, retain_until, unit,
        eligible, consulted, version, opened_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """)
    var id = 0
    try statement.run(
      .text(wave.code), .text(wave.purpose), .text(wave.legalBasis), .text(wave.controller),
      .text(wave.information), .integer(Int(wave.retainUntil.packed)), .integer(unit),
      .integer(wave.eligibleCount), .text(wave.consultedWith),
      .integer(wave.questionnaire.version), .integer(Int(day.packed))
    ) { id = $0.integer(0) }
    return id
  }
}
