import EqualityModel

/// The participants that a file names, each once, with what all its rows state about them.
struct ParticipantList {
  private(set) var pseudonyms: [String] = []
  private var facts: [ParticipantFacts] = []
  private var positions: [String: Int32] = [:]

  func facts(at position: Int) -> ParticipantFacts { facts[position] }

  /// Notes what a row states, and returns the participant's position in the list.
  mutating func add(_ participant: Participant, gender: Gender) -> Int32 {
    let stated = ParticipantFacts(
      gender: gender, birthYear: participant.birthYear, municipality: participant.municipality,
      consent: participant.consent)
    if let known = positions[participant.pseudonym] {
      facts[Int(known)] = facts[Int(known)].corrected(by: stated)
      return known
    }
    let position = Int32(pseudonyms.count)
    positions[participant.pseudonym] = position
    pseudonyms.append(participant.pseudonym)
    facts.append(stated)
    return position
  }
}
