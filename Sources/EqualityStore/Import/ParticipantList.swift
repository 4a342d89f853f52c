import EqualityModel

/// The participants that a file names, each once, with what all its rows state about them.
///
/// The later of two rows stands, but for consent, where the most restrictive statement does.
struct ParticipantList {
  private struct Entry {
    var facts = ParticipantFacts()
    var genderRow = 0
    var birthYearRow = 0
  }

  private(set) var pseudonyms: [String] = []
  private var entries: [Entry] = []
  private var positions: [String: Int32] = [:]
  private(set) var contradictions: [Contradiction] = []

  func facts(at position: Int) -> ParticipantFacts { entries[position].facts }

  /// Notes what a row states, and returns the participant's position in the list.
  mutating func add(_ participant: Participant, gender: Gender, row: Int) -> Int32 {
    let position = position(of: participant.pseudonym)
    let index = Int(position)
    note(gender, of: index, row: row)
    if let year = participant.birthYear { note(birthYear: year, of: index, row: row) }
    if let municipality = participant.municipality {
      entries[index].facts.municipality = municipality
    }
    if let consent = participant.consent {
      let before = entries[index].facts.consent
      entries[index].facts.consent = before.map { max($0, consent) } ?? consent
    }
    return position
  }

  private mutating func position(of pseudonym: String) -> Int32 {
    if let known = positions[pseudonym] { return known }
    let position = Int32(pseudonyms.count)
    positions[pseudonym] = position
    pseudonyms.append(pseudonym)
    entries.append(Entry())
    return position
  }

  private mutating func note(_ gender: Gender, of index: Int, row: Int) {
    if gender == .unknown { return }
    let before = entries[index].facts.gender
    if before != .unknown, before != gender {
      contradict(.gender, entries[index].genderRow, row)
    }
    entries[index].facts.gender = gender
    entries[index].genderRow = row
  }

  private mutating func note(birthYear: Int, of index: Int, row: Int) {
    if let before = entries[index].facts.birthYear, before != birthYear {
      contradict(.birthYear, entries[index].birthYearRow, row)
    }
    entries[index].facts.birthYear = birthYear
    entries[index].birthYearRow = row
  }

  private mutating func contradict(_ subject: Contradiction.Subject, _ earlier: Int, _ later: Int) {
    guard contradictions.count < Stay.contradictionLimit else { return }
    contradictions.append(Contradiction(subject: subject, earlier: earlier, later: later))
  }
}

/// The most restrictive last.
private func max(_ one: Consent, _ other: Consent) -> Consent {
  one.rawValue > other.rawValue ? one : other
}
