import EqualityData

extension Command {
  static let withdraw = Command(
    words: ["withdraw"],
    summary: Text(
      sv: "Raderar allt om en deltagare, eller bara det som samtycket gäller.",
      en: "Erases all about a participant, or only what the consent is about."),
    details: Text(
      sv: """
        Filen skrivs om och genomsöks efter pseudonymen. Det som är publicerat ändras inte: där finns
        inget om en enskild person. Ta också bort personen ur listan som läses in nästa gång.
        """,
      en: """
        The file is rewritten and searched for the pseudonym. What is published does not change: it
        holds nothing about any one person. Take the person out of the list that you import next
        time, too.
        """),
    operands: [.store, .pseudonym], options: [.consentOnly, .yes],
    example: "jamlik withdraw jamlik-demo/rsfm.jamlik R0007 --consent-only"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    if arguments.isGiven(.consentOnly) {
      try withdrawConsent(in: database, arguments, &console)
    } else {
      try erase(in: database, arguments, &console)
    }
  }

  private static func erase(
    in database: borrowing EqualityDatabase, _ arguments: Arguments, _ console: inout Console
  ) throws {
    let deed = Text(sv: "Allt om deltagaren raderas.", en: "All about the participant is erased.")
    try console.confirm(deed, in: database.project, arguments)
    guard let receipt = try database.withdraw(pseudonym: arguments.operands[1], on: today) else {
      throw UnknownPseudonym()
    }
    console.print(receipt.erased.text)
    console.print(receipt.trace.text)
    if receipt.trace == .found { console.status = .storeUnusable }
  }

  private static func withdrawConsent(
    in database: borrowing EqualityDatabase, _ arguments: Arguments, _ console: inout Console
  ) throws {
    let deed = Text(
      sv: "Det som deltagaren har uppgett om sig själv raderas.",
      en: "What the participant has said of themselves is erased.")
    try console.confirm(deed, in: database.project, arguments)
    let erased = try database.withdrawConsent(pseudonym: arguments.operands[1], on: today)
    guard let erased else { throw UnknownPseudonym() }
    console.print(
      Text(
        sv: "Samtycket är återkallat. Raderat: \(erased.attributes) egna uppgifter. "
          + "Filen är omskriven. Deltagandet finns kvar i den könsuppdelade statistiken.",
        en: "The consent is withdrawn. Erased: \(erased.attributes) self-declared attributes. "
          + "The file is rewritten. The participation stays in the statistics by gender."))
  }
}

/// The store has no participant with the pseudonym that was given.
struct UnknownPseudonym: Error {}

extension Erasure {
  /// What was erased, or would be.
  var text: Text {
    Text(
      sv: "Raderat: \(participants) deltagare, \(participations) deltaganden, "
        + "\(attributes) egna uppgifter\(beside.swedish).",
      en: "Erased: \(participants) participants, \(participations) participations, "
        + "\(attributes) self-declared attributes\(beside.english).")
  }

  /// What is erased beside participants, to go on with.
  var beside: Text {
    Text(
      sv: responsesBeside.swedish + notesBeside.swedish + referralsBeside.swedish,
      en: responsesBeside.english + notesBeside.english + referralsBeside.english)
  }

  /// The responses of waves, to go on with; nothing where there are no waves.
  private var responsesBeside: Text {
    guard waves > 0 else { return Text(sv: "", en: "") }
    return Text(
      sv: ", \(responses) svar i \(waves) \(waves == 1 ? "omgång" : "omgångar")",
      en: ", \(responses) responses of \(waves) \(waves == 1 ? "wave" : "waves")")
  }

  /// The referrals, to go on with; nothing where there are none.
  private var referralsBeside: Text {
    referrals == 0
      ? Text(sv: "", en: "")
      : Text(sv: ", \(referrals) remitteringar", en: ", \(referrals) referrals")
  }

  /// The texts on deviations, to go on with; nothing where there are none.
  private var notesBeside: Text {
    notes == 0
      ? Text(sv: "", en: "")
      : Text(sv: ", \(notes) texter om avvikelser", en: ", \(notes) texts on deviations")
  }
}

extension Trace {
  fileprivate var text: Text {
    switch self {
    case .none:
      Text(
        sv: "Filen är omskriven och genomsökt: pseudonymen finns ingenstans i den. "
          + "Säkerhetskopior når programmet inte.",
        en: "The file is rewritten and searched: the pseudonym is nowhere in it. "
          + "Backups are out of the program's reach.")
    case .withinOtherTexts:
      Text(
        sv: "Filen är omskriven. Pseudonymens tecken finns i den som en del av annat, "
          + "till exempel en längre pseudonym. Säkerhetskopior når programmet inte.",
        en: "The file is rewritten. The pseudonym's characters are in it as part of something "
          + "else, such as a longer pseudonym. Backups are out of the program's reach.")
    case .found:
      Text(
        sv: "Pseudonymen finns kvar i filen. Kör: jamlik check",
        en: "The pseudonym is still in the file. Run: jamlik check")
    }
  }
}

extension Command.Operand {
  static let pseudonym = Command.Operand(
    name: "PSEUDONYM",
    help: Text(
      sv: "Deltagarens pseudonym, som i filen med deltaganden eller remitteringar.",
      en: "The participant's pseudonym, as in the file of participations or referrals."))
}

extension Option {
  static let consentOnly = Option(
    name: "consent-only", placeholder: nil,
    help: Text(
      sv: "Återkalla samtycket: radera bara vad personen har uppgett om sig själv.",
      en: "Withdraw the consent: erase only what the person has said of themselves."))
}
