import EqualityData

extension Command {
  static let importStore = Command(
    words: ["import", "store"],
    summary: Text(
      sv: "Slår ihop ett annat projekts lager med det här, om inget är publicerat ur något av dem.",
      en: "Pools another project's store with this one, if nothing has been published of either."),
    details: Text(
      sv: """
        Allt läses in eller inget: enheter, deltagare, egna uppgifter med samtycken, omgångar med
        svar, remitteringar, egna målgrupper, avvikelser, aktiviteter, leverantörer och
        jämförelsetal. Det andra lagret läses bara. Samma enhet (kod, överordnad, namn och slag) är
        en enhet, och listor och målgrupper ska vara desamma. Samtyckena ska gälla även det här
        projektet. Är något publicerat, eller får uppgifterna inte läggas ihop: jamlik compare.
        """,
      en: """
        All is imported, or nothing: units, participants, what they say of themselves with their
        consents, waves with responses, referrals, target groups of one's own, deviations,
        activities, suppliers and populations. The other store is only read. The same unit (code,
        parent, name and kind) is one unit, and lists and target groups must be the same. The
        consents must hold for this project too. If something has been published, or the data may
        not be put together: jamlik compare.
        """),
    operands: [.store, .otherStore],
    options: [.samePeople, .otherAnonymous, .under, .prefix, .dryRun],
    example: "jamlik import store rsfm.jamlik mia.jamlik --prefix MIA- --dry-run"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let options = PoolOptions(
      hasSamePeople: arguments.isGiven(.samePeople),
      addsAnonymous: arguments.isGiven(.otherAnonymous), above: arguments[.under],
      prefix: arguments[.prefix] ?? "")
    let counts = try database.pool(
      arguments.operands[1], options, on: thisDay, dryRun: arguments.isGiven(.dryRun))
    var responses = ResponseCounts()
    responses.isRewritten = counts.isRewritten
    console.warn(of: responses)
    console.print(ImportSummary.text(of: counts, dryRun: arguments.isGiven(.dryRun)))
  }
}

extension Command.Operand {
  fileprivate static let otherStore = Command.Operand(
    name: "OTHER", help: Text(sv: "Det andra projektets lager.", en: "The other project's store."))
}

extension Option {
  fileprivate static let samePeople = Option(
    name: "same-people", placeholder: nil,
    help: Text(
      sv: "Samma pseudonym är samma person i båda lagren.",
      en: "The same pseudonym is the same person in both stores."))

  fileprivate static let otherAnonymous = Option(
    name: Option.addAnonymous.name, placeholder: nil,
    help: Text(
      sv: "Anonyma registreringar och remitteringar av samma enhet och år i båda lagren är olika.",
      en: "Anonymous registrations and referrals of one unit and year in both are different ones."))

  fileprivate static let under = Option(
    name: "under", placeholder: "CODE",
    help: Text(
      sv: "Lägg det andra projektet som ett förbund under den här enheten.",
      en: "Put the other project as an association under this unit."))

  fileprivate static let prefix = Option(
    name: "prefix", placeholder: "TEXT",
    help: Text(
      sv: "Låt koderna på det andra projektets enheter börja så. Utan --under läggs det under "
        + "projektet.",
      en: "Let the codes of the other project's units begin so. Without --under it is put under "
        + "the project."))
}

extension ImportSummary {
  static func text(of counts: PoolCounts, dryRun: Bool) -> Text {
    if let day = counts.pooledBefore {
      return Text(
        sv: "Samma lager lästes in \(day). Inget har ändrats.",
        en: "The same store was imported on \(day). Nothing has changed.")
    }
    let lines = [
      register(counts), people(counts), referrals(counts), groups(counts), waves(counts),
      surroundings(counts),
    ].compactMap(\.self)
    return Text(
      sv: lines.map(\.swedish).joined(separator: "\n"),
      en: lines.map(\.english).joined(separator: "\n")
    ).ending(dryRun)
  }

  private static func register(_ counts: PoolCounts) -> Text {
    Text(
      sv: "Enheter: \(counts.unitsAdded) nya, \(counts.unitsShared) gemensamma. Deltaganden: "
        + "\(counts.participationsAdded) nya, \(counts.participationsShared) gemensamma, "
        + "\(counts.anonymousAdded) anonyma.",
      en: "Units: \(counts.unitsAdded) new, \(counts.unitsShared) in common. Participations: "
        + "\(counts.participationsAdded) new, \(counts.participationsShared) in common, "
        + "\(counts.anonymousAdded) anonymous.")
  }

  private static func people(_ counts: PoolCounts) -> Text {
    Text(
      sv: "Deltagare: \(counts.participantsAdded) nya, \(counts.participantsShared) gemensamma; "
        + "egna uppgifter följde med för \(counts.attributesAdded).",
      en: "Participants: \(counts.participantsAdded) new, \(counts.participantsShared) in common; "
        + "what they say of themselves came along for \(counts.attributesAdded).")
  }

  private static func referrals(_ counts: PoolCounts) -> Text? {
    let (added, shared) = (counts.referralsAdded, counts.referralsShared)
    guard added + shared > 0 else { return nil }
    return Text(
      sv: "Remitteringar: \(added) nya, \(shared) gemensamma.",
      en: "Referrals: \(added) new, \(shared) in common.")
  }

  private static func groups(_ counts: PoolCounts) -> Text? {
    guard counts.groupsAdded > 0 else { return nil }
    return Text(
      sv: "Egna målgrupper: \(counts.groupsAdded) nya.",
      en: "Target groups of one's own: \(counts.groupsAdded) new.")
  }

  private static func waves(_ counts: PoolCounts) -> Text? {
    guard counts.wavesAdded + counts.wavesShared > 0 else { return nil }
    return Text(
      sv: "Omgångar: \(counts.wavesAdded) nya, \(counts.wavesShared) gemensamma; "
        + "\(counts.responsesAdded) svar.",
      en: "Waves: \(counts.wavesAdded) new, \(counts.wavesShared) in common; "
        + "\(counts.responsesAdded) responses.")
  }

  private static func surroundings(_ counts: PoolCounts) -> Text? {
    let (added, shared) = (counts.surroundingsAdded, counts.surroundingsShared)
    guard added + shared > 0 else { return nil }
    return Text(
      sv: "Avvikelser, aktiviteter, frågor om våld, leverantörer och jämförelsetal: \(added) nya "
        + "rader, \(shared) gemensamma.",
      en: "Deviations, activities, questions about violence, suppliers and populations: \(added) "
        + "new rows, \(shared) in common.")
  }
}
