import EqualitySystem

/// Changes how many anonymous registrations there are of a sort.
struct AnonymousWriter: ~Copyable {
  private let write: Statement
  private let remove: Statement

  static func on(_ connection: borrowing Connection) throws -> AnonymousWriter {
    AnonymousWriter(
      write: try connection.prepare(
        "INSERT OR REPLACE INTO anonymous_participation VALUES (?, ?, ?, ?, ?, ?)"),
      remove: try connection.prepare(
        """
        DELETE FROM anonymous_participation
        WHERE unit = ? AND start_date = ? AND end_date = ? AND end_reason = ? AND gender = ?
        """))
  }

  func store(_ number: Int, of stay: AnonymousStay) throws {
    if number == 0 {
      try bind(stay, to: remove)
      try remove.runBound()
    } else {
      try bind(stay, to: write)
      try write.bind(number, at: 6)
      try write.runBound()
    }
  }

  private func bind(
    _ stay: AnonymousStay, to statement: borrowing Statement
  ) throws(SQLiteFailure) {
    try statement.bind(stay.unit, at: 1)
    try statement.bind(stay.start, at: 2)
    try statement.bind(stay.end, at: 3)
    try statement.bind(stay.reason, at: 4)
    try statement.bind(stay.gender, at: 5)
  }
}

extension Connection {
  /// How many anonymous registrations there are of each sort.
  func anonymousStays() throws -> [AnonymousStay: Int] {
    var stays: [AnonymousStay: Int] = [:]
    let query = """
      SELECT unit, start_date, end_date, end_reason, gender, number FROM anonymous_participation
      """
    try prepare(query).run { row in
      let stay = AnonymousStay(
        unit: row.integer32(0), start: row.integer32(1), end: row.integer32(2),
        reason: row.integer32(3), gender: row.integer32(4))
      stays[stay] = row.integer(5)
    }
    return stays
  }
}
