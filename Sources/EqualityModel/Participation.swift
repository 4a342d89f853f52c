/// One stay in one unit, from a start to an end.
///
/// Each stay counts for itself, as SUS counts them: one person can have several, also at the same
/// time. `participant` is nil for an anonymous registration, of which no more than gender and year
/// need be known.
public struct Participation: Hashable, Sendable {
  public var participant: Participant?
  public var unit: String
  public var start: PartialDate
  public var end: PartialDate?
  public var endReason: EndReason?

  /// The gender of this registration: the participant's, or an anonymous registration's own.
  public var gender: Gender

  /// Whether an anonymous registration came with what the person says of themselves.
  ///
  /// It is left out: only whoever has a pseudonym can have consented.
  package var leavesOutAnswers = false

  public init(
    participant: Participant?, unit: String, start: PartialDate, end: PartialDate? = nil,
    endReason: EndReason? = nil, gender: Gender
  ) {
    self.participant = participant
    self.unit = unit
    self.start = start
    self.end = end
    self.endReason = endReason
    self.gender = gender
  }
}

/// A person in the register, known by a pseudonym only.
public struct Participant: Hashable, Sendable {
  public var pseudonym: String
  public var birthYear: Int?
  public var municipality: String?
  public var consent: Consent?

  /// When consent was given, declined or withdrawn.
  public var consentDate: PartialDate?

  /// The version of the text that was consented to.
  public var consentVersion: String?

  /// The day after which nothing may be kept about the person.
  public var retainUntil: PartialDate?

  /// What the person says in each dimension, by the dimension's code; not for the library's users.
  package var answers: [String: Answer] = [:]

  public init(
    pseudonym: String, birthYear: Int? = nil, municipality: String? = nil, consent: Consent? = nil,
    consentDate: PartialDate? = nil, consentVersion: String? = nil, retainUntil: PartialDate? = nil
  ) {
    self.pseudonym = pseudonym
    self.birthYear = birthYear
    self.municipality = municipality
    self.consent = consent
    self.consentDate = consentDate
    self.consentVersion = consentVersion
    self.retainUntil = retainUntil
  }
}
