import EqualitySystem

extension Store {
  /// One more than the largest key of a participant, so that an array can be indexed by key.
  package func participantIDLimit() throws -> Int {
    try translatingFailures(on: connection) {
      try connection.integer("SELECT coalesce(max(id), 0) + 1 FROM participant") ?? 1
    }
  }

  /// Lends every participation to `body`, voided ones too: by participant, the anonymous last.
  ///
  /// All come from one moment, whatever other programs write meanwhile.
  package func forEachParticipation(_ body: (RegisteredStay) throws -> Void) throws {
    try reading {
      let positions = try connection.positionsByUnit()
      try connection.forEachStay(positions: positions, body)
      try connection.forEachAnonymousStay(positions: positions, body)
    }
  }
}

extension Connection {
  /// The position in the tree of each unit, by its key.
  fileprivate func positionsByUnit() throws -> [Int: Int32] {
    var positions: [Int: Int32] = [:]
    try prepare("SELECT id, position FROM unit").run { row in
      positions[row.integer(0)] = row.integer32(1)
    }
    return positions
  }

  fileprivate func forEachStay(
    positions: [Int: Int32], _ body: (RegisteredStay) throws -> Void
  ) throws {
    // CROSS JOIN: participations are read in their own order, each participant found once.
    let query = """
      SELECT participant, unit, gender, start_date, end_date, end_reason
      FROM participation CROSS JOIN participant ON participant.id = participation.participant
      """
    try prepare(query).run { row in
      try body(try RegisteredStay(row, positions: positions))
    }
  }

  fileprivate func forEachAnonymousStay(
    positions: [Int: Int32], _ body: (RegisteredStay) throws -> Void
  ) throws {
    let query = """
      SELECT 0, unit, gender, start_date, end_date, end_reason, number
      FROM anonymous_participation
      """
    try prepare(query).run { row in
      let stay = try RegisteredStay(row, positions: positions)
      for _ in 0..<row.integer(6) { try body(stay) }
    }
  }
}

extension RegisteredStay {
  fileprivate init(_ row: borrowing Row, positions: [Int: Int32]) throws {
    guard let unit = positions[row.integer(1)] else { throw StoreError.damaged }
    self.init(
      participant: row.integer32(0), unit: unit, gender: row.integer32(2),
      start: row.integer32(3), end: row.integer32(4), endReason: row.integer32(5))
  }
}
