import EqualityModel

/// One thing that can be answered to a question: an option, or why there is no answer.
enum AnswerPart: Hashable {
  case option(Int)
  case status(AnswerStatus)
}

/// Every name of every answer to a question: codes, labels in both languages, numbers of statuses.
struct QuestionNames {
  let question: Question
  private var parts: [String: AnswerPart] = [:]

  init(_ question: Question) {
    self.question = question
    for (position, option) in question.options.enumerated() {
      add([option.code, option.label.swedish, option.label.english], .option(position))
    }
    for status in AnswerStatus.allCases {
      let label = status.label
      add([status.code, label.swedish, label.english] + status.synonyms, .status(status))
    }
  }

  /// The first to have a name keeps it: an option comes before a status.
  private mutating func add(_ names: [String], _ part: AnswerPart) {
    for name in names where parts[name.lowercased()] == nil { parts[name.lowercased()] = part }
  }

  func part(named name: String) -> AnswerPart? { parts[name] ?? parts[name.lowercased()] }

  /// What to write instead of something that is no answer.
  ///
  /// Nothing is suggested: what is near to an answer tells what was answered.
  var flaw: Fault.Kind {
    let statuses = question.offered.map(\.label)
    return .value(
      .unknownCode(
        permitted: question.options.map(\.label) + statuses, mayBeEmpty: true, suggestion: nil))
  }

  /// What these parts say together.
  func combined(_ parts: Set<AnswerPart>) -> AnswerCell {
    if parts.isEmpty { return .answer(.missing(.skipped)) }
    if parts.count == 1, case .status(let status) = parts.first {
      return .answer(.missing(status))
    }
    let options = parts.compactMap { part in
      if case .option(let option) = part { option } else { nil }
    }
    let standsAlone = options.contains { question.options[$0].standsAlone }
    let fits = options.count == 1 || question.allowsSeveral && !standsAlone
    guard options.count == parts.count, fits else { return .contradictory }
    return .answer(.options(Answer.OptionSet(options)))
  }
}

/// What a cell says to a question.
enum AnswerCell: Hashable {
  case answer(Answer)

  /// Things that cannot be so together, such as “none” and something.
  case contradictory

  /// Something that is no answer at all.
  case unknown
}
