import EqualitySystem

extension Store {
  /// The participations as they have been counted in what is published, to the month.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func closedStays() throws -> [RegisteredStay] {
    try reading {
      let positions = try connection.unitPositions()
      var stays: [RegisteredStay] = []
      let holds = try ContentChecksum.books.holds(on: connection) { table, row in
        let isAnonymous = table == .closedAnonymous
        let first: Int32 = isAnonymous ? 0 : 1
        guard let unit = positions[row.integer(first)] else { throw StoreError.damaged }
        let stay = RegisteredStay(
          participant: isAnonymous ? 0 : row.integer32(0), unit: unit,
          gender: row.integer32(first + 3), start: row.integer32(first + 1),
          end: row.integer32(first + 2), endReason: 0)
        stays += repeatElement(stay, count: row.integer(first + 4))
      }
      guard holds else { throw StoreError.damaged }
      return stays
    }
  }
}

extension Connection {
  /// The position in the tree of each unit, by its key.
  fileprivate func unitPositions() throws -> [Int: Int32] {
    var positions: [Int: Int32] = [:]
    try prepare("SELECT id, position FROM unit").run { positions[$0.integer(0)] = $0.integer32(1) }
    return positions
  }

  /// Puts these participations, units by their position, in the place of all that were there.
  func replaceClosedStays(by stays: [RegisteredStay]) throws {
    let units = Dictionary(uniqueKeysWithValues: try unitPositions().map { ($1, $0) })
    try run("DELETE FROM closed_stay")
    try run("DELETE FROM closed_anonymous_stay")
    let add = try prepare(
      """
      INSERT INTO closed_stay VALUES (?1, ?2, ?3, ?4, ?5, 1)
      ON CONFLICT DO UPDATE SET number = number + 1
      """)
    let addAnonymous = try prepare(
      """
      INSERT INTO closed_anonymous_stay VALUES (?2, ?3, ?4, ?5, 1)
      ON CONFLICT DO UPDATE SET number = number + 1
      """)
    for stay in stays {
      guard let unit = units[stay.unit] else { throw StoreError.damaged }
      let values: [SQLiteValue] = [
        .integer(Int(stay.participant)), .integer(unit), .integer(Int(stay.start)),
        .integer(Int(stay.end)), .integer(Int(stay.gender)),
      ]
      if stay.participant == 0 {
        try addAnonymous.run(values)
      } else {
        try add.run(values)
      }
    }
  }
}
