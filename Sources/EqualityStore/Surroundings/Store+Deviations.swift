package import EqualityModel
import EqualitySystem

/// What an import of deviations has done.
public struct DeviationCounts: Hashable, Sendable {
  public var added = 0

  /// How many there were before, and are gone.
  public var replaced = 0

  /// How many of them have a text that someone wrote.
  public var notes = 0
}

extension Store {
  /// Stores these deviations in the place of all that the store has: the file is the whole list.
  ///
  /// - Throws: ``StoreError``, ``StoreError/damaged`` also for a unit that the store lacks.
  package func replaceDeviations(
    with deviations: [Deviation], dryRun: Bool = false
  ) throws -> DeviationCounts {
    let counts = try change(.surroundings, keeping: !dryRun) {
      var counts = DeviationCounts(added: deviations.count)
      for table in ["deviation_note", "deviation_ground", "deviation"] {
        let isWhole = table == "deviation"
        try connection.prepare("DELETE FROM \(table) RETURNING 1").run { row in
          if isWhole { counts.replaced += row.integer(0) }
        }
      }
      let units = Dictionary(
        uniqueKeysWithValues: try connection.units().map { ($0.unit.code, $0.id) })
      for deviation in deviations {
        guard let unit = units[deviation.unit] else { throw StoreError.damaged }
        try connection.insert(deviation, unit: unit)
        counts.notes += deviation.note == nil ? 0 : 1
      }
      return counts
    }
    if counts.replaced > 0, !dryRun { try compact() }
    return counts
  }

  /// Every deviation, without what someone wrote of it.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func deviations() throws -> [Deviation] {
    try reading {
      guard try ContentChecksum.surroundings.holds(on: connection) else { throw StoreError.damaged }
      var grounds: [Int: [Ground]] = [:]
      let query = "SELECT deviation, ground FROM deviation_ground ORDER BY deviation, ground"
      try connection.prepare(query).run { row in
        guard let ground = Ground(rawValue: row.integer(1)) else { throw StoreError.damaged }
        grounds[row.integer(0), default: []].append(ground)
      }
      var deviations: [Deviation] = []
      try connection.prepare(
        """
        SELECT deviation.id, received, unit.code, level, area, status, closed
        FROM deviation JOIN unit ON unit.id = deviation.unit ORDER BY deviation.id
        """
      ).run { row in
        guard let received = Month(packed: row.integer(1)),
          let level = DeviationLevel(rawValue: row.integer(3)),
          let area = DeviationArea(rawValue: row.integer(4)),
          let status = DeviationStatus(rawValue: row.integer(5))
        else { throw StoreError.damaged }
        deviations.append(
          Deviation(
            received: received, unit: row.text(2), level: level,
            grounds: grounds[row.integer(0)] ?? [], area: area, status: status,
            closed: Month(packed: row.integer(6))))
      }
      return deviations
    }
  }
}

extension Connection {
  fileprivate func insert(_ deviation: Deviation, unit: Int) throws {
    var id = 0
    try prepare(
      """
      INSERT INTO deviation (received, unit, level, area, status, closed)
      VALUES (?, ?, ?, ?, ?, ?) RETURNING id
      """
    ).run(
      .integer(deviation.received.packed), .integer(unit), .integer(deviation.level.rawValue),
      .integer(deviation.area.rawValue), .integer(deviation.status.rawValue),
      .integer(deviation.closed?.packed)
    ) { id = $0.integer(0) }
    for ground in deviation.grounds {
      try prepare("INSERT INTO deviation_ground VALUES (?, ?)")
        .run(.integer(id), .integer(ground.rawValue))
    }
    if let note = deviation.note {
      try prepare("INSERT INTO deviation_note VALUES (?, ?, ?)")
        .run(.integer(id), .text(note.text), .integer(Int(note.retainUntil.packed)))
    }
  }

  /// Erases what someone wrote of deviations and was to be kept until a day before `date`.
  func eraseNotes(overdueOn date: PartialDate) throws -> Int {
    var count = 0
    try prepare("DELETE FROM deviation_note WHERE \(Self.isOverdue) RETURNING 1")
      .run(.integer(Int(date.packed))) { count += $0.integer(0) }
    return count
  }
}

extension Month {
  /// The month as `yyyymm00`, as dates are stored.
  var packed: Int { (year * 100 + month) * 100 }

  /// The month that ``packed`` gives this number for; nil where there is none.
  init?(packed: Int) {
    self.init(year: packed / 10_000, month: packed / 100 % 100)
  }
}
