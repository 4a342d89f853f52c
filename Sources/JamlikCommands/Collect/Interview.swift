import EqualityData

/// The questions of a wave asked of one person, who can skip, decline, go back and change anything.
///
/// Nothing is kept until the person says so, and nothing at all where they stop.
struct Interview {
  let wave: Wave
  let language: Language
  private let conversation: Conversation
  private let questions: [Question]
  private let routing: Routing
  private var answers: [Answer]

  init(_ wave: Wave, in language: Language, with conversation: Conversation) {
    self.wave = wave
    self.language = language
    self.conversation = conversation
    questions = wave.questionnaire.questions
    routing = Routing(wave.questionnaire)
    answers = Array(repeating: .missing(.notAsked), count: questions.count)
  }

  /// The answers, once they have been looked through; nil where the person stopped.
  mutating func hold() throws -> [Answer]? {
    guard try begins() else { return nil }
    var position: Int? = 0
    while let current = position {
      guard let step = try ask(current) else { return nil }
      position = step == .back ? before(current) ?? current : after(current)
    }
    return try review()
  }

  private func begins() throws -> Bool {
    try conversation.show(InterviewWords.introduction(wave, in: language))
    return try hear() != nil
  }

  /// What was typed; nil where the person stopped.
  private func hear() throws -> String? {
    guard let line = try conversation.hear() else { return nil }
    let word = line.split(separator: " ").joined(separator: " ").lowercased()
    return word == InterviewWords.stop ? nil : word
  }
}

extension Interview {
  private enum Step {
    case back, onwards
  }

  /// Asks until there is an answer that can be understood; nil where the person stopped.
  private mutating func ask(_ position: Int) throws -> Step? {
    let question = questions[position]
    var trouble: Text?
    while true {
      let earlier = answers[position] == .missing(.notAsked) ? nil : answers[position]
      try conversation.show(
        InterviewWords.screen(
          question, in: heading(of: position), earlier: earlier, trouble: trouble, language))
      guard let line = try hear() else { return nil }
      if line == InterviewWords.back { return .back }
      if line.isEmpty {
        answers[position] = earlier ?? .missing(.skipped)
        return .onwards
      }
      do throws(TypedAnswer.Flaw) {
        answers[position] = try TypedAnswer.read(line, to: question)
        return .onwards
      } catch {
        trouble = error.text
      }
    }
  }

  /// The next question that is to be asked; nil after the last.
  private func after(_ position: Int) -> Int? {
    questions.indices.dropFirst(position + 1).first { routing.asks($0, after: answers) }
  }

  private func before(_ position: Int) -> Int? {
    questions.indices.prefix(position).last { routing.asks($0, after: answers) }
  }

  private func heading(of position: Int) -> InterviewWords.Heading {
    var first = 0
    for section in wave.questionnaire.sections {
      if position < first + section.questions.count {
        return .init(section: section, number: position + 1, count: questions.count)
      }
      first += section.questions.count
    }
    preconditionFailure("every question is in a section")
  }

  /// Shows all answers until they are saved; nil where the person stopped.
  private mutating func review() throws -> [Answer]? {
    while true {
      _ = routing.apply(to: &answers)
      // A changed answer may have brought on questions that were not asked before.
      if let new = questions.indices.first(where: {
        answers[$0] == .missing(.notAsked) && routing.asks($0, after: answers)
      }) {
        guard try ask(new) != nil else { return nil }
        if answers[new] == .missing(.notAsked) { answers[new] = .missing(.skipped) }
        continue
      }
      try conversation.show(InterviewWords.review(questions, answers, language))
      guard let line = try hear() else { return nil }
      if line == InterviewWords.save { return answers }
      guard let number = Int(line), questions.indices.contains(number - 1),
        routing.asks(number - 1, after: answers)
      else { continue }
      guard try ask(number - 1) != nil else { return nil }
    }
  }
}
