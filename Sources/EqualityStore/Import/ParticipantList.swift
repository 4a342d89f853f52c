import EqualityModel

/// The participants that a file names, each once, with what all its rows state about them.
struct ParticipantList {
  private(set) var pseudonyms: [String] = []
  private var facts: [ParticipantFacts] = []

  /// Of those who have declared anything, by position.
  private(set) var declared: [Int: DeclaredFacts] = [:]
  private var positions: [String: Int32] = [:]

  func facts(at position: Int) -> ParticipantFacts { facts[position] }

  /// Notes what a row states, and returns the participant's position in the list.
  mutating func add(_ participant: Participant, gender: Gender) -> Int32 {
    let stated = ParticipantFacts(
      gender: gender, birthYear: participant.birthYear, municipality: participant.municipality,
      consent: participant.consent)
    let declared = DeclaredFacts(of: participant)
    if let known = positions[participant.pseudonym] {
      if declared.isAny { note(declared, at: Int(known)) }
      facts[Int(known)] = facts[Int(known)].corrected(by: stated)
      return known
    }
    let position = Int32(pseudonyms.count)
    positions[participant.pseudonym] = position
    pseudonyms.append(participant.pseudonym)
    facts.append(stated)
    if declared.isAny { note(declared, at: Int(position)) }
    return position
  }

  private mutating func note(_ facts: DeclaredFacts, at position: Int) {
    declared[position] = declared[position]?.corrected(by: facts) ?? facts
  }
}
