public import EqualityModel

/// Which table of who is reached is wanted.
public struct ReachRequest: Hashable, Sendable {
  /// The code of the dimension: `age`, `municipality`, or one of a ground such as `religion`.
  public var dimension: String

  /// How ages are divided, where the dimension is age.
  public var ages: AgeBands

  /// The months: the first table of a dimension has everyone reached by the last of them, and every
  /// later one those reached since the table before.
  public var period: Period

  /// The source of the population to compare with; nil where the store has only one.
  public var source: String?

  public init(
    dimension: String, ages: AgeBands = .esfPlus, period: Period, source: String? = nil
  ) {
    self.dimension = dimension
    self.ages = ages
    self.period = period
    self.source = source
  }
}
