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
  private let responses: [Response]

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
    let outcomes = SurveyOutcome.asked(in: wave.questionnaire).filter { $0.table == table }
    let protected = outcomes.map(protection)
    let report = SurveyReport(
      table: table, project: project.name, wave: wave.code, purpose: wave.purpose,
      k: project.kSensitive, release: nil, leastAnswerRate: nil, dimensions: dimensions,
      outcomes: protected.map { $0.figures(of: families) },
      followUps: table == .disadvantage
        ? followUps(totalIsShown: protected.first?.showsEveryone ?? false) : [])
    return report.telling(wave.eligibleCount)
  }

  /// The table of one family by gender, beside the family's own figures; nil where there is no such
  /// family, or no question of gender.
  func report(_ table: SurveyTableKind, crossing code: String) -> SurveyReport? {
    guard let place = families.firstIndex(where: { $0.code == code }), let gender = genderFamily,
      place != gender
    else { return nil }
    let outcomes = SurveyOutcome.asked(in: wave.questionnaire).filter { $0.table == table }
    let report = SurveyReport(
      table: table, project: project.name, wave: wave.code, purpose: wave.purpose,
      k: project.kSensitive, release: nil, leastAnswerRate: nil,
      dimensions: families[place].dimensions,
      outcomes: outcomes.map { figures(of: $0, gender: gender, crossing: place) })
    return report.telling(wave.eligibleCount)
  }

  /// The codes of the families that can be divided by gender.
  var crossable: [String] {
    guard let gender = genderFamily else { return [] }
    return families.indices.filter { $0 != gender }.map { families[$0].code }
  }

  private var genderFamily: Int? {
    families.firstIndex { $0.code == Dimension.genderGroups.code }
  }

  private func figures(
    of outcome: SurveyOutcome, gender: Int, crossing place: Int
  ) -> OutcomeFigures {
    let (own, family) = (protection(of: outcome), families[place])
    var table = CrossedTable(of: families[gender].groups, by: family.groups)
    let reader = OutcomeReader(of: outcome, in: wave.questionnaire)
    for response in responses {
      guard let value = reader.value(of: response) else { continue }
      table.add(
        agrees: value.agrees, gender: families[gender].atom(of: response),
        atom: family.atom(of: response))
    }
    let crossed = CrossProtection(
      of: table, gender: own.families[gender], family: own.families[place],
      everyone: own.showsEveryone, k: project.kSensitive)
    let figures = own.figures(of: families)
    let first = families[..<place].reduce(0) { $0 + $1.dimensions.count }
    return OutcomeFigures(
      code: figures.code, everyone: figures.everyone, spread: figures.spread,
      groups: Array(figures.groups[first..<first + family.dimensions.count]),
      crossed: crossed.figures(of: family).map { position, groups in
        .init(gender: Dimension.genderGroups.categories[position].code, groups: groups)
      })
  }

  /// The table without any figures: its outcomes, dimensions and questions.
  func outline(_ table: SurveyTableKind, crossing code: String? = nil) -> SurveyReport {
    let outcomes = SurveyOutcome.asked(in: wave.questionnaire).filter { $0.table == table }
    return SurveyReport(
      table: table, project: project.name, wave: wave.code, purpose: wave.purpose,
      k: project.kSensitive, release: nil, leastAnswerRate: nil,
      dimensions: code.map { code in families.first { $0.code == code }?.dimensions ?? [] }
        ?? dimensions,
      outcomes: outcomes.map {
        OutcomeFigures(code: $0.code, everyone: GroupFigures(), spread: nil, groups: [])
      },
      followUps: table == .disadvantage && code == nil
        ? followUpPositions.map { position in
          FollowUpFigures(
            question: wave.questionnaire.questions[position], total: nil, counts: [])
        } : [])
  }

  func protection(of outcome: SurveyOutcome) -> OutcomeProtection {
    OutcomeProtection(
      of: OutcomeCounts(of: outcome, in: responses, to: wave.questionnaire, by: families),
      rules: rules)
  }

  private var rules: SideFigures.Rules {
    SideFigures.Rules(k: project.kSensitive, kIndex: Project.kIndex)
  }

  /// What those who have been treated worse say of it.
  private func followUps(totalIsShown: Bool) -> [FollowUpFigures] {
    let questions = wave.questionnaire.questions
    guard let first = wave.questionnaire.position(of: SurveyOutcome.disadvantageQuestion) else {
      return []
    }
    let yes = responses.filter { $0.answers[first].chosen?.contains(0) ?? false }
    return followUpPositions.map { position in
      let table = FollowUpTable(
        of: questions[position], at: position, in: yes, showingAll: totalIsShown)
      return FollowUpFigures(protecting: table, total: totalIsShown, k: rules.k)
    }
  }

  private var followUpPositions: [Int] {
    let questions = wave.questionnaire.questions
    return questions.indices.filter {
      questions[$0].condition?.question == SurveyOutcome.disadvantageQuestion
    }
  }
}

extension SurveyOutcome {
  /// The table that it is shown in.
  var table: SurveyTableKind { self == .disadvantage ? .disadvantage : .experience }
}

extension SurveyReport {
  /// The same report with the answer rate that follows from it, where it is known how many were
  /// asked.
  fileprivate func telling(_ asked: Int?) -> SurveyReport {
    SurveyReport(
      table: table, project: project, wave: wave, purpose: purpose, k: k, release: release,
      leastAnswerRate: asked.flatMap { SurveyReport.leastRate(leastResponses, of: $0) },
      dimensions: dimensions, outcomes: outcomes, followUps: followUps)
  }
}
