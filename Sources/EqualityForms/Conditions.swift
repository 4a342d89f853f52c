import EqualityModel

extension Questionnaire {
  /// When to answer a question, for paper, which can leave nothing out by itself; nil for a
  /// question that everyone is asked.
  func condition(of question: Question) -> Text? {
    guard let condition = question.condition, let position = position(of: condition.question)
    else { return nil }
    let answers = questions[position].options.filter { condition.options.contains($0.code) }
    return Wording.condition(answers.map(\.label), question: position + 1)
  }
}
