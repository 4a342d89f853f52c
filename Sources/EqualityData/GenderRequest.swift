public import EqualityModel

/// Which gender table is wanted: for what months, and for which units.
public struct GenderRequest: Hashable, Sendable {
  public var period: Period

  /// The code of the unit that the table is about; nil for the whole project.
  public var unit: String?

  /// Whether the units below it are rows of their own, where there are any.
  public var byUnit: Bool

  public init(period: Period, unit: String? = nil, byUnit: Bool = false) {
    self.period = period
    self.unit = unit
    self.byUnit = byUnit
  }
}
