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
    _ list: ParticipantList, on connection: borrowing Connection, day: String,
    counts: inout ImportCounts
  ) throws -> [Int32] {
    let add = try connection.prepare("INSERT INTO participant VALUES (?, ?, ?, ?, ?, ?)")
    let correct = try connection.prepare(
      """
      UPDATE participant SET gender = ?3, birth_year = ?4, municipality = ?5, consent = ?6
      WHERE id = ?1
      """)
    let declarations = try DeclarationMerge.on(connection, day: day)
    return try list.pseudonyms.enumerated().map { position, pseudonym in
      let declared = list.declared[position]
      var facts = list.facts(at: position)
      let known = known[pseudonym]
      if let known, declarations.keepsWithdrawal(of: known.id, known.facts, facts, declared) {
        facts.consent = nil
        counts.withdrawalsKept += 1
      }
      let id = known?.id ?? nextID
      let corrected = known?.facts.corrected(by: facts) ?? facts
      if known == nil {
        nextID += 1
        counts.participantsAdded += 1
        try write(corrected, of: pseudonym, id, with: add, on: connection)
      } else if corrected != known?.facts {
        counts.participantsCorrected += 1
        try write(corrected, of: pseudonym, id, with: correct, on: connection)
      }
      try declarations.apply(
        declared, stating: facts.consent, of: id, from: known?.facts.consent,
        to: corrected.consent, counts: &counts)
      return id
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
