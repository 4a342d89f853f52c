public import EqualityModel

/// The mean of the indices of treatment, support and influence, as they are published.
///
/// It follows from figures that are there already, so that nobody learns more from it. It is not the
/// mean of persons: those who have an index in one domain need not have one in another.
public struct MeanOfDomains: Hashable, Sendable {
  /// The dimension and the category; both nil for everyone.
  public let dimension: Dimension?
  public let category: Category?

  /// The mean in whole points, halves rounded up.
  public let index: Int

  /// The domains that it is the mean of.
  public static let domains: [ExperienceDomain] = [.treatment, .support, .influence]

  /// What it is known by among the outcomes.
  static let code = "medel"

  var dimensionCode: String { dimension?.code ?? SurveyReport.everyone }
  var categoryCode: String { category?.code ?? SurveyReport.everyone }
  var label: Text { category?.label ?? SurveyPhrases.everyone }
}

extension SurveyReport {
  /// Everyone and each group of whom all three indices are shown as numbers.
  public var meansOfDomains: [MeanOfDomains] {
    let three = MeanOfDomains.domains.compactMap { domain in
      outcomes.first { $0.domain == domain }
    }
    guard three.count == MeanOfDomains.domains.count else { return [] }
    let everyone = mean(of: three.map(\.everyone)).map {
      MeanOfDomains(dimension: nil, category: nil, index: $0)
    }
    let groups = dimensions.enumerated().flatMap { place, dimension in
      dimension.categories.enumerated().compactMap { number, category in
        mean(of: three.map { $0.groups[place][number] }).map {
          MeanOfDomains(dimension: dimension, category: category, index: $0)
        }
      }
    }
    return [everyone].compactMap(\.self) + groups
  }

  private func mean(of figures: [GroupFigures]) -> Int? {
    let indices = figures.compactMap { $0.index?.number }
    guard indices.count == figures.count else { return nil }
    return (2 * indices.reduce(0, +) + indices.count) / (2 * indices.count)
  }
}
