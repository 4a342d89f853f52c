import EqualityModel

/// The report as CSV that Swedish Excel opens: `;`, UTF-8 with BOM, CRLF, one row a cell.
///
/// The first columns are codes, the same in every language; then names and shares for people.
struct CSVReport {
  let report: GenderReport
  let language: Language

  private static let codeColumns = ["period", "unit", "measure", "gender", "count", "status"]

  var text: String {
    let names = [Phrases.unit, Phrases.measure, Phrases.gender, Phrases.countedColumn]
    let shares = [Phrases.genderShareColumn, Phrases.withinGenderColumn(report)]
    let header = Self.codeColumns + (names + shares + [Phrases.markColumn]).map { $0(language) }
    return "\u{FEFF}" + ([header] + rows).map(line).joined()
  }

  private var rows: [[String]] {
    report.units.flatMap { unit in
      report.measures.flatMap { measure in
        GenderReport.genders.map { row(unit, measure, $0) }
      }
    }
  }

  private func row(_ unit: GenderReport.UnitRow, _ measure: Measure, _ gender: String) -> [String] {
    let count = report.count(unit, measure, gender)
    let category = GenderCategory(matching: gender)
    return [
      report.period.description, unit.code, measure.code, gender,
      shown(count), CellStatus(of: count).rawValue,
      unit.name, measure.label(language), category?.label(language) ?? Phrases.total(language),
      report.counting(of: unit).label(language),
      category.map { $0 == .unknown ? "." : report.genderShare(unit, measure, $0).sign } ?? ".",
      category.map { report.shareWithinGender(unit, measure, $0).sign } ?? ".",
      report.isRevised(unit, measure, gender) ? "r" : "",
    ]
  }

  private func shown(_ number: Int?) -> String { number.map(String.init) ?? ".." }

  private func line(_ fields: [String]) -> String {
    fields.map(CSVField.written).joined(separator: ";") + "\r\n"
  }
}
