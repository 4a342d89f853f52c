import EqualityModel

/// The report as JSON, one object a cell and one cell a line: codes, in no language.
struct JSONReport {
  let report: GenderReport

  var text: String {
    let head: [(String, String)] = [
      ("table", quoted("gender")), ("project", quoted(report.project)),
      ("period", quoted(report.period.description)),
      ("k", String(report.k)),
      ("release", report.release.map(String.init) ?? "null"),
    ]
    let fields = (head + rolledUp).map { "  \(quoted($0)): \($1),\n" }.joined()
    return "{\n" + fields + "  \"cells\": [\n" + cells.joined(separator: ",\n") + "\n  ]\n}\n"
  }

  /// What was asked for, where it was another table, and the sentence about it in every language.
  private var rolledUp: [(String, String)] {
    guard let asked = report.rolledUp else { return [] }
    let note = Phrases.rolledUp(asked, to: report)
    return [
      (
        "asked",
        JSONText.object([
          ("period", quoted(asked.period.description)),
          ("unit", quoted(asked.unit?.code ?? GenderReport.wholeProject)),
          ("by", quoted(asked.byUnit ? "unit" : "none")), ("basis", quoted(asked.basis.rawValue)),
        ])
      ),
      ("note", JSONText.object([("sv", quoted(note.swedish)), ("en", quoted(note.english))])),
    ]
  }

  private var cells: [String] {
    report.units.flatMap { unit in
      report.measures.flatMap { measure in
        GenderReport.genders.map { cell(unit, measure, $0) }
      }
    }
  }

  private func cell(_ unit: GenderReport.UnitRow, _ measure: Measure, _ gender: String) -> String {
    let count = report.count(unit, measure, gender)
    var fields: [(String, String)] = [
      ("unit", quoted(unit.code)), ("measure", quoted(measure.code)), ("gender", quoted(gender)),
      ("counting", quoted(report.counting(of: unit).code)),
      ("count", count.map(String.init) ?? "null"),
      ("status", quoted(CellStatus(of: count).rawValue)),
    ]
    if report.isRevised(unit, measure, gender) { fields.append(("revised", "true")) }
    return "    " + JSONText.object(fields)
  }

  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}

/// What machine formats say of a cell.
enum CellStatus: String {
  case published
  case protected

  init(of count: Int?) { self = count == nil ? .protected : .published }
}
