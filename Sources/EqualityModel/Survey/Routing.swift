/// Which questions are asked of whom: those whose condition another answer meets.
public struct Routing: Hashable, Sendable {
  private struct Step: Hashable {
    let question: Int
    let condition: Int
    let options: Answer.OptionSet
  }

  /// The questions with a condition, in order.
  private let steps: [Step]

  public init(_ questionnaire: Questionnaire) {
    let questions = questionnaire.questions
    steps = questions.indices.compactMap { position in
      guard let condition = questions[position].condition,
        let source = questionnaire.position(of: condition.question)
      else { return nil }
      let options = questions[source].options.indices.filter {
        condition.options.contains(questions[source].options[$0].code)
      }
      return Step(question: position, condition: source, options: Answer.OptionSet(options))
    }
  }

  /// Whether a question is asked of someone who has answered those before it.
  public func asks(_ question: Int, after answers: [Answer]) -> Bool {
    steps.allSatisfy { step in
      step.question != question || Self.holds(step, in: answers)
    }
  }

  /// Marks what was not to be asked as ``AnswerStatus/notAsked``, whatever it says.
  ///
  /// - Returns: The questions where options had been chosen all the same.
  public func apply(to answers: inout [Answer]) -> [Int] {
    var dropped: [Int] = []
    for step in steps where !Self.holds(step, in: answers) {
      if answers[step.question].chosen != nil { dropped.append(step.question) }
      answers[step.question] = .missing(.notAsked)
    }
    return dropped
  }

  private static func holds(_ step: Step, in answers: [Answer]) -> Bool {
    (answers[step.condition].chosen?.bits ?? 0) & step.options.bits != 0
  }
}
