import EqualitySystem

/// Changes participations with a participant.
struct ParticipationWriter: ~Copyable {
  private let add: Statement
  private let update: Statement
  private let remove: Statement

  static func on(_ connection: borrowing Connection) throws -> ParticipationWriter {
    ParticipationWriter(
      add: try connection.prepare("INSERT INTO participation VALUES (?, ?, ?, ?, ?)"),
      update: try connection.prepare(
        """
        UPDATE participation SET start_date = ?4, end_date = ?5, end_reason = ?6
        WHERE participant = ?1 AND unit = ?2 AND start_date = ?3
        """),
      remove: try connection.prepare(
        "DELETE FROM participation WHERE participant = ? AND unit = ? AND start_date = ?"))
  }

  func add(_ stay: Stay) throws {
    try bindKey(of: stay, to: add)
    try add.bind(stay.end, at: 4)
    try add.bind(stay.reason, at: 5)
    try add.runBound()
  }

  func update(_ stored: Stay, to new: Stay) throws {
    try bindKey(of: stored, to: update)
    try update.bind(new.start, at: 4)
    try update.bind(new.end, at: 5)
    try update.bind(new.reason, at: 6)
    try update.runBound()
  }

  func remove(_ stay: Stay) throws {
    try bindKey(of: stay, to: remove)
    try remove.runBound()
  }

  private func bindKey(
    of stay: Stay, to statement: borrowing Statement
  ) throws(SQLiteFailure) {
    try statement.bind(stay.participant, at: 1)
    try statement.bind(stay.unit, at: 2)
    try statement.bind(stay.start, at: 3)
  }
}

extension Connection {
  /// The participations of participants, in order.
  func stays() throws -> [Stay] {
    var stays: [Stay] = []
    stays.reserveCapacity(try integer("SELECT count(*) FROM participation") ?? 0)
    let query = """
      SELECT participant, unit, start_date, end_date, end_reason
      FROM participation ORDER BY participant, unit, start_date
      """
    try prepare(query).run { row in
      stays.append(
        Stay(
          participant: row.integer32(0), unit: row.integer32(1), start: row.integer32(2),
          end: row.integer32(3), reason: row.integer32(4)))
    }
    return stays
  }

  /// Erases the participants who have no participations left, and returns how many they were.
  func removeParticipantsWithoutStays() throws -> Int {
    try eraseParticipants(where: "id NOT IN (SELECT participant FROM participation)").participants
  }
}
