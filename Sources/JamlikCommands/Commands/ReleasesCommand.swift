import EqualityData

extension Command {
  static let releases = Command(
    words: ["releases"],
    summary: Text(sv: "Listar allt som har publicerats.", en: "Lists all that has been published."),
    details: Text(
      sv: "Ett tal efter enhet säger hur många nivåer av enheter en sammanslagen tabell har.",
      en: "A number after unit says how many levels of units a rolled-up table has."),
    operands: [.store], options: [],
    example: "jamlik releases jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let releases = try database.releases()
    let statements = try database.statements()
    guard !releases.isEmpty || !statements.isEmpty else {
      console.say(Text(sv: "Inget är publicerat än.", en: "Nothing has been published yet."))
      return
    }
    for release in releases {
      console.print(line(release))
    }
    for statement in statements { console.print(line(statement)) }
  }

  private static func line(_ statement: Statement) -> Text {
    let reason = statement.reason.map { " (k \(statement.k): \($0))" } ?? ""
    func line(_ language: Language) -> String {
      [
        "\(statement.table) \(statement.number)", statement.publishedOn,
        statement.subject(language), statement.period,
      ].joined(separator: "\t") + reason
    }
    return Text(sv: line(.swedish), en: line(.english))
  }

  private static func line(_ release: Release) -> Text {
    let levels = release.levels.map { " (\($0))" } ?? ""
    let division =
      release.byUnit
      ? Text(sv: ", efter enhet\(levels)", en: ", by unit\(levels)") : Text(sv: "", en: "")
    let reason = release.reason.map { " (k \(release.k): \($0))" } ?? ""
    let parts = "\(release.number)\t\(release.publishedOn)\t\(release.table)\t\(release.period)"
    return Text(
      sv: "\(parts)\t\(release.unit)\(division.swedish)\(reason)",
      en: "\(parts)\t\(release.unit)\(division.english)\(reason)")
  }
}
