public import EqualityModel

/// That a table is given in the place of a finer one, and why.
public struct RolledUp: Hashable, Sendable {
  /// By what it was reckoned how much of the finer table would have been hidden.
  public enum Basis: String, Sendable {
    /// The project's target and dates.
    case target

    /// Figures that have been published.
    case published

    /// No public fact tells how many people there may be.
    case nothing
  }

  /// The period asked for.
  public let period: Period

  /// The unit asked for; nil for the whole project.
  public let unit: GenderReport.UnitRow?

  /// Whether the units below it were asked for.
  public let byUnit: Bool

  /// What the smallest units of the table are, such as associations; nil where they differ.
  public let smallest: Text?

  public let basis: Basis

  public init(
    period: Period, unit: GenderReport.UnitRow?, byUnit: Bool, smallest: Text?, basis: Basis
  ) {
    self.period = period
    self.unit = unit
    self.byUnit = byUnit
    self.smallest = smallest
    self.basis = basis
  }
}
