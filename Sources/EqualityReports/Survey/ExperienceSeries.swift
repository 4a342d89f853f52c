public import EqualityModel

/// How everyone's index of one domain has been from wave to wave, without joining what cannot be.
///
/// It rests on published tables only. Where the questions, or their wording, are not those of the
/// wave before, the series has a gap.
public struct ExperienceSeries: Hashable, Sendable {
  /// One wave in the series.
  public struct Point: Hashable, Sendable {
    public let wave: String
    public let index: CodedNumber?

    /// Whether the wave before was asked the same: only then is a difference one of experience.
    public let followsOn: Bool
  }

  public let domain: ExperienceDomain
  public let points: [Point]

  /// The series of tables in the order of their waves, each with what was asked in it.
  public init(
    of domain: ExperienceDomain, in waves: [(report: SurveyReport, asked: Questionnaire)]
  ) {
    self.domain = domain
    points = waves.enumerated().map { place, wave in
      let outcome = wave.report.outcomes.first { $0.domain == domain }
      return Point(
        wave: wave.report.wave, index: outcome?.everyone.index,
        followsOn: place > 0 && wave.asked.measures(domain, as: waves[place - 1].asked))
    }
  }

  /// By how many points the index has changed since the wave before; nil across a gap, and where
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
