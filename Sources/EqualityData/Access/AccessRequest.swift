public import EqualityModel

/// Which table of who gets in is wanted.
public struct AccessRequest: Hashable, Sendable {
  /// The months of the referrals: the first table has all decided by the last of them, and every
  /// later one those decided since the table before; and those who wait when they close.
  public var period: Period

  /// The codes of what people are divided by, beside gender: `age`, or one of a ground such as
  /// `birth_background`; two for each of them and their pairs; none for gender alone, which is
  /// published first.
  public var dimensions: [String]

  /// How ages are divided, where the dimension is age: by the age in the year of the referral.
  public var ages: AgeBands

  /// The ages, in the year of the referral, of those whom the table is of; nil for everyone.
  ///
  /// The tables of the same months are either of everyone or of some ages.
  public var among: AgeRange?

  public init(
    period: Period, dimensions: [String] = [], ages: AgeBands = .esfPlus, among: AgeRange? = nil
  ) {
    self.period = period
    self.dimensions = dimensions
    self.ages = ages
    self.among = among
  }
}
