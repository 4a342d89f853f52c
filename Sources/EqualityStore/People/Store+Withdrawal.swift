import EqualityModel
import EqualitySystem

extension Store {
  /// Erases a participant and all that is stored about them, and every trace of them in the file.
  ///
  /// What has been published stays: the ledger holds nothing about a person. The file is rewritten,
  /// since deleted values otherwise stay readable in gaps inside its pages. `day` is today's date,
  /// such as `2021-11-02`; that somebody was erased then is noted, and not who.
  ///
  /// - Returns: What was erased, or nil where there is no such participant.
  /// - Complexity: Linear in the size of the file.
  package func withdraw(pseudonym: String, on day: String) throws -> Erasure? {
    let erased: Erasure? = try change(.register, .books, .attributes, .referrals, .events) {
      var erased = try connection.eraseParticipants(where: "pseudonym = ?", .text(pseudonym))
      // Whoever was referred need not have become a participant.
      erased.referrals += try connection.eraseReferrals(
        where: "pseudonym = ?", [.text(pseudonym)])
      guard erased != Erasure() else { return nil }
      try connection.note(Event(day: day, action: .withdrawal))
      return erased
    }
    if erased != nil { try compact() }
    return erased
  }

  /// Erases what a participant has said of themselves, and notes that consent was withdrawn.
  ///
  /// The registration stays, since the statistics by gender rest on another legal basis.
  /// - Returns: What was erased, or nil where there is no such participant.
  package func withdrawConsent(pseudonym: String, on day: String) throws -> Erasure? {
    let erased: Erasure? = try change(.register, .attributes, .referrals, .events) {
      let inRegister = try connection.withdrawConsent(pseudonym: pseudonym, on: day)
      let inReferrals = try connection.withdrawReferralConsent(pseudonym: pseudonym)
      guard inRegister != nil || inReferrals != nil else { return nil }
      let erased = (inRegister ?? 0) + (inReferrals ?? 0)
      try connection.note(Event(day: day, action: .consentWithdrawal))
      return Erasure(attributes: erased)
    }
    if erased != nil { try compact() }
    return erased
  }

  /// Rewrites the file without what has been erased; to be done again if a withdrawal is cut short.
  package func compact() throws {
    try translatingFailures(on: connection) { try connection.vacuum() }
  }
}

extension Connection {
  func participantID(of pseudonym: String) throws -> Int? {
    var id: Int?
    try prepare("SELECT id FROM participant WHERE pseudonym = ?").run(.text(pseudonym)) {
      id = $0.integer(0)
    }
    return id
  }

  /// Notes in the register that consent was withdrawn; returns how much was erased, or nil where
  /// there is no such participant.
  fileprivate func withdrawConsent(pseudonym: String, on day: String) throws -> Int? {
    guard let id = try participantID(of: pseudonym) else { return nil }
    let withdrawn = Consent.withdrawn.rawValue
    try prepare("UPDATE participant SET consent = ? WHERE id = ?")
      .run(.integer(withdrawn), .integer(id))
    let date = PartialDate(day).map { Int($0.packed) }
    try prepare("INSERT OR REPLACE INTO consent VALUES (?, ?, ?, NULL)")
      .run(.integer(id), .integer(withdrawn), .integer(date))
    return try eraseAttributes(of: id)
  }

  /// The same for someone's referrals.
  fileprivate func withdrawReferralConsent(pseudonym: String) throws -> Int? {
    let erased = try eraseReferralAnswers(where: "pseudonym = ?", [.text(pseudonym)])
    var count = 0
    try prepare("UPDATE referral SET consent = ? WHERE pseudonym = ? RETURNING 1")
      .run(.integer(Consent.withdrawn.rawValue), .text(pseudonym)) { count += $0.integer(0) }
    return count > 0 ? erased : nil
  }

  fileprivate func eraseAttributes(of participant: Int) throws -> Int {
    var count = 0
    let delete = "DELETE FROM attribute WHERE participant = ? RETURNING 1"
    try prepare(delete).run(.integer(participant)) { count += $0.integer(0) }
    return count
  }
}
