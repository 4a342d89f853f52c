import EqualityModel
import EqualitySystem

/// Brings what participants have declared up to date with a file, as far as they consent to it.
struct DeclarationMerge: ~Copyable {
  private let writer: AttributeWriter
  private let withdrawals: [Int32: PartialDate]
  private let today: PartialDate?

  /// `day` is today's date.
  static func on(_ connection: borrowing Connection, day: String) throws -> DeclarationMerge {
    DeclarationMerge(
      writer: try AttributeWriter.on(connection), withdrawals: try connection.withdrawals(),
      today: PartialDate(day))
  }

  /// Whether a participant has withdrawn what the file still states.
  func keepsWithdrawal(
    of participant: Int32, _ known: ParticipantFacts, _ stated: ParticipantFacts,
    _ declared: DeclaredFacts?
  ) -> Bool {
    known.outlives(
      stated.consent, given: declared?.consentDate, withdrawn: withdrawals[participant])
  }

  /// Stores what is declared, or erases what was: `stated` is what the file says of the consent.
  func apply(
    _ declared: DeclaredFacts?, stating stated: Consent?, of participant: Int32,
    from earlier: Consent?, to consent: Consent?, counts: inout ImportCounts
  ) throws {
    if earlier == .given, consent != .given {
      counts.attributesErased += try writer.erase(of: participant)
    }
    if let stated {
      // A withdrawal without a date was made by today at the latest.
      let isNew = stated == .withdrawn && earlier != .withdrawn
      try writer.note(
        stated, on: declared?.consentDate ?? (isNew ? today : nil),
        version: declared?.consentVersion, of: participant)
    }
    guard let declared else { return }
    if let until = declared.retainUntil { try writer.keep(participant, until: until) }
    guard !declared.answers.isEmpty else { return }
    switch consent {
    case .given:
      counts.attributesStored += 1
      counts.attributesErased += try writer.add(declared.answers, of: participant)
    case nil: counts.attributesWithoutConsent += 1
    case .declined, .withdrawn: counts.attributesRefused += 1
    }
  }
}
