import EqualityModel

/// What a file, or the store, states about one participant.
struct ParticipantFacts: Equatable {
  var gender: Gender = .unknown
  var birthYear: Int?
  var municipality: String?
  var consent: Consent?

  init() {}

  init(gender: Gender, birthYear: Int?, municipality: String?, consent: Consent?) {
    self.gender = gender
    self.birthYear = birthYear
    self.municipality = municipality
    self.consent = consent
  }

  /// These facts, with those that `later` states in their place.
  func corrected(by later: ParticipantFacts) -> ParticipantFacts {
    ParticipantFacts(
      gender: later.gender == .unknown ? gender : later.gender,
      birthYear: later.birthYear ?? birthYear, municipality: later.municipality ?? municipality,
      consent: later.consent ?? consent)
  }
}
