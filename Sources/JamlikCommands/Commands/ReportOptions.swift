import EqualityData

/// What the commands that show or publish a report have in common.
extension Command {
  /// The period, which must be given.
  static func period(_ arguments: Arguments, of command: String) throws(UsageError) -> Period {
    let expected = "2021-10, 2021-Q4, 2021-H2, 2021, 2021-07..2021-12"
    guard let period = try arguments.value(.period, expected: expected, parse: { Period($0) })
    else { throw UsageError.missingOption("period PERIOD", of: command) }
    return period
  }

  /// Where and how the files of a publication are written.
  static func fileRequest(_ arguments: Arguments) throws(UsageError) -> FileRequest {
    let formats = try arguments.value(.formats, expected: "text,csv,json", parse: formatList)
    return FileRequest(
      formats: formats ?? ReportFormat.allCases, language: arguments.language,
      directory: arguments[.output] ?? ".", isReplacing: arguments.isGiven(.force))
  }

  private static let formatList: @Sendable (String) -> [ReportFormat]? = { text in
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    let formats = names.compactMap { ReportFormat(rawValue: String($0)) }
    return formats.count == names.count && Set(formats).count == formats.count ? formats : nil
  }
}

extension Arguments {
  /// The form in which a draft is shown.
  var oneFormat: ReportFormat { self[.oneFormat].flatMap(ReportFormat.init(rawValue:)) ?? .text }
}

extension Console {
  /// Shows what has been published, and where its files are.
  mutating func show(_ publication: Publication<some NumberedReport>) {
    output += publication.report.written(as: .text, in: language)
    say(publication.text)
  }
}

extension Publication {
  /// What to say when it is done.
  fileprivate var text: Text {
    let number = report.release.map(String.init) ?? ""
    let list = files.map { "\n  \($0)" }.joined()
    return isNew
      ? Text(sv: "Publicering nr \(number):\(list)", en: "Release no. \(number):\(list)")
      : Text(
        sv: "Tabellen är redan publicerad (nr \(number)); siffrorna är desamma som då:\(list)",
        en: "The table has been published before (no. \(number)); its figures are the same:\(list)")
  }
}

extension Option {
  static let period = Option(
    name: "period", placeholder: "PERIOD",
    help: Text(
      sv: "2021-10, 2021-Q4, 2021-H2, 2021 eller 2021-07..2021-12. Måste anges.",
      en: "2021-10, 2021-Q4, 2021-H2, 2021 or 2021-07..2021-12. Required."))

  static let oneFormat = Option(
    name: "format", placeholder: "text|csv|json",
    help: Text(sv: "Form; text om inget anges.", en: "Form; text unless given."),
    choices: ReportFormat.allCases.map(\.rawValue))

  static let formats = Option(
    name: "format", placeholder: "LIST",
    help: Text(
      sv: "Vilka filer som skrivs. Förval: text,csv,json.",
      en: "Which files to write. Unless given: text,csv,json."))

  static let output = Option(
    name: "output", placeholder: "DIRECTORY",
    help: Text(sv: "Var filerna skrivs. Förval: här.", en: "Where to write. Unless given: here."))

  static let force = Option(
    name: "force", placeholder: nil,
    help: Text(sv: "Ersätt filer som redan finns.", en: "Replace files that are there already."))
}
