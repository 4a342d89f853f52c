import EqualityData

extension Command {
  static let check = Command(
    words: ["check"],
    summary: Text(
      sv: "Kontrollerar lagret: innehåll, rättigheter och gallring, och säger vad som bör göras.",
      en: "Checks the store: contents, permissions and retention, and tells what to do."),
    operands: [.store], options: [],
    example: "jamlik check jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let check = try database.check(on: today)
    console.print(
      Text(sv: "Lagrets version: \(check.version).", en: "Version of the store: \(check.version)."))
    for problem in check.problems { console.print(problem.text) }
    if check.isOverdue { console.print(overdue(check, arguments.operands[0])) }
    for event in check.events { console.print(event.text) }
    if !check.problems.isEmpty {
      console.print(StoreError.damaged.text)
      console.status = .storeUnusable
    } else if check.isOverdue {
      console.status = .forbidden
    } else if check.isWell {
      console.print(Text(sv: "Allt är som det ska.", en: "All is well."))
    }
  }

  private static func overdue(_ check: StoreCheck, _ store: String) -> Text {
    let (count, waves, notes) = (check.overdue, check.overdueWaves, check.overdueNotes)
    let parts = [
      (count, Text(sv: "deltagare och remitteringar", en: "participants and referrals")),
      (waves, Text(sv: "omgångars svar", en: "waves' responses")),
      (notes, Text(sv: "beskrivningar av avvikelser", en: "descriptions of deviations")),
    ].filter { $0.0 > 0 }
    let sv = parts.map { "\($0) \($1.swedish)" }.joined(separator: ", ")
    let en = parts.map { "\($0) \($1.english)" }.joined(separator: ", ")
    return Text(
      sv: "Gallring: \(sv) skulle redan vara raderade. "
        + "Nästa steg: jamlik purge \(store) --before \(today)",
      en: "Retention: \(en) should have been erased by now. "
        + "Next: jamlik purge \(store) --before \(today)")
  }
}

extension IntegrityProblem {
  fileprivate var text: Text {
    switch self {
    case .structure(let words):
      Text(sv: "Filens uppbyggnad: \(words)", en: "The file's structure: \(words)")
    case .danglingReference(let table):
      Text(
        sv: "Rader i \(table) hör till något som inte finns.",
        en: "Rows of \(table) belong to something that does not exist.")
    case .checksum(let part):
      Text(
        sv: "Kontrollsumman stämmer inte: \(part).", en: "The checksum does not hold: \(part).")
    }
  }
}

extension Event {
  fileprivate var text: Text {
    let deed =
      switch action {
      case .withdrawal: Text(sv: "en deltagare raderad", en: "a participant erased")
      case .consentWithdrawal: Text(sv: "ett samtycke återkallat", en: "a consent withdrawn")
      case .purge: Text(sv: "gallring", en: "retention purge")
      case .access: Text(sv: "registerutdrag", en: "access to what is stored about one")
      case .list: Text(sv: "lista över kategorier", en: "list of categories")
      case .group: Text(sv: "egen målgrupp", en: "target group of one's own")
      case .pooling: Text(sv: "ett annat lager inläst", en: "another store taken in")
      }
    let parameters = parameters.isEmpty ? "" : ", \(parameters)"
    return Text(
      sv: "\(day): \(deed.swedish)\(parameters)", en: "\(day): \(deed.english)\(parameters)")
  }
}
