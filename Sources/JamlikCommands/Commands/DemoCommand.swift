import EqualityData
import EqualityDemo
import EqualitySystem

extension Command {
  static let demo = Command(
    words: ["demo"],
    summary: Text(
      sv: "Visar allt i ett svep, med påhittade deltagare: lager, import, tre publiceringar.",
      en: "Shows it all in one go, with synthetic participants: store, import, three releases."),
    operands: [
      Operand(
        name: "DIRECTORY",
        help: Text(
          sv: "Var allt skrivs. Förval: jamlik-demo.",
          en: "Where to write it all. Unless given: jamlik-demo."), isOptional: true)
    ],
    options: [], example: "jamlik demo"
  ) { arguments, console in
    let directory = arguments.operands.first ?? "jamlik-demo"
    let demo = DemoProject.rattStod
    let store = "\(directory)/rsfm.jamlik"
    try makeDirectory(directory)
    if try FileStatus(of: store) == nil {
      try EqualityDatabase.create(at: store, project: demo.project)
    }
    let database = try EqualityDatabase(at: store)
    _ = try database.importUnits(file(demo.unitsFile()), on: today)

    var files: [String] = []
    var newest: GenderReport?
    for month in months {
      let export = file(demo.participationsFile(asOf: month))
      _ = try database.importParticipations(export, on: today)
      for byUnit in [true, false] {
        let publication = try database.publish(
          GenderRequest(period: Period(month), byUnit: byUnit), as: ReportFormat.allCases,
          in: arguments.language, to: directory, replacing: true, on: today)
        files += publication.files
        newest = publication.report
      }
    }
    if let newest { console.output += ReportFormat.text.write(newest, in: arguments.language) }
    console.say(closing(store: store, files: files.count, directory: directory))
  }

  private static let months: [Month] = [8, 9, 10].compactMap { Month(year: 2021, month: $0) }

  private static func file(_ text: String) -> SourceFile { SourceFile(bytes: Array(text.utf8)) }

  private static func closing(store: String, files: Int, directory: String) -> Text {
    Text(
      sv: """

        Alla deltagare är påhittade. \(files) rapporter står i \(directory).
        Pröva själv: jamlik report gender \(store) --period 2021-Q3 --by unit
        """,
      en: """

        All participants are synthetic. \(files) reports are in \(directory).
        Try it: jamlik report gender \(store) --period 2021-Q3 --by unit --language en
        """)
  }
}
