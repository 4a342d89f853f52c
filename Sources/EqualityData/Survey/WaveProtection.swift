import EqualityModel
import EqualityReports
import EqualityStatistics

/// Protects all tables of one wave.
///
/// A wave is published whole, and only once it is closed: no months of it can be subtracted from
/// each other. Different waves have different responses.
struct WaveProtection {
  let wave: Wave
  let project: Project
  let families: [SurveyFamily]
  let responses: [Response]

  init(of wave: Wave, _ responses: [Response], units: UnitTree?, in project: Project) {
    self.wave = wave
    self.project = project
    self.responses = responses
    families =
      SurveyFamily.asked(in: wave.questionnaire, deriving: DerivedDimension.standard, by: responses)
      + [units.flatMap(SurveyFamily.units)].compactMap(\.self)
  }

  var dimensions: [Dimension] { families.flatMap(\.dimensions) }

  /// The table as it would be published.
  func report(_ table: SurveyTableKind) -> SurveyReport {
    let protected = protectedOutcomes(for: table)
    let own = protected.filter { $0.counts.outcome.table == table }
    return report(
      table, rate: leastAnswerRate(by: protected), by: dimensions,
      outcomes: own.map { $0.figures(of: families) },
      followUps: table == .disadvantage
        ? followUps(totalIsShown: own.first?.showsEveryone ?? false) : [])
  }

  /// The table without any figures: its outcomes, dimensions and questions.
  func outline(_ table: SurveyTableKind, crossing code: String? = nil) -> SurveyReport {
    let outcomes = SurveyOutcome.asked(in: wave.questionnaire).filter { $0.table == table }
    return report(
      table, rate: nil,
      by: code.map { code in families.first { $0.code == code }?.dimensions ?? [] } ?? dimensions,
      outcomes: outcomes.map {
        OutcomeFigures(code: $0.code, everyone: GroupFigures(), spread: nil, groups: [])
      },
      followUps: table == .disadvantage && code == nil ? emptyFollowUps : [])
  }

  func report(
    _ table: SurveyTableKind, rate: Int?, by dimensions: [Dimension], outcomes: [OutcomeFigures],
    followUps: [FollowUpFigures] = []
  ) -> SurveyReport {
    SurveyReport(
      table: table, project: project.name, wave: wave.code, purpose: wave.purpose,
      k: project.kSensitive, release: nil, leastAnswerRate: rate, dimensions: dimensions,
      outcomes: outcomes, followUps: followUps)
  }

  func protection(of outcome: SurveyOutcome) -> OutcomeProtection {
    OutcomeProtection(
      of: OutcomeCounts(of: outcome, in: responses, to: wave.questionnaire, by: families),
      rules: SideFigures.Rules(k: project.kSensitive, kIndex: Project.kIndex))
  }

  /// The outcomes of a table; where an answer rate is told, those of every table of the wave.
  func protectedOutcomes(for table: SurveyTableKind) -> [OutcomeProtection] {
    SurveyOutcome.asked(in: wave.questionnaire)
      .filter { wave.eligibleCount != nil || $0.table == table }.map(protection)
  }

  /// The answer rate that is told in every table of the wave; nil where it is not known how many
  /// were asked.
  ///
  /// It is the same in each, by what all of them show: two rates would tell how many were asked.
  func leastAnswerRate(by protected: [OutcomeProtection]) -> Int? {
    wave.eligibleCount.flatMap { asked in
      let all = report(
        .experience, rate: nil, by: dimensions,
        outcomes: protected.map { $0.figures(of: families, besides: false) }
      )
      return SurveyReport.leastRate(all.leastResponses, of: asked)
    }
  }
}

extension SurveyOutcome {
  /// The table that it is shown in.
  var table: SurveyTableKind { self == .disadvantage ? .disadvantage : .experience }
}
