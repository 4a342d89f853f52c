import EqualityData
import EqualitySystem

extension Command {
  static let importUnits = Command(
    words: ["import", "units"],
    summary: Text(
      sv: "Läser in projektets enheter: förbund, delprojekt, insatser, team.",
      en: "Imports the project's units: associations, subprojects, activities, teams."),
    details: ColumnList.units,
    operands: [.store, .file], options: [.mapping, .ignore, .dryRun],
    example: "jamlik import units rsfm.jamlik enheter.csv"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let imported = try naming(arguments.operands[1]) {
      try database.importUnits(
        try sourceFile(arguments), on: today, dryRun: arguments.isGiven(.dryRun))
    }
    console.say(imported.recognised)
    console.print(ImportSummary.text(of: imported.counts, dryRun: arguments.isGiven(.dryRun)))
  }

  static let importParticipations = Command(
    words: ["import", "participations"],
    summary: Text(
      sv: "Läser in deltaganden: allt som filen har, eller inget.",
      en: "Imports participations: all that the file has, or nothing."),
    details: ColumnList.participations,
    operands: [.store, .file], options: [.mapping, .ignore, .addAnonymous, .complete, .dryRun],
    example: "jamlik import participations rsfm.jamlik deltaganden.csv --dry-run"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let mode = try importMode(arguments)
    let imported = try naming(arguments.operands[1]) {
      try database.importParticipations(
        try sourceFile(arguments), on: today, dryRun: arguments.isGiven(.dryRun), mode: mode)
    }
    console.say(imported.recognised)
    console.print(ImportSummary.text(of: imported.counts, dryRun: arguments.isGiven(.dryRun)))
  }

  static let importDimension = Command(
    words: ["import", "dimension"],
    summary: Text(
      sv: "Läser in en egen lista med kategorier, eller ett tillägg till en.",
      en: "Imports a list of categories of your own, or an addition to one."),
    details: ColumnList.dimension,
    operands: [.store, .listFile], options: [.dryRun],
    example: "jamlik import dimension rsfm.jamlik bostad.json"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let imported = try naming(arguments.operands[1]) {
      try database.importList(
        try readFile(arguments.operands[1]), on: today, dryRun: arguments.isGiven(.dryRun))
    }
    console.print(ImportSummary.text(of: imported, dryRun: arguments.isGiven(.dryRun)))
  }

  private static func importMode(_ arguments: Arguments) throws(UsageError) -> ImportMode {
    switch (arguments.isGiven(.addAnonymous), arguments.isGiven(.complete)) {
    case (true, true): throw .contradictory(Option.addAnonymous.name, Option.complete.name)
    case (true, false): return .addAnonymous
    case (false, true): return .complete
    case (false, false): return .update
    }
  }

  private static func sourceFile(_ arguments: Arguments) throws -> SourceFile {
    SourceFile(
      bytes: try readFile(arguments.operands[1]), mapping: try arguments[.mapping].map(readFile),
      ignoring: Set(arguments.all(.ignore)))
  }

  /// Tells which file it is that has faults.
  private static func naming<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let faults as Faults {
      throw FaultyFile(path: file, faults: faults)
    }
  }

  /// Today's date, such as `2021-11-02`.
  static var today: String { thisDay.description }
}

extension Command.Operand {
  static let listFile = Command.Operand(
    name: "FILE",
    help: Text(sv: "JSON-fil; - läser standard in.", en: "JSON file; - reads standard input."))

  static let file = Command.Operand(
    name: "FILE",
    help: Text(
      sv: "CSV-fil, till exempel från Excel; - läser standard in.",
      en: "CSV file, from Excel for example; - reads standard input."))
}

extension Option {
  static let mapping = Option(
    name: "mapping", placeholder: "FILE",
    help: Text(
      sv: "CSV med column;from;to: andra namn på kolumner och värden.",
      en: "CSV with column;from;to: other names for columns and values."))

  static let ignore = Option(
    name: "ignore", placeholder: "COLUMN",
    help: Text(
      sv: "Läs inte den här kolumnen. Kan anges flera gånger.",
      en: "Leave this column out. Can be given several times."),
    isRepeatable: true)

  static let addAnonymous = Option(
    name: "add-anonymous", placeholder: nil,
    help: Text(
      sv: "Lägg till anonyma rader, i stället för att ersätta dem i samma enhet och år.",
      en: "Add anonymous rows, instead of replacing those in the same unit and year."))

  static let complete = Option(
    name: "complete", placeholder: nil,
    help: Text(
      sv: "Filen är hela listan: radera de deltaganden som den inte har.",
      en: "The file is the whole list: erase the participations that it does not have."))

  static let dryRun = Option(
    name: "dry-run", placeholder: nil,
    help: Text(
      sv: "Gör allt utom att spara.", en: "Do everything but keep it."))
}

extension Console {
  /// Says how the file was taken to be written, so that a mistake is seen.
  fileprivate mutating func say(_ recognised: Recognised?) {
    guard let text = recognised?.text else { return }
    say(Text(sv: "Läst som \(text.swedish).", en: "Read as \(text.english)."))
  }
}

/// A file that is wrong, by the name that the user gave it.
struct FaultyFile: Error {
  let path: String
  let faults: Faults
}
