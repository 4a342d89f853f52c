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

  public init(
    pseudonym: String, birthYear: Int? = nil, municipality: String? = nil, consent: Consent? = nil
  ) {
    self.pseudonym = pseudonym
    self.birthYear = birthYear
    self.municipality = municipality
    self.consent = consent
  }
}
