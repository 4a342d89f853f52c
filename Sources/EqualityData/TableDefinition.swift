import EqualityModel
import EqualityReports

/// What a table is a table of: however it was asked for, the same table has the same definition.
struct TableDefinition: Hashable {
  let period: Period

  /// The code of the topmost unit, as it stands in the table.
  let unit: String

  /// Whether the units below it are rows of their own.
  let byUnit: Bool

  init(of report: GenderReport) {
    self.init(period: report.period, unit: report.units[0].code, byUnit: report.units.count > 1)
  }

  init(period: Period, unit: String, byUnit: Bool) {
    self.period = period
    self.unit = unit
    self.byUnit = byUnit
  }

  /// How the ledger names the table.
  var text: String { "gender \(period) unit=\(unit) by=\(byUnit ? "unit" : "none")" }

  /// The name of the table's files, without ending: different for different tables.
  ///
  /// Letters, digits, hyphens and dots stand for themselves; anything else in a unit's code is
  /// written as its number between underscores.
  var fileName: String {
    let own = unit == GenderReport.wholeProject ? "" : "-" + Self.plain(unit)
    return "gender-\(period)" + own + (byUnit ? "-by-unit" : "")
  }

  static func plain(_ code: String) -> String {
    code.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }.joined()
  }
}
