public import EqualityModel

/// Which gender table is wanted: for what months, and for which units.
public struct GenderRequest: Hashable, Sendable {
  public var period: Period

  /// The code of the unit that the table is about; nil for the whole project.
  public var unit: String?

  /// Whether the units below it are rows of their own.
  public var byUnit: Bool

  public init(period: Period, unit: String? = nil, byUnit: Bool = false) {
    self.period = period
    self.unit = unit
    self.byUnit = byUnit
  }

  /// How the ledger names a table of `unit`: two requests for the same table have one definition.
  func definition(of unit: String) -> String {
    "gender \(period) unit=\(unit) by=\(byUnit ? "unit" : "none")"
  }

  /// The name of the table's files, without ending: letters, digits, hyphens and dots only.
  func fileName(of unit: String?) -> String {
    let parts = ["gender", period.description] + [unit].compactMap { $0.map(Self.plain) }
    return parts.joined(separator: "-") + (byUnit ? "-by-unit" : "")
  }

  private static func plain(_ code: String) -> String {
    String(code.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}
