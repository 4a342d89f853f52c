import EqualityModel

/// The report as a table for the terminal, women first, both kinds of share named for what they are.
struct TextReport {
  let report: GenderReport
  let language: Language

  var text: String {
    let heading =
      [
        report.release == nil ? Phrases.draft(language) : nil, Phrases.title(report)(language),
        report.release.map { Phrases.release($0)(language) },
      ].compactMap { $0 }
    let notes = Phrases.notes(report).map { $0(language) }
    return (heading + [""] + blocks + notes).joined(separator: "\n") + "\n"
  }

  private var blocks: [String] {
    guard report.isDivided else {
      let rows = Measure.allCases.map { row(label: capitalised($0.label), report.units[0], $0) }
      return table(title: "", rows: rows)
    }
    return Measure.allCases.flatMap { measure in
      table(
        title: capitalised(measure.label),
        rows: report.units.map { unit in
          let indent = String(repeating: "  ", count: unit.depth)
          return row(label: indent + unit.name, unit, measure)
        })
    }
  }

  private func table(title: String, rows: [[String]]) -> [String] {
    let heads = GenderCategory.allCases.map { Phrases.head($0)(language) }
    let total = Phrases.totalHead(language)
    let groups = [
      TextTable.Group(title: "", columns: [title]),
      TextTable.Group(title: Phrases.count(language), columns: heads + [total]),
      TextTable.Group(title: Phrases.genderShare(language), columns: Array(heads.prefix(3))),
      TextTable.Group(
        title: Phrases.withinGender(report)(language), columns: Array(heads.prefix(2))),
      TextTable.Group(title: Phrases.balance(language), columns: [""], isText: true),
    ]
    return TextTable(groups: groups, rows: rows).lines + [""]
  }

  private func row(label: String, _ unit: GenderReport.UnitRow, _ measure: Measure) -> [String] {
    let counts = GenderReport.genders.map { shown(report.count(unit, measure, $0)) }
    let shares = [GenderCategory.woman, .man, .other].map {
      report.genderShare(unit, measure, $0).sign
    }
    let within = [GenderCategory.woman, .man].map {
      report.shareWithinGender(unit, measure, $0).sign
    }
    let balance = report.balance(unit, measure).map { Phrases.balance($0)(language) } ?? ""
    return [label] + counts + shares + within + [balance]
  }

  private func shown(_ count: Int?) -> String {
    guard let count else { return ".." }
    return count == 0 ? "–" : Self.grouped(count)
  }

  private func capitalised(_ label: Text) -> String {
    let text = label(language)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Digits in threes with a no-break space between, as in Swedish print.
  private static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{A0}" }
      text.append(digits[index])
    }
  }
}
