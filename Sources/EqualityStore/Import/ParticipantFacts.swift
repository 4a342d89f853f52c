import EqualityModel

/// What a file, or the store, states about one participant.
struct ParticipantFacts: Equatable {
  var gender: Gender
  var birthYear: Int?
  var municipality: String?
  var consent: Consent?

  /// These facts, with those that `later` states in their place.
  func corrected(by later: ParticipantFacts) -> ParticipantFacts {
    ParticipantFacts(
      gender: later.gender == .unknown ? gender : later.gender,
      birthYear: later.birthYear ?? birthYear, municipality: later.municipality ?? municipality,
      consent: later.consent ?? consent)
  }
}
