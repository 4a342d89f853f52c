import EqualityModel
import EqualitySystem

/// Writes all that is known of a participant, new or known before.
struct PersonWriter: ~Copyable {
  private let lists: [ListVersion: Int]
  private var municipalities: [String: Int]
  private let add: Statement
  private let correct: Statement
  private let municipality: Statement
  private let consent: Statement
  private let retention: Statement
  private let answer: Statement

  /// `lists` are the keys of the lists.
  static func on(
    _ connection: borrowing Connection, lists: [ListVersion: Int]
  ) throws -> PersonWriter {
    var municipalities: [String: Int] = [:]
    try connection.prepare("SELECT name, id FROM municipality").run { row in
      municipalities[row.text(0)] = row.integer(1)
    }
    return PersonWriter(
      lists: lists, municipalities: municipalities,
      add: try connection.prepare(
        """
        INSERT INTO participant (gender, birth_year, municipality, consent, id, pseudonym)
        VALUES (?, ?, ?, ?, ?, ?)
        """),
      correct: try connection.prepare(
        """
        UPDATE participant SET gender = ?, birth_year = ?, municipality = ?, consent = ?
        WHERE id = ?
        """),
      municipality: try connection.prepare(
        "INSERT INTO municipality (name) VALUES (?) RETURNING id"),
      consent: try connection.prepare("INSERT OR REPLACE INTO consent VALUES (?, ?, ?, ?)"),
      retention: try connection.prepare("INSERT OR REPLACE INTO retention VALUES (?, ?)"),
      answer: try connection.prepare("INSERT OR REPLACE INTO attribute VALUES (?, ?, ?)"))
  }

  /// Adds a participant with this key, or corrects what is known of the one who has it.
  mutating func write(_ known: StoredPerson, as id: Int32, isNew: Bool) throws {
    let key = SQLiteValue.integer(Int(id))
    let facts: [SQLiteValue] = [
      .integer(known.facts.gender.rawValue), .integer(known.facts.birthYear),
      .integer(try number(of: known.facts.municipality)),
      .integer(known.facts.consent?.rawValue), key,
    ]
    if isNew {
      try add.run(facts + [.text(known.pseudonym)])
    } else {
      try correct.run(facts)
    }
    for (status, statement) in known.consents.sorted(by: { $0.key < $1.key }) {
      try consent.run(key, .integer(status), .integer(statement.date), .text(statement.version))
    }
    if let until = known.retainUntil { try retention.run(key, .integer(until)) }
    for (_, declared) in known.answers.sorted(by: { $0.key < $1.key }) {
      guard let list = lists[declared.list] else { throw StoreError.damaged }
      try answer.run(key, .integer(list), .integer(declared.answer))
    }
  }

  /// The key of a municipality, which is added where it is new.
  private mutating func number(of name: String?) throws -> Int? {
    guard let name else { return nil }
    if let known = municipalities[name] { return known }
    var added: Int?
    try municipality.run(.text(name)) { added = $0.integer(0) }
    municipalities[name] = added
    return added
  }
}
