import EqualityData

/// What an import says when it is done.
enum ImportSummary {
  static func text(of counts: UnitCounts, dryRun: Bool) -> Text {
    if let day = counts.importedBefore { return alreadyImported(on: day) }
    return Text(
      sv: "Enheter: \(counts.added) nya, \(counts.renamed) med nytt namn eller slag, "
        + "\(counts.moved) flyttade, \(counts.removed) borttagna, "
        + "\(counts.unchanged) oförändrade.\(ending(dryRun).swedish)",
      en: "Units: \(counts.added) new, \(counts.renamed) with another name or kind, "
        + "\(counts.moved) moved, \(counts.removed) removed, "
        + "\(counts.unchanged) unchanged.\(ending(dryRun).english)")
  }

  static func text(of counts: ImportCounts, dryRun: Bool) -> Text {
    if let day = counts.importedBefore { return alreadyImported(on: day) }
    return Text(
      sv: """
        Deltaganden: \(counts.added) nya, \(counts.updated) uppdaterade, \
        \(counts.unchanged) oförändrade; \(counts.anonymous) anonyma, \(counts.voided) makulerade.
        Deltagare: \(counts.participantsAdded) nya, \(counts.participantsCorrected) rättade.\
        \(ending(dryRun).swedish)
        """,
      en: """
        Participations: \(counts.added) new, \(counts.updated) updated, \
        \(counts.unchanged) unchanged; \(counts.anonymous) anonymous, \(counts.voided) voided.
        Participants: \(counts.participantsAdded) new, \(counts.participantsCorrected) corrected.\
        \(ending(dryRun).english)
        """)
  }

  private static func ending(_ dryRun: Bool) -> Text {
    dryRun
      ? Text(sv: " Provkörning: inget är sparat.", en: " Dry run: nothing was kept.")
      : Text(sv: "", en: "")
  }

  private static func alreadyImported(on day: String) -> Text {
    Text(
      sv: "Samma fil lästes in \(day). Inget behövde ändras.",
      en: "The same file was imported on \(day). Nothing needed to change.")
  }
}
