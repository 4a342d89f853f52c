import EqualityData
import EqualitySystem

extension Command {
  static let importReference = Command(
    words: ["import", "reference"],
    summary: Text(
      sv: "Läser in en befolkning att jämföra deltagarna med, med källa och datum.",
      en: "Imports a population to compare participants with, with its source and date."),
    details: ColumnList.reference,
    operands: [.store, .file], options: [.mapping, .ignore, .source, .date, .dryRun],
    example: "jamlik import reference rsfm.jamlik befolkning.px --mapping koppling.csv"
  ) { arguments, console in
    let date = try arguments.value(.date, expected: "2021-12-31, 2021-12, 2021") { PartialDate($0) }
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let imported = try naming(arguments.operands[1]) {
      try database.importReference(
        try sourceFile(arguments), source: arguments[.source], date: date,
        dryRun: arguments.isGiven(.dryRun))
    }
    console.say(imported.recognised)
    console.print(ImportSummary.text(of: imported.counts, dryRun: arguments.isGiven(.dryRun)))
  }
}

extension Option {
  static let source = Option(
    name: "source", placeholder: "TEXT",
    help: Text(
      sv: "Källan, om filen inte säger den.", en: "The source, where the file does not say it."))

  static let date = Option(
    name: "date", placeholder: "DATE",
    help: Text(
      sv: "När det räknades, om filen inte säger det: 2021-12-31, 2021-12 eller 2021.",
      en: "When it was counted, where the file does not say: 2021-12-31, 2021-12 or 2021."))
}

extension ColumnList {
  static let reference = Text(
    sv: heads(ReferenceFile.columns).swedish
      + "\nEller en tabell från SCB:s databas, som CSV eller PX.",
    en: heads(ReferenceFile.columns).english
      + "\nOr a table from Statistics Sweden's database, as CSV or PX.")
}

extension ImportSummary {
  static func text(of counts: ReferenceCounts, dryRun: Bool) -> Text {
    let sources = counts.sources.joined(separator: "; ")
    return Text(
      sv: "Jämförelsetal: \(counts.added) inlästa, \(counts.replaced) ersatta. Källa: \(sources).",
      en: "Reference counts: \(counts.added) imported, \(counts.replaced) replaced. "
        + "Source: \(sources)."
    ).ending(dryRun)
  }
}
