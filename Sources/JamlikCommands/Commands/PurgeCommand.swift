import EqualityData

extension Command {
  static let purge = Command(
    words: ["purge"],
    summary: Text(
      sv: "Gallrar: raderar dem vars uppgifter inte får sparas längre.",
      en: "Erases those whose data may be kept no longer."),
    details: Text(
      sv: """
        Gäller deltagare, remitteringar och texter om avvikelser, med ett datum i kolumnen gallras
        som ligger före DATE, och svaren i omgångar vars sista dag gör det. Filen skrivs om. Det som
        är publicerat ändras inte.
        """,
      en: """
        It is about participants, referrals, and texts on deviations, whose date in the column
        retain_until comes before DATE, and the responses of waves whose last day does. The file is
        rewritten. What is published does not change.
        """),
    operands: [.store], options: [.before, .dryRun, .yes],
    example: "jamlik purge jamlik-demo/rsfm.jamlik --before 2024-09-01 --dry-run"
  ) { arguments, console in
    let parse: (String) -> PartialDate? = { PartialDate($0) }
    guard let date = try arguments.value(.before, expected: "2024-09-01", parse: parse) else {
      throw UsageError.missingOption("before DATE", of: "purge")
    }
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let foreseen = try database.purge(before: date, on: today, dryRun: true)
    guard !arguments.isGiven(.dryRun), foreseen != Erasure() else {
      return console.print(foreseen.foreseen)
    }
    let count = foreseen.participants
    let beside = foreseen.beside
    let deed = Text(
      sv: "\(count) deltagare\(beside.swedish) raderas.",
      en: "\(count) participants\(beside.english) are erased.")
    try console.confirm(deed, in: database.project, arguments)
    console.print(try database.purge(before: date, on: today).text)
    console.print(Text(sv: "Filen är omskriven.", en: "The file is rewritten."))
  }
}

extension Erasure {
  /// What would be erased.
  fileprivate var foreseen: Text {
    guard self != Erasure() else {
      return Text(sv: "Inget att gallra.", en: "There is nothing to erase.")
    }
    return Text(
      sv: "Skulle raderas: \(participants) deltagare, \(participations) deltaganden, "
        + "\(attributes) egna uppgifter\(beside.swedish). Provkörning: inget är raderat.",
      en: "Would be erased: \(participants) participants, \(participations) participations, "
        + "\(attributes) self-declared attributes\(beside.english). "
        + "Dry run: nothing was erased.")
  }
}

extension Option {
  static let before = Option(
    name: "before", placeholder: "DATE",
    help: Text(
      sv: "Gallra det som skulle sparas till en dag före den här. Måste anges.",
      en: "Erase what was to be kept until a day before this one. Required."))
}
