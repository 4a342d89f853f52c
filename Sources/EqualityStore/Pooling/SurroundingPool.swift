import EqualityModel
import EqualitySystem

/// What is around the participants of two stores: a row that both have is there once.
struct SurroundingPool {
  private let own: StoredSurroundings
  private let other: StoredSurroundings
  private let suppliers: SupplierPool

  init(own: StoredSurroundings, other: StoredSurroundings) {
    self.own = own
    self.other = other
    suppliers = SupplierPool(own: own.suppliers, other: other.suppliers)
  }

  var hindrances: [PoolRefusal.Hindrance] {
    [suppliers.hindrance, populations].compactMap(\.self)
  }

  /// A population is stored by its source, and must not be mixed of two.
  private var populations: PoolRefusal.Hindrance? {
    let sources = other.reference.filter { own.reference[$0.key] ?? $0.value != $0.value }.keys
      .compactMap { if case .text(let name) = $0 { name } else { nil } }
    return sources.isEmpty ? nil : .sources(sources.sorted())
  }

  /// Stores what is missing, given the key here of each of the other store's units.
  func apply(
    to connection: borrowing Connection, units: [Int: Int], counts: inout PoolCounts
  ) throws {
    let activities = missing(other.activities, from: own.activities, units, counts: &counts)
    for row in activities { try connection.insert(row, into: .activity) }
    let asked = missing(
      other.violenceQuestions, from: own.violenceQuestions, units, counts: &counts)
    for row in asked { try connection.insert(row, into: .violenceQuestions) }
    let deviations = missing(other.deviations, from: own.deviations, units, counts: &counts)
    for row in deviations { try connection.insert(deviation: row) }
    try suppliers.apply(to: connection, counts: &counts)
    for (source, rows) in other.reference {
      let isNew = own.reference[source] == nil
      counts.surroundingsAdded += isNew ? rows.count : 0
      counts.surroundingsShared += isNew ? 0 : rows.count
      for row in isNew ? rows : [] {
        try connection.insert(row, into: .referenceCount, keyed: true)
      }
    }
  }

  /// The rows that the store lacks, as many times as it lacks them, with its own keys of units.
  private func missing(
    _ rows: StoredSurroundings.Rows, from stored: StoredSurroundings.Rows, _ units: [Int: Int],
    counts: inout PoolCounts
  ) -> StoredSurroundings.Rows {
    var left = stored.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var missing: StoredSurroundings.Rows = []
    for var row in rows {
      if case .integer(let unit) = row[1] { row[1] = .integer(units[unit]) }
      if let number = left[row], number > 0 {
        left[row] = number - 1
        counts.surroundingsShared += 1
      } else {
        missing.append(row)
        counts.surroundingsAdded += 1
      }
    }
    return missing
  }
}

extension Connection {
  /// Adds a row of all columns but the key, which is given to it.
  fileprivate func insert(
    _ row: [SQLiteValue], into table: ContentChecksum.Table, keyed: Bool = false
  ) throws {
    let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
    try prepare("INSERT INTO \(table.rawValue) VALUES (\(keyed ? "" : "NULL, ")\(marks))").run(row)
  }

  /// Adds a deviation with its grounds, and with what someone wrote.
  fileprivate func insert(deviation row: [SQLiteValue]) throws {
    try insert(Array(row.prefix(6)), into: .deviation)
    let id = SQLiteValue.integer(try integer("SELECT max(id) FROM deviation"))
    if case .text(let grounds) = row[6] {
      for ground in grounds.split(separator: " ").compactMap({ Int($0) }) {
        try prepare("INSERT INTO deviation_ground VALUES (?, ?)").run(id, .integer(ground))
      }
    }
    if row[7] != .null {
      try prepare("INSERT INTO deviation_note VALUES (?, ?, ?)").run(id, row[7], row[8])
    }
  }
}
