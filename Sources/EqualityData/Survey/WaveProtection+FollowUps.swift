import EqualityModel
import EqualityReports
import EqualityStatistics

extension WaveProtection {
  /// What those who have been treated worse say of it.
  ///
  /// A question that depends on the answer to another of them is counted only where that answer's
  /// count is shown: else its own counts would tell how many gave the answer at least.
  func followUps(totalIsShown: Bool) -> [FollowUpFigures] {
    let first = SurveyOutcome.disadvantageQuestion
    guard let position = wave.questionnaire.position(of: first) else { return [] }
    var people = [first: responses.filter { $0.answers[position].chosen?.contains(0) ?? false }]
    var shown: [String: FollowUpFigures] = [:]
    for position in followUpPositions {
      let question = wave.questionnaire.questions[position]
      guard let source = question.condition?.question else { continue }
      let asked = (people[source] ?? []).filter { source == first || isAsked(question, $0) }
      people[question.id] = asked
      let isKnown = source == first ? totalIsShown : tellsWhoIsAsked(question, by: shown[source])
      guard source == first || isKnown else { continue }
      let table = FollowUpTable(of: question, at: position, in: asked, showingAll: isKnown)
      shown[question.id] = FollowUpFigures(
        protecting: table, total: isKnown, k: project.kSensitive)
    }
    return emptyFollowUps.map { shown[$0.question.id] ?? $0 }
  }

  var emptyFollowUps: [FollowUpFigures] {
    followUpPositions.map {
      FollowUpFigures(question: wave.questionnaire.questions[$0], total: nil, counts: [])
    }
  }

  /// The questions to those who have been treated worse, and those that follow from their answers.
  private var followUpPositions: [Int] {
    let questions = wave.questionnaire.questions
    var asking: Set = [SurveyOutcome.disadvantageQuestion]
    return questions.indices.filter { position in
      guard let source = questions[position].condition?.question, asking.contains(source) else {
        return false
      }
      asking.insert(questions[position].id)
      return true
    }
  }

  /// Whether the answer that the question depends on was given.
  private func isAsked(_ question: Question, _ response: Response) -> Bool {
    guard let condition = question.condition,
      let position = wave.questionnaire.position(of: condition.question),
      let chosen = response.answers[position].chosen
    else { return false }
    let options = wave.questionnaire.questions[position].options
    return chosen.positions.contains { condition.options.contains(options[$0].code) }
  }

  /// Whether it is shown how many gave the one answer that the question depends on.
  private func tellsWhoIsAsked(_ question: Question, by source: FollowUpFigures?) -> Bool {
    guard let source, let options = question.condition?.options, options.count == 1 else {
      return false
    }
    return source.rows.contains { $0.category.code == options[0] && $0.count != nil }
  }
}
