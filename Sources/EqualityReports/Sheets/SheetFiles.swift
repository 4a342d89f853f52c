public import EqualityModel

extension ReportFormat {
  /// The sheet in this form; the same sheet always gives the same text.
  public func write(_ sheet: Sheet, in language: Language) -> String {
    switch self {
    case .text: SheetText(sheet: sheet, language: language).text
    case .csv: sheet.csv
    case .json: sheet.json
    }
  }
}

extension Sheet {
  /// One row a value, as Swedish Excel opens it: codes, the same in every language.
  fileprivate var csv: String {
    let rows =
      [["period"] + keys + ["value", "status"]]
      + values.map {
        ([period] + $0.codes).map(CSVField.written) + [$0.figure.csv, $0.figure.status]
      }
    return "\u{FEFF}" + rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  /// One object a value, one value a line.
  fileprivate var json: String {
    let head = [
      ("table", JSONText.quoted(table)), ("project", JSONText.quoted(project)),
      ("period", JSONText.quoted(period)), ("k", String(k)),
      ("release", release.map(String.init) ?? "null"),
    ]
    let cells = values.map { value in
      let codes = zip(keys, value.codes).map { ($0, JSONText.quoted($1)) }
      return "    "
        + JSONText.object(
          codes + [
            ("value", value.figure.json), ("status", JSONText.quoted(value.figure.status)),
          ])
    }
    return "{\n" + head.map { "  \(JSONText.quoted($0)): \($1),\n" }.joined()
      + "  \"cells\": [\n" + cells.joined(separator: ",\n") + "\n  ]\n}\n"
  }
}

extension Figure {
  fileprivate var csv: String {
    switch self {
    case .count(let count): String(count)
    case .decimal(let number, let decimals):
      // Spreadsheets know a plain hyphen for a minus; the guard against formulas is for texts.
      Self.written(number, decimals, ",", minus: "-")
    case .code(let code): CSVField.written(code)
    case .protected: ".."
    case .undefined: "."
    }
  }

  fileprivate var json: String {
    switch self {
    case .count(let count): String(count)
    case .decimal(let number, let decimals): Self.written(number, decimals, ".", minus: "-")
    case .code(let code): JSONText.quoted(code)
    case .protected, .undefined: "null"
    }
  }

  fileprivate var status: String {
    switch self {
    case .protected: CellStatus.protected.rawValue
    case .undefined: "undefined"
    default: CellStatus.published.rawValue
    }
  }
}
