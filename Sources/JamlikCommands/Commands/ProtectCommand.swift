import EqualityData
import EqualitySystem

extension Command {
  static let protectTable = Command(
    words: ["protect"],
    summary: Text(
      sv: "Skyddar en frekvenstabell, vilken som helst: döljer små antal och det som röjer dem.",
      en: "Protects a frequency table, any: hides small counts and what gives them away."),
    details: Text(
      sv: """
        I en liten tabell, upp till ungefär två gånger fyra eller en lista med tio, kan inte heller
        den lista ut ett dolt litet antal som kör programmet på påhittade tabeller. Det gäller inte
        större tabeller och inte med --published.
        """,
      en: """
        In a small table, up to about two by four or a list of ten, not even someone who runs the
        program on made-up tables can work out a hidden small count. That is not so of larger tables,
        nor with --published.
        """),
    operands: [.file],
    options: [
      .count, .k, .protectZeros, .hierarchy, .published, .impossible, .outputFile, .tableFormat,
      .force,
    ],
    example: "printf 'kön;ort;antal\\nkvinna;A;12\\nman;A;9\\nkvinna;B;3\\nman;B;14\\n'"
      + " | jamlik protect - --count antal"
  ) { arguments, console in
    let k = try tableK(arguments)
    let format = arguments[.tableFormat].flatMap(TableFormat.init(rawValue:)) ?? .csv
    let output = arguments[.outputFile] ?? "-"
    let replaces = arguments.isGiven(.force)
    try checkOutput(output, replacing: replaces)
    let table = try FrequencyTable(
      try tableFiles(arguments, of: "protect"),
      published: try arguments.all(.published).map { try namedFile($0, of: .published) },
      impossible: try arguments[.impossible].map { try namedFile($0, of: .impossible) })
    for code in table.codesLikeTotals { console.say(warning(of: code)) }
    let published = try console.following { reporting in
      try table.protected(
        k: k, protectsZeros: arguments.isGiven(.protectZeros), reporting: reporting)
    }
    let text = format.write(published, k: k)
    if console.spectator.wantsToStop() { throw RequestError.cancelled }
    if output == "-" {
      console.output += text
    } else {
      try writeFile(Array(text.utf8), to: output, replacing: replaces)
    }
    console.say(summary(of: published))
  }

  /// An existing file is refused before any work is done.
  private static func checkOutput(_ path: String, replacing: Bool) throws {
    guard path != "-", !replacing, try fileExists(path) else { return }
    throw FileFailure.existing(path)
  }

  private static func warning(of code: String) -> Text {
    Text(
      sv: "Varning: ”\(code)” ser ut som en summa. Rader med summor räknas dubbelt; ta bort dem.",
      en: "Warning: “\(code)” looks like a total. Rows with totals count twice; remove them.")
  }

  private static func summary(of table: PublishedTable) -> Text {
    let hidden = table.counts.count { $0 == nil }
    let all = table.counts.count
    return Text(
      sv: "\(all - hidden) av \(all) siffror publiceras, \(hidden) skyddas."
        + (table.showsAnything ? "" : " Ingen siffra går att visa."),
      en: "\(all - hidden) of \(all) figures are published, \(hidden) protected."
        + (table.showsAnything ? "" : " No figure can be shown."))
  }
}

extension Option {
  static let protectZeros = Option(
    name: "protect-zeros", placeholder: nil,
    help: Text(
      sv: "Dölj nollor som andra små antal.", en: "Hide zeros like other small counts."))

  static let impossible = Option(
    name: "structural-zeros", placeholder: "FILE",
    help: Text(
      sv: "CSV med kombinationer som ingen kan ha; kolumner som saknas kan vara vad som helst.",
      en: "CSV of combinations that nobody can have; a column that it lacks can be anything."))

  static let published = Option(
    name: "published", placeholder: "FILE",
    help: Text(
      sv: "En tabell som redan är publicerad, som den här skriver. Kan anges flera gånger.",
      en: "A table published already, as this writes them. Can be given several times."),
    isRepeatable: true)

  static let outputFile = Option(
    name: "output", placeholder: "FILE",
    help: Text(
      sv: "Filen som skrivs. Förval: standard ut.",
      en: "The file to write. Unless given: standard output."))

  static let tableFormat = Option(
    name: "format", placeholder: "csv|json",
    help: Text(sv: "Form; csv om inget anges.", en: "Form; csv unless given."),
    choices: TableFormat.allCases.map(\.rawValue))
}
