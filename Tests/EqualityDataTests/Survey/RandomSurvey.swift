import EqualityModel
import TestSupport

/// Made-up answers to a questionnaire, by people whose experience depends a little on who they are.
struct RandomSurvey {
  let questionnaire: Questionnaire
  let responses: [Response]

  init(
    of count: Int, asking dimensions: [EqualityModel.Dimension] = Questionnaire.asked,
    using generator: inout SeededGenerator
  ) {
    questionnaire = Questionnaire.standard(asking: dimensions)
    let questions = questionnaire.questions
    responses = (0..<count).map { _ in
      let mood = Int.random(in: 0...3, using: &generator)
      let answers = questions.map { Self.answer(to: $0, mood: mood, using: &generator) }
      return Response(month: Month(ordinal: 2021 * 12 + 9), unit: nil, answers: answers)
    }
  }

  private static func answer(
    to question: Question, mood: Int, using generator: inout SeededGenerator
  ) -> Answer {
    if Int.random(in: 0..<20, using: &generator) == 0 { return .missing(.declined) }
    if question.domain != nil {
      return .option(min(4, max(0, mood + Int.random(in: 0...2, using: &generator))))
    }
    guard question.dimension != nil else {
      return .option(Int.random(in: 0..<8, using: &generator) == 0 ? 0 : question.options.count - 1)
    }
    // Earlier categories are the more common ones.
    let count = question.options.count
    let first = min(
      Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator),
      Int.random(in: 0..<count, using: &generator))
    guard question.allowsSeveral, Int.random(in: 0..<6, using: &generator) == 0 else {
      return .option(first)
    }
    return .options(.init([first, Int.random(in: 0..<count, using: &generator)]))
  }
}
