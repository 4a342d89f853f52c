public import EqualityModel

/// Which gender table is wanted: for what months, and for which units.
public struct GenderRequest: Hashable, Sendable {
  public var period: Period

  /// The code of the unit that the table is about; nil for the whole project.
  public var unit: String?

  /// Whether the units below it are rows of their own, where there are any.
  public var byUnit: Bool

  /// Whether a table of a longer period or of larger units may be given in its place.
  public var rollUp: RollUp

  /// Asks for exactly this table, unless `rollUp` says otherwise.
  public init(
    period: Period, unit: String? = nil, byUnit: Bool = false, rollUp: RollUp = .none
  ) {
    self.period = period
    self.unit = unit
    self.byUnit = byUnit
    self.rollUp = rollUp
  }
}

/// Whether a table may be given in another's place, where too much of that would be hidden.
public enum RollUp: String, CaseIterable, Sendable {
  /// The finest table is given of which at most 30 percent can be expected to be hidden.
  case automatic = "auto"

  /// Exactly the table that is asked for is given.
  case none
}
