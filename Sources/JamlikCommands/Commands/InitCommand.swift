import EqualityData

extension Command {
  static let initialise = Command(
    words: ["init"],
    summary: Text(sv: "Skapar ett nytt, tomt lager.", en: "Makes a new, empty store."),
    operands: [.newStore],
    options: [.project, .target, .from, .to, .k, .kSensitive, .reason],
    example: "jamlik init rsfm.jamlik --project \"Rätt stöd för mig!\" --target 680"
  ) { arguments, console in
    guard let name = arguments[.project] else {
      throw UsageError.missingOption("project NAME", of: "init")
    }
    let date = "2019-09-01"
    let number = "1, 2, 3"
    var project = Project(name: name, reason: arguments[.reason])
    project.target = try arguments.value(.target, expected: number, parse: positive)
    project.from = try arguments.value(.from, expected: date) { PartialDate($0) }
    project.to = try arguments.value(.to, expected: date) { PartialDate($0) }
    let fewest = Text(sv: "3 eller mer", en: "3 or more")(arguments.language)
    if let k = try arguments.value(.k, expected: fewest, parse: positive) { project.k = k }
    let fewestSensitive = Text(sv: "5 eller mer", en: "5 or more")(arguments.language)
    if let k = try arguments.value(.kSensitive, expected: fewestSensitive, parse: positive) {
      project.kSensitive = k
    }
    let path = arguments.operands[0]
    try EqualityDatabase.create(at: path, project: project)
    console.print(
      Text(
        sv: "\(path) är skapat för \(name). Nästa steg: jamlik import units \(path) FIL",
        en: "\(path) has been made for \(name). Next: jamlik import units \(path) FILE"))
  }

  private static let positive: @Sendable (String) -> Int? = { text in
    Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Command.Operand {
  static let newStore = Command.Operand(
    name: "STORE", help: Text(sv: "Filen som ska skapas.", en: "The file to make."))

  static let store = Command.Operand(
    name: "STORE",
    help: Text(sv: "Lagret: en fil som jamlik init har skapat.", en: "The store's file."))
}

extension Option {
  static let project = Option(
    name: "project", placeholder: "NAME",
    help: Text(sv: "Projektets namn. Måste anges.", en: "The project's name. Required."))

  static let target = Option(
    name: "target", placeholder: "N",
    help: Text(
      sv: "Så många deltagare ska projektet nå.", en: "How many participants are to be reached."))

  static let from = Option(
    name: "from", placeholder: "DATE",
    help: Text(sv: "Projektets första dag.", en: "The project's first day."))

  static let to = Option(
    name: "to", placeholder: "DATE",
    help: Text(sv: "Projektets sista dag.", en: "The project's last day."))

  static let k = Option(
    name: "k", placeholder: "N",
    help: Text(
      sv: "Minsta grupp som får visas. Förval 5, lägst 3.",
      en: "The smallest group that may be shown. 5 unless given, at least 3."))

  static let kSensitive = Option(
    name: "k-sensitive", placeholder: "N",
    help: Text(
      sv: "Samma för känsliga uppgifter. Förval 10, lägst 5.",
      en: "The same for sensitive grounds. 10 unless given, at least 5."))

  static let reason = Option(
    name: "reason", placeholder: "TEXT",
    help: Text(
      sv: "Varför gränsen sänks. Sparas med varje publicering.",
      en: "Why the limit is lowered. Kept with every release."))
}
