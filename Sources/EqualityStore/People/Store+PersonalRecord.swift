package import EqualityModel
import EqualitySystem

/// All that is stored about one participant.
package struct PersonalRecord: Hashable, Sendable {
  package var pseudonym: String
  package var gender: Gender
  package var birthYear: Int?
  package var municipality: String?
  package var consent: Consent?
  package var consents: [StatedConsent] = []
  package var retainUntil: PartialDate?
  package var participations: [PersonalStay] = []

  /// The participations as they were counted in what has been published, to the month.
  package var counted: [PersonalStay] = []

  /// What the person has said, each by the list that was asked.
  package var answers: [LinkedAnswer] = []
  package var referrals: [StoredReferral] = []
}

/// When, and to which text, someone consented, declined or withdrew.
package struct StatedConsent: Hashable, Sendable {
  package let consent: Consent
  package let date: PartialDate?
  package let version: String?
}

/// A participation, by the code of its unit.
package struct PersonalStay: Hashable, Sendable {
  package let unit: String
  package let start: PartialDate
  package let end: PartialDate?
  package let endReason: EndReason?

  /// As it was counted; nil for the participation itself, which has the person's.
  package let gender: Gender?
}

/// What a person has said in one dimension.
package struct LinkedAnswer: Hashable, Sendable {
  package let dimension: Dimension
  package let answer: Answer
}

extension Store {
  /// All that is stored about a participant, for whoever asks on the participant's behalf.
  ///
  /// That it was read is noted, and not about whom. Nil where nobody has the pseudonym: neither a
  /// participant nor someone referred.
  package func personalRecord(of pseudonym: String, on day: String) throws -> PersonalRecord? {
    try change(.events) {
      for part in [ContentChecksum.register, .books, .attributes, .referrals] {
        guard try part.holds(on: connection) else { throw StoreError.damaged }
      }
      let referrals = try connection.referrals(of: pseudonym)
      guard
        var record = try connection.wholeRecord(of: pseudonym)
          ?? referrals.first.map({ PersonalRecord(pseudonym: pseudonym, of: $0.referral) })
      else { return nil }
      record.referrals = referrals
      try connection.note(Event(day: day, action: .access))
      return record
    }
  }
}

extension PersonalRecord {
  /// The record of someone who was referred and has not become a participant.
  fileprivate init(pseudonym: String, of referral: Referral) {
    self.init(
      pseudonym: pseudonym, gender: referral.gender, birthYear: referral.birthYear,
      consent: referral.consent)
  }
}

extension Connection {
  /// All that the register has of a participant.
  fileprivate func wholeRecord(of pseudonym: String) throws -> PersonalRecord? {
    guard let id = try participantID(of: pseudonym), var record = try participant(id) else {
      return nil
    }
    record.consents = try consents(of: id)
    record.retainUntil = try retention(of: id)
    record.participations = try stays(of: id, in: .participation)
    record.counted = try stays(of: id, in: .closedStay)
    record.answers = try answers(of: id)
    return record
  }

  fileprivate func participant(_ id: Int) throws -> PersonalRecord? {
    var record: PersonalRecord?
    let query = """
      SELECT pseudonym, gender, birth_year, municipality.name, consent
      FROM participant LEFT JOIN municipality ON municipality.id = participant.municipality
      WHERE participant.id = ?
      """
    try prepare(query).run(.integer(id)) { row in
      record = PersonalRecord(
        pseudonym: row.text(0), gender: Gender(rawValue: row.integer(1)) ?? .unknown,
        birthYear: row.optionalInteger(2), municipality: row.optionalText(3),
        consent: Consent(rawValue: row.integer(4)))
    }
    return record
  }

  fileprivate func consents(of id: Int) throws -> [StatedConsent] {
    var consents: [StatedConsent] = []
    let query = """
      SELECT status, stated_on, text_version FROM consent WHERE participant = ? ORDER BY status
      """
    try prepare(query).run(.integer(id)) { row in
      guard let consent = Consent(rawValue: row.integer(0)) else { throw StoreError.damaged }
      consents.append(
        StatedConsent(
          consent: consent, date: PartialDate(packed: row.integer(1)), version: row.optionalText(2))
      )
    }
    return consents
  }

  fileprivate func retention(of id: Int) throws -> PartialDate? {
    var until: PartialDate?
    try prepare("SELECT until FROM retention WHERE participant = ?").run(.integer(id)) {
      until = PartialDate(packed: $0.integer(0))
    }
    return until
  }

  fileprivate func stays(of id: Int, in table: ContentChecksum.Table) throws -> [PersonalStay] {
    var stays: [PersonalStay] = []
    let others = table == .participation ? "end_reason, NULL" : "0, gender"
    let query = """
      SELECT code, start_date, end_date, \(others) FROM \(table.rawValue) AS stay
      JOIN unit ON unit.id = stay.unit WHERE participant = ? ORDER BY start_date, position
      """
    try prepare(query).run(.integer(id)) { row in
      guard let start = PartialDate(packed: row.integer(1)) else { throw StoreError.damaged }
      stays.append(
        PersonalStay(
          unit: row.text(0), start: start, end: PartialDate(packed: row.integer(2)),
          endReason: EndReason(rawValue: row.integer(3)),
          gender: row.optionalInteger(4).flatMap(Gender.init)))
    }
    return stays
  }

  fileprivate func answers(of id: Int) throws -> [LinkedAnswer] {
    let lists = Dictionary(uniqueKeysWithValues: try lists().map { ($0.id, $0.dimension) })
    var answers: [LinkedAnswer] = []
    let query = "SELECT list, answer FROM attribute WHERE participant = ? ORDER BY list"
    try prepare(query).run(.integer(id)) { row in
      guard let dimension = lists[row.integer(0)],
        let answer = Answer(packed: row.integer(1), optionCount: dimension.categories.count)
      else { throw StoreError.damaged }
      answers.append(LinkedAnswer(dimension: dimension, answer: answer))
    }
    return answers
  }
}
