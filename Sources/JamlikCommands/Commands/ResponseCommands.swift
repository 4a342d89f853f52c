import EqualityData
import EqualitySystem

extension Command {
  static let importResponses = Command(
    words: ["import", "responses"],
    summary: Text(
      sv: "Läser in anonyma svar, från tabeller och svarsfiler: alla eller inga.",
      en: "Imports anonymous responses, from tables and answer files: all of them or none."),
    details: Text(
      sv: "En tabell har ett svar per rad: omgång, månad, enhet, och en kolumn per fråga med dess "
        + "id (flera val med | emellan) eller en per svarsalternativ (fråga/alternativ med 1 eller 0).",
      en: "A table has one response a row: wave, month, unit, and one column a question, by its id "
        + "(several choices with | between), or one an option (question/option with 1 or 0)."),
    operands: [.store, .responseFiles], options: [.wave, .month, .mapping, .ignore, .dryRun],
    example: "jamlik import responses jamlik-demo/rsfm.jamlik svar-*.json"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let files = try arguments.operands.dropFirst().map { name in
      NamedFile(name: name, bytes: try readFile(name))
    }
    let month = try arguments.value(.month, expected: "2021-10") { text in
      PartialDate(text).flatMap { $0.day == nil ? $0.calendarMonth : nil }
    }
    let source = ResponseFiles(
      files, mapping: try arguments[.mapping].map(readFile), ignoring: Set(arguments.all(.ignore)),
      wave: arguments[.wave], month: month)
    let isDryRun = arguments.isGiven(.dryRun)
    let counts = try database.importResponses(source, on: thisDay, dryRun: isDryRun)
    console.warn(of: counts)
    console.print(ImportSummary.text(of: counts, files: files.count, dryRun: isDryRun))
  }
}

extension Console {
  /// Says where the store's file still may tell in which order responses came.
  mutating func warn(of counts: ResponseCounts) {
    guard !counts.isRewritten else { return }
    say(
      Text(
        sv: "Varning: svaren är sparade, men filen kunde inte skrivas om, så att den kan avslöja i "
          + "vilken ordning de kom. Kontrollera att disken har plats; nästa inläsning gör om det.",
        en: "Warning: the responses are saved, but the file could not be rewritten, so that it may "
          + "tell in which order they came. Check that the disk has room; the next import does it."
      ))
  }
}

extension Command.Operand {
  static let responseFiles = Command.Operand(
    name: "FILE…",
    help: Text(
      sv: "Tabeller i CSV och svarsfiler från formuläret; - läser standard in.",
      en: "Tables in CSV and answer files from the form; - reads standard input."),
    isRepeatable: true)
}

extension Option {
  static let month = Option(
    name: "month", placeholder: "MONTH",
    help: Text(
      sv: "Månaden då svaren gavs, om tabellen inte säger det.",
      en: "The month in which the responses were given, where the table does not say."))
}

extension ImportSummary {
  static func text(of counts: ResponseCounts, files: Int, dryRun: Bool) -> Text {
    let new = files - counts.filesBefore
    var lines = [
      Text(
        sv: "Svar: \(counts.added) nya, från \(new) \(new == 1 ? "fil" : "filer").",
        en: "Responses: \(counts.added) new, from \(new) \(new == 1 ? "file" : "files").")
    ]
    if counts.filesBefore > 0 {
      lines.append(
        Text(
          sv: "Filer som har lästs in förut och hoppades över: \(counts.filesBefore).",
          en: "Files that had been imported before, and were passed over: \(counts.filesBefore)."))
    }
    if counts.unasked > 0 {
      lines.append(
        Text(
          sv: "Svar på frågor som inte skulle ställas, som inte togs med: \(counts.unasked).",
          en: "Answers to questions that were not to be asked, left out: \(counts.unasked)."))
    }
    if counts.contradictory > 0 {
      lines.append(
        Text(
          sv: "Svar som säger emot sig själva och räknas som ej svar: \(counts.contradictory).",
          en:
            "Answers that contradict themselves, and count as left blank: \(counts.contradictory).")
      )
    }
    return Text(
      sv: lines.map(\.swedish).joined(separator: "\n"),
      en: lines.map(\.english).joined(separator: "\n")
    ).ending(dryRun)
  }
}
