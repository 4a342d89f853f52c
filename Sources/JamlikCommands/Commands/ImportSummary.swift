import EqualityData

/// What an import says when it is done.
enum ImportSummary {
  static func text(of counts: UnitCounts, dryRun: Bool) -> Text {
    if let day = counts.importedBefore { return alreadyImported(on: day) }
    return Text(
      sv: "Enheter: \(counts.added) nya, \(counts.renamed) med nytt namn eller slag, "
        + "\(counts.moved) flyttade, \(counts.removed) borttagna, "
        + "\(counts.unchanged) oförändrade.",
      en: "Units: \(counts.added) new, \(counts.renamed) with another name or kind, "
        + "\(counts.moved) moved, \(counts.removed) removed, "
        + "\(counts.unchanged) unchanged."
    ).ending(dryRun)
  }

  static func text(of counts: ImportCounts, dryRun: Bool) -> Text {
    if let day = counts.importedBefore { return alreadyImported(on: day) }
    let lines = [
      participations(counts), anonymous(counts), participants(counts), attributes(counts),
      anonymousAttributes(counts), withdrawals(counts), unmentioned(counts),
      hint(counts, dryRun: dryRun),
    ].compactMap(\.self)
    return Text(
      sv: lines.map(\.swedish).joined(separator: "\n"),
      en: lines.map(\.english).joined(separator: "\n")
    ).ending(dryRun)
  }

  static func text(of imported: ImportedList, dryRun: Bool) -> Text {
    let list = imported.dimension
    let number = "\(list.code), version \(list.version)"
    guard imported.isNew else {
      return Text(
        sv: "Listan finns redan: \(number). Ingenting har ändrats.",
        en: "The list is there already: \(number). Nothing has changed.")
    }
    return Text(
      sv: "Ny lista: \(number), med \(list.categories.count) kategorier. Svar efter tidigare "
        + "versioner behåller dem.",
      en: "New list: \(number), with \(list.categories.count) categories. Answers by earlier "
        + "versions keep those."
    ).ending(dryRun)
  }

  static func alreadyImported(on day: String) -> Text {
    Text(
      sv: "Samma fil lästes in \(day). Ingenting har ändrats nu.",
      en: "The same file was imported on \(day). Nothing has changed now.")
  }
}

extension ImportSummary {
  private static func participations(_ counts: ImportCounts) -> Text {
    Text(
      sv: "Deltaganden: \(counts.added) nya, \(counts.updated) uppdaterade, "
        + "\(counts.unchanged) oförändrade, \(counts.removed) borttagna.",
      en: "Participations: \(counts.added) new, \(counts.updated) updated, "
        + "\(counts.unchanged) unchanged, \(counts.removed) removed.")
  }

  private static func anonymous(_ counts: ImportCounts) -> Text {
    Text(
      sv: "Anonyma: \(counts.anonymousAdded) nya, \(counts.anonymousUnchanged) oförändrade, "
        + "\(counts.anonymousRemoved) borttagna. Felregistreringar i filen: \(counts.voided).",
      en: "Anonymous: \(counts.anonymousAdded) new, \(counts.anonymousUnchanged) unchanged, "
        + "\(counts.anonymousRemoved) removed. Misregistrations in the file: \(counts.voided).")
  }

  private static func participants(_ counts: ImportCounts) -> Text {
    Text(
      sv: "Deltagare: \(counts.participantsAdded) nya, \(counts.participantsCorrected) rättade, "
        + "\(counts.participantsRemoved) borttagna.",
      en: "Participants: \(counts.participantsAdded) new, "
        + "\(counts.participantsCorrected) corrected, \(counts.participantsRemoved) removed.")
  }

  /// How many participants' own words were kept, and why others' were not.
  private static func attributes(_ counts: ImportCounts) -> Text? {
    let (without, refused) = (counts.attributesWithoutConsent, counts.attributesRefused)
    guard counts.attributesStored + without + refused + counts.attributesErased > 0 else {
      return nil
    }
    return Text(
      sv: "Egna uppgifter: sparade för \(counts.attributesStored) deltagare; utelämnade för "
        + "\(without) utan samtycke och \(refused) som sagt nej; \(counts.attributesErased) "
        + "tidigare uppgifter raderade.",
      en: "Self-declared: kept for \(counts.attributesStored) participants; left out for "
        + "\(without) without consent and \(refused) who said no; \(counts.attributesErased) "
        + "earlier ones erased.")
  }

  private static func anonymousAttributes(_ counts: ImportCounts) -> Text? {
    guard counts.attributesOfAnonymous > 0 else { return nil }
    return Text(
      sv: "Egna uppgifter på anonyma rader: \(counts.attributesOfAnonymous) utelämnade. Bara den "
        + "som har en pseudonym i filen kan ha samtyckt.",
      en: "Self-declared on anonymous rows: \(counts.attributesOfAnonymous) left out. Only "
        + "someone with a pseudonym in the file can have consented.")
  }

  private static func withdrawals(_ counts: ImportCounts) -> Text? {
    guard counts.withdrawalsKept > 0 else { return nil }
    return Text(
      sv: "\(counts.withdrawalsKept) deltagare har återkallat sitt samtycke, men har ”ja” i filen. "
        + "Återkallelsen gäller, om inte filen har ett senare samtyckesdatum.",
      en: "\(counts.withdrawalsKept) participants have withdrawn their consent, but have “yes” in "
        + "the file. The withdrawal holds, unless the file has a later consent_date.")
  }

  private static func unmentioned(_ counts: ImportCounts) -> Text? {
    guard counts.unmentioned > 0 else { return nil }
    let (isOne, count) = (counts.unmentioned == 1, counts.unmentioned)
    return Text(
      sv: "\(count) \(isOne ? "deltagande" : "deltaganden") i lagret finns inte i filen, och har "
        + "inte ändrats. Är filen hela listan: --complete.",
      en: "\(count) \(isOne ? "participation" : "participations") in the store "
        + "\(isOne ? "is" : "are") not in the file, and unchanged. "
        + "If the file is the whole list: --complete.")
  }

  /// What to do where the file had new anonymous rows only, and so took others away.
  private static func hint(_ counts: ImportCounts, dryRun: Bool) -> Text? {
    guard counts.anonymousRemoved > 0 else { return nil }
    let advice =
      dryRun
      ? Text(sv: "läs in dem med --add-anonymous.", en: "import them with --add-anonymous.")
      : Text(
        sv: "läs in en fil med alla, och nästa gång bara de nya med --add-anonymous.",
        en: "import a file with all, and next time the new ones only with --add-anonymous.")
    return Text(
      sv:
        "Anonyma rader ersätter dem som fanns i samma enhet och startår. Om de skulle läggas till: "
        + advice.swedish,
      en: "Anonymous rows replace those of the same unit and start year. "
        + "If they were to be added: " + advice.english)
  }
}

extension Text {
  /// The text, and that nothing was kept where that is so.
  func ending(_ dryRun: Bool) -> Text {
    guard dryRun else { return self }
    return Text(
      sv: swedish + " Provkörning: inget är sparat.",
      en: english + " Dry run: nothing was kept.")
  }
}
