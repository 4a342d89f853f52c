import EqualityModel
import EqualityReports

/// What a table is a table of: however it was asked for, the same table has the same definition.
struct TableDefinition: Hashable {
  /// Which of the units below the topmost one are rows of their own.
  enum Division: Hashable {
    case none

    /// All of them.
    case units

    /// Those of so many levels, where there are more.
    case levels(Int)
  }

  let period: Period

  /// The code of the topmost unit, as it stands in the table.
  let unit: String

  let division: Division

  /// How the ledger names the table.
  var text: String { "gender \(period) unit=\(unit) by=\(divisionText)" }

  private var divisionText: String {
    switch division {
    case .none: "none"
    case .units: "unit"
    case .levels(let number): "level-\(number)"
    }
  }

  /// The name of the table's files, without ending: different for different tables.
  var fileName: String { "gender-" + shortName }

  /// The same where the table is given in the place of another: different for each that it answers.
  func fileName(answering asked: TableDefinition) -> String {
    asked == self ? fileName : "\(fileName)-for-\(asked.shortName)"
  }

  /// Letters, digits, hyphens and dots stand for themselves; anything else in a unit's code is
  /// written as its number between underscores.
  private var shortName: String {
    let own = unit == GenderReport.wholeProject ? "" : "-" + Self.plain(unit)
    return "\(period)" + own + (division == .none ? "" : "-by-" + divisionText)
  }

  static func plain(_ code: String) -> String {
    code.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }.joined()
  }
}
