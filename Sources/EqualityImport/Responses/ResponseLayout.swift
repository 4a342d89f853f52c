import EqualityModel

/// Which column of a file of responses holds what.
struct ResponseLayout {
  enum Place: Hashable {
    case wave, month, unit
    case question(Int)
    case option(Int, AnswerPart)
  }

  /// What the columns besides questions are called.
  static func place(named key: ColumnKey) -> Place? {
    fixed.first { $0.names.map(ColumnKey.init).contains(key) }?.place
  }

  private static let fixed: [(place: Place, names: [String])] = [
    (.wave, ["wave", "omgång"]), (.month, ["month", "månad"]), (.unit, ["unit", "enhet"]),
  ]

  private let questions: [Question]
  private let names: [AnswerNames]
  private var positions: [ColumnKey: Int] = [:]

  init(_ questions: [Question]) {
    self.questions = questions
    names = questions.map(AnswerNames.init)
    for path in [\Question.id, \Question.text.swedish, \Question.text.english] {
      for (position, question) in questions.enumerated() {
        let key = ColumnKey(question[keyPath: path])
        if positions[key] == nil { positions[key] = position }
      }
    }
  }

  /// What a column of this name holds; nil where it is none of the questionnaire's.
  func place(of name: String) -> Place? {
    let key = ColumnKey(name)
    if let fixed = Self.place(named: key) { return fixed }
    if let position = positions[key] { return .question(position) }
    for (question, option) in Self.halves(of: name) {
      if let position = positions[ColumnKey(question)],
        let part = names[position].part(named: option)
      {
        return .option(position, part)
      }
    }
    return nil
  }

  /// The question most like `name`.
  func suggestion(for name: String) -> String? {
    Nearest.candidate(to: name, among: questions.map(\.id)) { [$0] }
  }

  /// A question and one of its options in one name: `question/option`, as in KoboToolbox,
  /// `question___option`, as in REDCap, or `question[option]`, as in LimeSurvey.
  private static func halves(of name: String) -> [(question: String, option: String)] {
    var halves: [(String, String)] = []
    for separator in ["/", "___"] {
      for range in name.ranges(of: separator) {
        halves.append((String(name[..<range.lowerBound]), String(name[range.upperBound...])))
      }
    }
    if name.hasSuffix("]"), let bracket = name.lastIndex(of: "[") {
      let option = name[name.index(after: bracket)...].dropLast()
      halves.append((String(name[..<bracket]), String(option)))
    }
    return halves
  }
}
