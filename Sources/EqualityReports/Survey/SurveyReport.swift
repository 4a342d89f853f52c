public import EqualityModel

/// What is published of one wave of answers.
///
/// Everything in it can be shown to anyone; nothing in it is, or leads to, a hidden count.
public struct SurveyReport: Hashable, Sendable {
  /// Which of the tables it is.
  public let table: SurveyTableKind

  public let project: String

  /// The code of the wave.
  public let wave: String

  /// What the answers were collected for.
  public let purpose: String

  /// The fewest members of a group whose count may be shown.
  public let k: Int

  /// The number of the release in the store's ledger; nil for a draft.
  public let release: Int?

  /// The least answer rate in percent that can be told; nil where it is not known how many were asked.
  public let leastAnswerRate: Int?

  /// What those who answered are divided by, in order; a derived dimension follows its source.
  public let dimensions: [Dimension]

  public let outcomes: [OutcomeFigures]

  /// What those who have been treated worse say of it.
  public let followUps: [FollowUpFigures]

  package init(
    table: SurveyTableKind, project: String, wave: String, purpose: String, k: Int, release: Int?,
    leastAnswerRate: Int?, dimensions: [Dimension],
    outcomes: [OutcomeFigures], followUps: [FollowUpFigures] = []
  ) {
    self.table = table
    self.project = project
    self.wave = wave
    self.purpose = purpose
    self.k = k
    self.release = release
    self.leastAnswerRate = leastAnswerRate
    self.dimensions = dimensions
    self.outcomes = outcomes
    self.followUps = followUps
  }

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> SurveyReport {
    SurveyReport(
      table: table, project: project, wave: wave, purpose: purpose, k: k, release: number,
      leastAnswerRate: leastAnswerRate, dimensions: dimensions,
      outcomes: outcomes, followUps: followUps)
  }

  /// The code of everyone who answered, as a dimension and as a category.
  public static let everyone = "_T"
}

/// The tables of a wave.
public enum SurveyTableKind: String, Hashable, Sendable {
  /// How people experience treatment, support and influence, by ground.
  case experience

  /// Who has been treated worse than others, by ground.
  case disadvantage
}

/// What is published of one outcome, such as a domain of the experience.
public struct OutcomeFigures: Hashable, Sendable {
  /// The code of the domain, or `missgynnad`.
  public let code: String

  /// The domain; nil where it is asked who has been treated worse.
  public var domain: ExperienceDomain? { ExperienceDomain.allCases.first { $0.code == code } }

  public let everyone: GroupFigures

  /// How much everyone's index varies: the standard deviation in points, rounded up; nil where
  /// there is no index.
  public let spread: Int?

  /// For each dimension the figures of its categories, in the order of ``SurveyReport/dimensions``.
  public let groups: [[GroupFigures]]

  /// For each gender that is shown, and each dimension, the same; empty unless asked for.
  public let crossed: [Crossing]

  /// The figures of one gender.
  public struct Crossing: Hashable, Sendable {
    /// The code of the gender.
    public let gender: String
    public let groups: [[GroupFigures]]

    package init(gender: String, groups: [[GroupFigures]]) {
      self.gender = gender
      self.groups = groups
    }
  }

  package init(
    code: String, everyone: GroupFigures, spread: Int?, groups: [[GroupFigures]],
    crossed: [Crossing] = []
  ) {
    self.code = code
    self.everyone = everyone
    self.spread = spread
    self.groups = groups
    self.crossed = crossed
  }
}
