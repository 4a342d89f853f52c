package import EqualityModel
import EqualitySystem

/// What an import of referrals has done.
public struct ReferralCounts: Hashable, Sendable {
  public var added = 0

  /// How many there were before, and are gone.
  public var replaced = 0

  /// How many of them say something of the person, and have consent to it.
  public var withAnswers = 0

  /// How many say something that was left out, since there is no consent.
  public var withoutConsent = 0

  /// The day when the same file was imported before, if it was.
  public var importedBefore: String?
}

extension Store {
  /// Stores these referrals in the place of all that the store has: the file is the whole list.
  ///
  /// What people say of themselves is stored only where consent is given, and not of participants
  /// who have declined or withdrawn theirs. A file that was imported before changes nothing.
  /// - Throws: ``StoreError``, ``StoreError/damaged`` also for a unit that the store lacks.
  package func replaceReferrals(
    with referrals: [Referral], hash: String, on day: String, dryRun: Bool = false
  ) throws -> ReferralCounts {
    let counts = try change(.register, .referrals, keeping: !dryRun) {
      if let day = try connection.dayOfImport([.referrals], hash: hash) {
        return ReferralCounts(importedBefore: day)
      }
      var counts = ReferralCounts(added: referrals.count)
      try connection.run("DELETE FROM referral_answer")
      try connection.prepare("DELETE FROM referral RETURNING 1").run {
        counts.replaced += $0.integer(0)
      }
      let writer = try ReferralWriter.on(connection)
      for referral in referrals { try writer.add(referral, counts: &counts) }
      try connection.recordImport(.referrals, hash: hash, rows: referrals.count, on: day)
      return counts
    }
    if counts.replaced > 0, !dryRun { try compact() }
    return counts
  }

  /// Every referral, in the order of the file.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func referrals() throws -> [StoredReferral] {
    try reading {
      for part in [ContentChecksum.register, .referrals] {
        guard try part.holds(on: connection) else { throw StoreError.damaged }
      }
      return try connection.referrals()
    }
  }
}

/// A referral, and the participant that it led to.
package struct StoredReferral: Hashable, Sendable {
  package let referral: Referral

  /// The participant's key, the same as that of ``RegisteredStay``; nil where there is none.
  package let participant: Int32?

  /// What the person says, each by the list that was asked.
  package var answers: [LinkedAnswer] = []
}

extension Connection {
  /// The referrals of one pseudonym, or all.
  func referrals(of pseudonym: String? = nil) throws -> [StoredReferral] {
    let answers = try referralAnswers()
    var referrals: [StoredReferral] = []
    let query = """
      SELECT referral.id, referral.pseudonym, code, referred, referral.gender, referral.birth_year,
        decision, decided, referral.consent, until, participant.id
      FROM referral LEFT JOIN unit ON unit.id = referral.unit
      LEFT JOIN participant ON participant.pseudonym = referral.pseudonym
      WHERE ?1 IS NULL OR referral.pseudonym = ?1 ORDER BY referral.id
      """
    try prepare(query).run(.text(pseudonym)) { row in
      guard let referred = Month(packed: row.integer(3)),
        let gender = Gender(rawValue: row.integer(4)),
        let decision = ReferralDecision(rawValue: row.integer(6))
      else { throw StoreError.damaged }
      let referral = Referral(
        participant: row.optionalText(1), unit: row.optionalText(2), referred: referred,
        gender: gender, birthYear: row.optionalInteger(5), decision: decision,
        decided: Month(packed: row.integer(7)), consent: Consent(rawValue: row.integer(8)),
        retainUntil: PartialDate(packed: row.integer(9)))
      referrals.append(
        StoredReferral(
          referral: referral, participant: row.optionalInteger(10).map { Int32($0) },
          answers: answers[row.integer(0)] ?? []))
    }
    return referrals
  }

  private func referralAnswers() throws -> [Int: [LinkedAnswer]] {
    let lists = Dictionary(uniqueKeysWithValues: try lists().map { ($0.id, $0.dimension) })
    var answers: [Int: [LinkedAnswer]] = [:]
    let query = "SELECT referral, list, answer FROM referral_answer ORDER BY referral, list"
    try prepare(query).run { row in
      guard let dimension = lists[row.integer(1)],
        let answer = Answer(packed: row.integer(2), optionCount: dimension.categories.count)
      else { throw StoreError.damaged }
      answers[row.integer(0), default: []].append(
        LinkedAnswer(dimension: dimension, answer: answer))
    }
    return answers
  }
}
