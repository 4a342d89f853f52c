package import EqualityModel

/// What is compared between groups: how a side of the experience is, or who was treated worse.
package enum SurveyOutcome: Hashable, Sendable {
  /// Whether the statements of the domain fit.
  case domain(ExperienceDomain)

  /// Whether one has been treated worse than others.
  case disadvantage

  package var code: String {
    switch self {
    case .domain(let domain): domain.code
    case .disadvantage: "missgynnad"
    }
  }

  /// Those that a questionnaire asks about, in order.
  package static func asked(in questionnaire: Questionnaire) -> [SurveyOutcome] {
    let domains = ExperienceDomain.allCases.filter { !questionnaire.positions(of: $0).isEmpty }
    let asksForDisadvantage = questionnaire.position(of: disadvantageQuestion) != nil
    return domains.map(SurveyOutcome.domain) + (asksForDisadvantage ? [.disadvantage] : [])
  }

  /// The question whether one has been treated worse, of which the first option is yes.
  package static let disadvantageQuestion = "D1"
}

/// What one response says of an outcome.
package struct OutcomeValue: Hashable, Sendable {
  /// Whether it agrees, or says yes.
  package let agrees: Bool

  /// The index of the domain; nil where the outcome is no domain.
  package let index: DomainIndex?
}

/// Reads the outcomes from responses to one questionnaire.
package struct OutcomeReader {
  private let positions: [Int]
  private let isDomain: Bool

  package init(of outcome: SurveyOutcome, in questionnaire: Questionnaire) {
    switch outcome {
    case .domain(let domain):
      positions = questionnaire.positions(of: domain)
      isDomain = true
    case .disadvantage:
      positions = [questionnaire.position(of: SurveyOutcome.disadvantageQuestion)].compactMap(
        \.self)
      isDomain = false
    }
  }

  /// How many statements or questions there are.
  package var questionCount: Int { positions.count }

  /// What a response says; nil where it does not answer enough.
  package func value(of response: Response) -> OutcomeValue? {
    let answers = positions.map { response.answers[$0] }
    guard isDomain else {
      guard let chosen = answers.first?.chosen?.positions.first else { return nil }
      return OutcomeValue(agrees: chosen == 0, index: nil)
    }
    return DomainIndex(of: answers).map { OutcomeValue(agrees: $0.agrees, index: $0) }
  }
}
