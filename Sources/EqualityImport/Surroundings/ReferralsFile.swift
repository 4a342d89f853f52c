public import EqualityModel

enum ReferralColumn: Int, FileColumn {
  case referred, unit, participant, gender, birthYear, decision, decided, consent, retainUntil
  case source

  var name: Text {
    switch self {
    case .referred: Text(sv: "remitterad", en: "referred")
    case .unit: Text(sv: "enhet", en: "unit")
    case .participant: Text(sv: "deltagare", en: "participant")
    case .gender: Text(sv: "kön", en: "gender")
    case .birthYear: Text(sv: "födelseår", en: "birth_year")
    case .decision: Text(sv: "beslut", en: "decision")
    case .decided: Text(sv: "beslutad", en: "decided")
    case .consent: Text(sv: "samtycke", en: "consent")
    case .retainUntil: Text(sv: "gallras", en: "retain_until")
    case .source: Text(sv: "källa", en: "source")
    }
  }

  var isRequired: Bool { [.referred, .gender, .decision, .decided].contains(self) }
}

/// The file that lists referrals, one a row.
public enum ReferralsFile {
  /// The columns that it may have, and whether it must.
  public static var columns: [(name: Text, isRequired: Bool)] {
    ReferralColumn.allCases.map { ($0.name, $0.isRequired) }
  }

  /// Reads the referrals in the order of the file.
  ///
  /// Of dates only the month is kept. Beside ``columns`` it may have one for each of `dimensions`,
  /// by its code: what the person says, which is kept only where consent is given.
  public static func read(
    _ bytes: [UInt8], units: UnitTree, dimensions: [Dimension] = [], mapping: Mapping = .none,
    ignoring: Set<String> = []
  ) -> ImportResult<[Referral]> {
    var rows = ListedRows<ReferralColumn>(
      RecordSource(
        bytes, further: dimensions.map(FurtherColumn.init), mapping: mapping, ignoring: ignoring),
      units: units)
    let declared = DeclaredAnswers(dimensions, in: rows.source)
    var referrals: [Referral] = []
    while rows.source.next() {
      let answers = declared.read(&rows.source, from: .source)
      guard var referral = referral(&rows) else { continue }
      for (place, answer) in answers { referral.answers[dimensions[place].code] = answer }
      referrals.append(referral)
    }
    return rows.source.result(referrals)
  }

  private static func referral(_ rows: inout ListedRows<ReferralColumn>) -> Referral? {
    let referred = rows.month(.referred, isRequired: true)
    let unit = rows.source.cell(.unit).isEmpty ? nil : rows.unit(.unit)
    let participant = rows.label(.participant, limit: 64)
    let gender = rows.code(.gender, of: Gender.self)
    let birthYear = rows.birthYear(.birthYear, until: referred?.year)
    let decision = rows.code(.decision, of: ReferralDecision.self, isRequired: true)
    let decided = rows.month(.decided)
    let consent = rows.code(.consent, of: Consent.self)
    let retainUntil = rows.date(.retainUntil)
    if decision?.isDecided == true, rows.source.cell(.decided).isEmpty {
      rows.source.add(.value(.missing), in: .decided)
    }
    if let referred, let decided, decided < referred {
      rows.source.add(.row(.decidedBeforeReferred), in: .decided)
    }
    guard !rows.source.isFaulty, let referred, let decision else { return nil }
    return Referral(
      participant: participant, unit: unit, referred: referred, gender: gender ?? .unknown,
      birthYear: birthYear, decision: decision, decided: decision.isDecided ? decided : nil,
      consent: consent, retainUntil: retainUntil)
  }
}
