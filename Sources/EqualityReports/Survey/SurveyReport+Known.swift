import EqualityModel

/// What follows from the figures about how many have answered.
///
/// The number of responses is never published: together with the counts of women and men it would
/// tell how many others there are. What is said instead follows from what is shown.
extension SurveyReport {
  /// How many responses there are at least.
  public var leastResponses: Int {
    (dimensions.indices.map(leastKnown) + outcomes.map(leastOf)).max() ?? 0
  }

  /// How many people at least have a known answer in a dimension: whoever is counted in different
  /// outcomes may be the same.
  private func leastKnown(dimension: Int) -> Int {
    let single = outcomes.map { leastKnown(dimension: dimension, of: $0) }.max() ?? 0
    guard !dimensions[dimension].allowsSeveral else { return single }
    let categories = dimensions[dimension].categories.indices.map { category in
      outcomes.map { $0.groups[dimension][category].least }.max() ?? 0
    }
    return max(single, categories.reduce(0, +))
  }

  /// How many people at least have a value of an outcome: whoever agrees in one dimension may be
  /// the same as in another, but not the same as those who do not.
  private func leastOf(_ outcome: OutcomeFigures) -> Int {
    func most(_ value: (GroupFigures) -> Int?) -> Int {
      zip(dimensions, outcome.groups).map { dimension, groups in
        let counts = groups.map { value($0) ?? 0 }
        return dimension.allowsSeveral ? counts.max() ?? 0 : counts.reduce(0, +)
      }.max() ?? 0
    }
    return max(outcome.everyone.count ?? 0, most(\.agreeing) + most(\.others))
  }

  /// How many people at least have a known answer in a dimension, of those with a value of the
  /// outcome.
  public func leastKnown(dimension: Int, of outcome: OutcomeFigures) -> Int {
    let groups = outcome.groups[dimension]
    let single = groups.map { $0.least + ($0.restCount ?? 0) }.max() ?? 0
    guard !dimensions[dimension].allowsSeveral else { return single }
    return max(single, groups.reduce(0) { $0 + $1.least })
  }

  /// How many percent at most have no known answer in a dimension; nil where that does not follow.
  public func mostMissing(dimension: Int, of outcome: OutcomeFigures) -> Int? {
    guard let all = outcome.everyone.count, all > 0 else { return nil }
    return (100 * (all - leastKnown(dimension: dimension, of: outcome)) + all - 1) / all
  }

  /// The answer rate that is told of at least `responses` among `asked`: in percent, rounded down.
  ///
  /// It is never told to be more than half. How many were asked is the most there can be; were it
  /// known to be little more than those shown, it would tell that those hidden are few.
  package static func leastRate(_ responses: Int, of asked: Int) -> Int? {
    responses > 0 ? 100 * responses / max(asked, 2 * responses) : nil
  }
}

extension GroupFigures {
  /// How many there are at least.
  fileprivate var least: Int { count ?? (agreeing ?? 0) + (others ?? 0) }
}
