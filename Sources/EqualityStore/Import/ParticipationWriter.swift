import EqualitySystem

/// Stores a file's participations with a participant: new ones added, changed ones updated.
struct ParticipationWriter: ~Copyable {
  private let find: Statement
  private let add: Statement
  private let update: Statement

  static func on(_ connection: borrowing Connection) throws -> ParticipationWriter {
    ParticipationWriter(
      find: try connection.prepare(
        """
        SELECT end_date, end_reason FROM participation
        WHERE participant = ? AND unit = ? AND start_date = ?
        """),
      add: try connection.prepare("INSERT INTO participation VALUES (?, ?, ?, ?, ?)"),
      update: try connection.prepare(
        """
        UPDATE participation SET end_date = ?4, end_reason = ?5
        WHERE participant = ?1 AND unit = ?2 AND start_date = ?3
        """))
  }

  func store(_ stay: Stay, counts: inout ImportCounts) throws {
    if stay.isVoided { counts.voided += 1 }
    var end: (date: Int32, reason: Int32)?
    try bindKey(of: stay, to: find)
    try find.runBound { end = ($0.integer32(0), $0.integer32(1)) }
    switch end {
    case nil:
      try write(stay, with: add)
      counts.added += 1
    case (stay.end, stay.reason)?:
      counts.unchanged += 1
    default:
      try write(stay, with: update)
      counts.updated += 1
    }
  }

  private func write(_ stay: Stay, with statement: borrowing Statement) throws {
    try bindKey(of: stay, to: statement)
    try statement.bind(stay.end, at: 4)
    try statement.bind(stay.reason, at: 5)
    try statement.runBound()
  }

  private func bindKey(
    of stay: Stay, to statement: borrowing Statement
  ) throws(SQLiteFailure) {
    try statement.bind(stay.participant, at: 1)
    try statement.bind(stay.unit, at: 2)
    try statement.bind(stay.start, at: 3)
  }
}
