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
    let demo = Demo(directory: directory, language: arguments.language)
    let newest = try demo.run(on: today)
    console.output += ReportFormat.text.write(newest, in: arguments.language)
    console.say(demo.closing)
  }
}

/// The main job on synthetic participants, in a directory of its own.
private struct Demo {
  let directory: String
  let language: Language

  private let source = DemoProject.rattStod
  private let months: [Month] = [8, 9, 10].compactMap { Month(year: 2021, month: $0) }
  private var store: String { "\(directory)/rsfm.jamlik" }

  /// The project by a name that nobody takes for real.
  private var project: Project {
    var project = source.project
    project.name += " (påhittade deltagare)"
    return project
  }

  /// Makes the store and the input files, publishes month after month, and gives the newest table.
  ///
  /// Run again it finds everything there and does the same.
  /// - Throws: ``StoreError/alreadyExists(path:)`` for a store that is not the demo's.
  func run(on day: String) throws -> GenderReport {
    try makeDirectory(directory)
    let isNew = try FileStatus(of: store) == nil
    if isNew { try EqualityDatabase.create(at: store, project: project) }
    let database = try EqualityDatabase(at: store)
    guard database.project == project else { throw StoreError.alreadyExists(path: store) }
    _ = try database.importUnits(try input("enheter", source.unitsFile(), isNew), on: day)
    var newest: GenderReport?
    for month in months {
      let export = source.participationsFile(asOf: month)
      _ = try database.importParticipations(
        try input("deltaganden-\(month)", export, isNew), on: day)
      for byUnit in [true, false] {
        // As it was done then: what the export lacks was not over.
        newest = try database.publish(
          GenderRequest(period: Period(month), byUnit: byUnit, rollUp: .automatic),
          as: FileRequest(language: language, directory: directory, isReplacing: !isNew),
          on: "\(month.advanced(by: 1))-02"
        ).report
      }
    }
    guard let newest else { preconditionFailure("the demo publishes at least one month") }
    return newest
  }

  /// An input file as an analyst has it, left in the directory to look at and try again.
  private func input(_ name: String, _ text: String, _ isNew: Bool) throws -> SourceFile {
    let bytes = Array(("\u{FEFF}" + text).utf8)
    try writeFile(bytes, to: "\(directory)/\(name).csv", replacing: !isNew)
    return SourceFile(bytes: bytes)
  }

  var closing: Text {
    Text(
      sv: """

        Alla deltagare är påhittade. I \(directory) står lagret, de inlästa filerna och rapporterna.
        Pröva själv: jamlik report gender \(store) --period 2021-Q3 --by unit
        """,
      en: """

        All participants are synthetic. In \(directory) are the store, its input and the reports.
        Try it: jamlik report gender \(store) --period 2021-Q3 --by unit --language en
        """)
  }
}
