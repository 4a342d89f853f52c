import EqualityAudit
import EqualityModel

/// What a group of a statement is called.
struct StatementGroupName {
  let group: StatementGroup

  func codes(_ language: Language) -> [String] {
    switch group {
    case .stated(let stated):
      ["\(stated.table) (\(stated.number))", row(stated.row)(language), column(stated)(language)]
    case .persons(let group): LedgerGroupName(group: group).codes(language)
    case .one: [Text(sv: "minst 1 som är dold", en: "at least 1 who is hidden")(language)]
    case .rest: [Text(sv: "övriga", en: "others")(language)]
    }
  }

  private func row(_ row: StatementGroup.Row) -> Text {
    switch row {
    case .everyone: Text(sv: "alla", en: "all")
    case .known: Text(sv: "känt svar", en: "known answer")
    case .unknown: Text(sv: "okänt svar", en: "unknown answer")
    case .category(let code): Text(sv: code, en: code)
    case .outside(let code): Text(sv: "inte \(code)", en: "not \(code)")
    }
  }

  /// The genders of a column, those put together with a plus between them.
  private func column(_ stated: StatementGroup.Stated) -> Text {
    let labels = stated.column.split(separator: "+").map { code in
      GenderCategory.allCases.first { $0.code == code }?.label ?? Text(sv: "alla", en: "all")
    }
    return Text(
      sv: labels.map(\.swedish).joined(separator: " + "),
      en: labels.map(\.english).joined(separator: " + "))
  }
}

/// The same, as an object: codes, in no language.
enum StatementGroupJSON {
  static func text(_ group: StatementGroup) -> String {
    switch group {
    case .stated(let stated):
      JSONText.object([
        ("statement", String(stated.number)), ("table", JSONText.quoted(stated.table)),
        ("category", JSONText.quoted(row(stated.row))), ("gender", JSONText.quoted(stated.column)),
      ])
    case .persons(let group): LedgerGroupJSON(group: group).text
    case .one: JSONText.object([("least", "1")])
    case .rest: JSONText.object([("rest", "true")])
    }
  }

  private static func row(_ row: StatementGroup.Row) -> String {
    switch row {
    case .everyone: StatementTable.all
    case .known: StatementTable.known
    case .unknown: "unknown"
    case .category(let code): code
    case .outside(let code): "not \(code)"
    }
  }
}
