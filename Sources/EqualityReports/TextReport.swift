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
        report.rolledUp.map { Phrases.rolledUp($0, to: report)(language) },
      ].compactMap { $0 }
    let notes = Phrases.notes(report).map { $0(language) }
    return (heading + [""] + blocks + notes).joined(separator: "\n") + "\n"
  }

  private var blocks: [String] {
    guard report.isDivided else {
      let rows = report.measures.map {
        Row(label: capitalised($0.label), unit: report.units[0], measure: $0)
      }
      return counts(title: "", of: rows) + shares(title: "", of: rows)
    }
    return report.measures.flatMap { measure in
      let rows = report.units.map { unit in
        Row(
          label: String(repeating: "  ", count: unit.depth) + unit.name, unit: unit,
          measure: measure)
      }
      let title = capitalised(measure.label)
      return counts(title: title, of: rows) + shares(title: title, of: rows)
    }
  }

  private struct Row {
    let label: String
    let unit: GenderReport.UnitRow
    let measure: Measure
  }

  private func counts(title: String, of rows: [Row]) -> [String] {
    let heads = GenderCategory.allCases.map { Phrases.head($0)(language) }
    let both = report.needsWomenAndMen ? [Phrases.womenAndMenHead(language)] : []
    let groups = [
      TextTable.Group(title: "", columns: [title]),
      TextTable.Group(
        title: Phrases.count(language),
        columns: heads.prefix(2) + both + heads.dropFirst(2) + [Phrases.totalHead(language)]),
    ]
    let cells = rows.map { row in
      let counts = GenderReport.genders.map { gender in
        shown(report.count(row.unit, row.measure, gender))
          + mark(report.isRevised(row.unit, row.measure, gender))
      }
      let sum = both.map { _ in shown(report.womenAndMen(row.unit, row.measure)) + mark(false) }
      return [row.label] + counts.prefix(2) + sum + counts.dropFirst(2)
    }
    return TextTable(groups: groups, rows: cells).lines + [""]
  }

  private func shares(title: String, of rows: [Row]) -> [String] {
    let stated: [GenderCategory] = [.woman, .man, .other]
    let groups = [
      TextTable.Group(title: "", columns: [title]),
      TextTable.Group(
        title: Phrases.genderShare(language), columns: stated.map { Phrases.head($0)(language) }),
      TextTable.Group(
        title: Phrases.withinGender(report)(language),
        columns: [Phrases.ofWomen(language), Phrases.ofMen(language)]),
      TextTable.Group(title: Phrases.balance(language), columns: [""], isText: true),
    ]
    let cells = rows.map { row in
      [row.label] + stated.map { report.genderShare(row.unit, row.measure, $0).sign }
        + [.woman, .man].map { report.shareWithinGender(row.unit, row.measure, $0).sign }
        + [report.balance(row.unit, row.measure).map { Phrases.balance($0)(language) } ?? ""]
    }
    return TextTable(groups: groups, rows: cells).lines + [""]
  }

  /// The sign of a figure that is marked, or the room for it in a table that has some.
  private func mark(_ isRevised: Bool) -> String {
    report.revised.isEmpty ? "" : isRevised ? "r" : " "
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
