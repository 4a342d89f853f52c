import EqualityModel
import EqualitySystem

/// The store's participants, all in memory while a file is imported.
struct ParticipantRegister {
  private struct Known {
    let id: Int32
    let facts: ParticipantFacts
  }

  private var known: [String: Known] = [:]
  private var municipalities: [String: Int] = [:]
  private var nextID: Int32 = 1

  init(of connection: borrowing Connection) throws {
    try connection.prepare("SELECT name, id FROM municipality").run { row in
      municipalities[row.text(0)] = row.integer(1)
    }
    let query = """
      SELECT participant.id, pseudonym, gender, birth_year, municipality.name, consent
      FROM participant LEFT JOIN municipality ON municipality.id = participant.municipality
      ORDER BY participant.id
      """
    try connection.prepare(query).run { row in
      let facts = ParticipantFacts(
        gender: Gender(rawValue: row.integer(2)) ?? .unknown, birthYear: row.optionalInteger(3),
        municipality: row.optionalText(4), consent: Consent(rawValue: row.integer(5)))
      known[row.text(1)] = Known(id: row.integer32(0), facts: facts)
      nextID = row.integer32(0) + 1
    }
  }

  /// Stores what a file states about its participants, and returns the key of each.
  mutating func store(
    _ list: ParticipantList, on connection: borrowing Connection, counts: inout ImportCounts
  ) throws -> [Int32] {
    let add = try connection.prepare("INSERT INTO participant VALUES (?, ?, ?, ?, ?, ?)")
    let correct = try connection.prepare(
      """
      UPDATE participant SET gender = ?3, birth_year = ?4, municipality = ?5, consent = ?6
      WHERE id = ?1
      """)
    return try list.pseudonyms.enumerated().map { position, pseudonym in
      let facts = list.facts(at: position)
      if let known = known[pseudonym] {
        let corrected = known.facts.corrected(by: facts)
        if corrected != known.facts {
          counts.participantsCorrected += 1
          try write(corrected, of: pseudonym, known.id, with: correct, on: connection)
        }
        return known.id
      }
      defer { nextID += 1 }
      counts.participantsAdded += 1
      try write(facts, of: pseudonym, nextID, with: add, on: connection)
      return nextID
    }
  }

  private mutating func write(
    _ facts: ParticipantFacts, of pseudonym: String, _ id: Int32,
    with statement: borrowing Statement, on connection: borrowing Connection
  ) throws {
    try statement.bind(id, at: 1)
    // Not for a correction: a text that Swift finds equal may be spelt with other bytes.
    try statement.bind(pseudonym, at: 2)
    try statement.bind(facts.gender.rawValue, at: 3)
    try statement.bind(.integer(facts.birthYear), at: 4)
    try statement.bind(.integer(try municipality(facts.municipality, on: connection)), at: 5)
    try statement.bind(.integer(facts.consent?.rawValue), at: 6)
    try statement.runBound()
  }

  /// The key of a municipality, which is added where it is new.
  private mutating func municipality(
    _ name: String?, on connection: borrowing Connection
  ) throws -> Int? {
    guard let name else { return nil }
    if let known = municipalities[name] { return known }
    let add = try connection.prepare("INSERT INTO municipality (name) VALUES (?) RETURNING id")
    try add.run(.text(name)) { municipalities[name] = $0.integer(0) }
    return municipalities[name]
  }
}
