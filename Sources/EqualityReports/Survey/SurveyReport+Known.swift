import EqualityModel

/// What follows from the figures about how many have answered.
///
/// The number of responses is never published: together with the counts of women and men it would
/// tell how many others there are. What is said instead follows from what is shown.
extension SurveyReport {
  /// How many responses there are at least.
  public var leastResponses: Int {
    let known = outcomes.flatMap { outcome in
      dimensions.indices.map { leastKnown(dimension: $0, of: outcome) }
    }
    return (known + outcomes.map { $0.everyone.count ?? 0 }).max() ?? 0
  }

  /// How many people at least have a known answer in a dimension, of those with a value of the
  /// outcome.
  public func leastKnown(dimension: Int, of outcome: OutcomeFigures) -> Int {
    let groups = outcome.groups[dimension]
    let single = groups.map { ($0.count ?? 0) + ($0.restCount ?? 0) }.max() ?? 0
    guard !dimensions[dimension].allowsSeveral else { return single }
    return max(single, groups.reduce(0) { $0 + ($1.count ?? 0) })
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
