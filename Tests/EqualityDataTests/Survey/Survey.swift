import EqualityModel
import EqualityReports
import XCTest

@testable import EqualityData

/// A small questionnaire, and responses to it that are put together by hand.
struct Survey {
  /// One person: what is chosen in each dimension, nothing where it is declined; and the answer to
  /// each statement from 1 to 5, or yes to the question of disadvantage as 1 and no as 2.
  struct Person: Hashable {
    var chosen: [Answer.OptionSet?]
    var statement: Int?
    var disadvantage: Int?
  }

  let dimensions: [EqualityModel.Dimension]
  var people: [Person] = []
  var followUps: [String: [Answer]] = [:]

  init(asking dimensions: [EqualityModel.Dimension]) { self.dimensions = dimensions }

  var questionnaire: Questionnaire {
    Questionnaire(
      version: 1, information: [],
      sections: [
        .init(title: Text(sv: "", en: ""), questions: questions + dimensions.map(Question.init))
      ])
  }

  /// The statement about trust, which is a domain by itself, and the questions of disadvantage.
  private var questions: [Question] {
    Questionnaire.standard(asking: []).questions.filter {
      ["T1", "D1", "D2", "D4", "D5"].contains($0.id)
    }
  }

  mutating func add(
    _ count: Int, _ chosen: Int?..., statement: Int? = nil, disadvantage: Int? = nil
  ) {
    let sets = chosen.map { $0.map { Answer.OptionSet([$0]) } }
    people += Array(
      repeating: Person(chosen: sets, statement: statement, disadvantage: disadvantage),
      count: count)
  }

  var responses: [Response] {
    people.enumerated().map { number, person in
      Response(
        month: Month(ordinal: 24_261), unit: nil,
        answers: questionnaire.questions.map { answer(to: $0, of: person, number) })
    }
  }

  private func answer(to question: Question, of person: Person, _ number: Int) -> Answer {
    let missing = Answer.missing(.declined)
    if let own = question.dimension, let place = dimensions.firstIndex(of: own) {
      return person.chosen[place].map(Answer.options) ?? missing
    }
    switch question.id {
    case "T1": return person.statement.map { .option($0 - 1) } ?? missing
    case "D1": return person.disadvantage.map { .option($0 - 1) } ?? missing
    default:
      guard let answers = followUps[question.id], answers.indices.contains(number) else {
        return missing
      }
      return answers[number]
    }
  }

  func protection(
    of responses: [Response]? = nil, k: Int = 10, asked: Int? = nil, units: UnitTree? = nil
  ) -> WaveProtection {
    let wave = Wave(
      code: "2021-host", purpose: "följa upp bemötande", legalBasis: "samtycke",
      controller: "Förbundet", information: "info", retainUntil: PartialDate("2030-01-01") ?? day,
      eligibleCount: asked, questionnaire: questionnaire)
    return WaveProtection(
      of: wave, responses ?? self.responses, units: units, in: Project(name: "Prov", kSensitive: k))
  }

  private var day: PartialDate { preconditionFailure("it is a date") }

  func report(_ table: SurveyTableKind, k: Int = 10, asked: Int? = nil) -> SurveyReport {
    protection(k: k, asked: asked).report(table)
  }
}

extension SurveyReport {
  /// The figures of a category of the first outcome.
  func group(_ dimension: String, _ category: String) throws -> GroupFigures {
    let place = try XCTUnwrap(dimensions.firstIndex { $0.code == dimension })
    let number = try XCTUnwrap(dimensions[place].categories.firstIndex { $0.code == category })
    return outcomes[0].groups[place][number]
  }
}
