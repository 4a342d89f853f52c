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
    case .both(let one, let other): Self.together([self.row(one), self.row(other)])
    case .knownOf(let code): Text(sv: "känt om \(code)", en: "known whether \(code)")
    case .unknownOf(let code): Text(sv: "okänt om \(code)", en: "unknown whether \(code)")
    case .pair(let one, let isOne, let other, let isOther):
      Self.together([Self.name(one, isOne), Self.name(other, isOther)])
    case .kind(let own, let not, let unknown):
      Self.kind(
        own.map { Self.name($0, true) } + not.map { Self.name($0, false) }
          + unknown.map { Self.name($0, nil) })
    }
  }

  private static func kind(_ names: [Text]) -> Text {
    let all = together(names)
    return Text(sv: "sorten \(all.swedish)", en: "the kind \(all.english)")
  }

  private static func together(_ names: [Text]) -> Text {
    Text(
      sv: names.map(\.swedish).joined(separator: ", "),
      en: names.map(\.english).joined(separator: ", "))
  }

  /// Who is of a group, or is not, or may be.
  private static func name(_ code: String, _ isOf: Bool?) -> Text {
    switch isOf {
    case true?: Text(sv: code, en: code)
    case false?: Text(sv: "inte \(code)", en: "not \(code)")
    case nil: Text(sv: "okänt om \(code)", en: "unknown whether \(code)")
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
    case .both(let one, let other): "\(self.row(one)), \(self.row(other))"
    case .knownOf(let code): "known \(code)"
    case .unknownOf(let code): "unknown \(code)"
    case .pair(let one, let isOne, let other, let isOther):
      together([(one, isOne), (other, isOther)])
    case .kind(let own, let not, let unknown):
      "kind "
        + together(
          own.map { ($0, true) } + not.map { ($0, false) } + unknown.map { ($0, nil) })
    }
  }

  private static func together(_ answers: [(code: String, isOf: Bool?)]) -> String {
    answers.map { code, isOf in
      switch isOf {
      case true?: code
      case false?: "not \(code)"
      case nil: "unknown \(code)"
      }
    }.joined(separator: ", ")
  }
}
