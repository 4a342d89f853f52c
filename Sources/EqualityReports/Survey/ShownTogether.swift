import EqualityModel

/// What the shown rows of women and men say together, where everyone's counts cannot be shown.
///
/// It follows from figures that are there already, so that nobody learns more from it.
extension SurveyReport {
  /// The shown genders together; nil where everyone is shown, or fewer than two genders are.
  func together(in outcome: OutcomeFigures) -> SurveyRow? {
    guard outcome.everyone.count == nil,
      let place = dimensions.firstIndex(where: { $0.code == Dimension.genderGroups.code }),
      outcome.groups.indices.contains(place)
    else { return nil }
    let shown = zip(dimensions[place].categories, outcome.groups[place]).filter { $1.count != nil }
    guard shown.count > 1 else { return nil }
    return SurveyRow(
      outcome: outcome, gender: Self.everyone, place: .together(shown.map(\.0)),
      figures: GroupFigures(together: shown.map(\.1)))
  }
}

extension GroupFigures {
  /// Groups of which nobody is in two: sums of their counts, and the mean of their indices, weighted
  /// with the counts; nil what one of them does not show.
  fileprivate init(together groups: [GroupFigures]) {
    func sum(_ value: (GroupFigures) -> Int?) -> Int? {
      let values = groups.compactMap(value)
      return values.count == groups.count ? values.reduce(0, +) : nil
    }
    let count = sum(\.count)
    let points = sum { group in
      group.index?.number.flatMap { index in group.count.map { index * $0 } }
    }
    self.init(
      count: count, agreeing: sum(\.agreeing), others: sum(\.others),
      index: points.flatMap { points in
        count.map { CodedNumber(coding: (2 * points + $0) / (2 * $0)) }
      })
  }
}
