public import EqualityModel

/// How an index of one domain has been from wave to wave, without joining what cannot be.
///
/// It rests on published tables only. Where the questions, or their wording, are not those of the
/// wave before, the series has a gap.
public struct ExperienceSeries: Hashable, Sendable {
  /// One wave in the series.
  public struct Point: Hashable, Sendable {
    public let wave: String

    /// Of how many people the index is the mean.
    public let count: Int?
    public let index: CodedNumber?

    /// Whether the wave before was asked the same: only then can the two be compared.
    public let followsOn: Bool
  }

  public let domain: ExperienceDomain

  /// The gender that the series is about; nil for everyone.
  public let gender: Category?
  public let points: [Point]

  /// The series of tables in the order of their waves, each with what was asked in it.
  public init(
    of domain: ExperienceDomain, among gender: Category? = nil,
    in waves: [(report: SurveyReport, asked: Questionnaire)]
  ) {
    self.domain = domain
    self.gender = gender
    points = waves.enumerated().map { place, wave in
      let figures = wave.report.figures(of: domain, among: gender)
      return Point(
        wave: wave.report.wave, count: figures?.count, index: figures?.index,
        followsOn: place > 0 && wave.asked.measures(domain, as: waves[place - 1].asked))
    }
  }

  /// By how many points the index differs from that of the wave before; nil across a gap, and where
  /// either is not a number.
  public func change(at place: Int) -> Int? {
    guard points.indices.contains(place), points[place].followsOn,
      let index = points[place].index?.number, let before = points[place - 1].index?.number
    else { return nil }
    return index - before
  }

  /// What to say of each gap.
  public var notes: [Text] {
    zip(points, points.dropFirst()).filter { !$1.followsOn }.map { before, after in
      Text(
        sv: "\(after.wave) kan inte jämföras med \(before.wave): frågorna är inte desamma.",
        en: "\(after.wave) cannot be compared with \(before.wave): the questions are not the same.")
    }
  }
}

extension SurveyReport {
  fileprivate func figures(of domain: ExperienceDomain, among gender: Category?) -> GroupFigures? {
    guard let outcome = outcomes.first(where: { $0.domain == domain }) else { return nil }
    guard let gender else { return outcome.everyone }
    guard let place = dimensions.firstIndex(where: { $0.code == Dimension.genderGroups.code }),
      let number = dimensions[place].categories.firstIndex(where: { $0.code == gender.code })
    else { return nil }
    return outcome.groups[place][number]
  }
}
