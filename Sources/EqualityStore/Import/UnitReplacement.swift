import EqualityModel
import EqualitySystem

/// The change from the units a store has to those of a file.
struct UnitReplacement {
  private let stored: [StoredUnit]
  private let storedPlaces: [String: [String]]
  private let tree: UnitTree
  private let places: [String: [String]]

  init(of stored: [StoredUnit], with tree: UnitTree) {
    self.stored = stored
    self.tree = tree
    storedPlaces = Self.places(of: stored.map(\.unit))
    places = Self.places(of: tree.units)
  }

  /// Each unit's place: the codes from the root down to its parent.
  private static func places(of units: [ProjectUnit]) -> [String: [String]] {
    units.reduce(into: [:]) { places, unit in
      places[unit.code] = unit.parent.map { (places[$0] ?? []) + [$0] } ?? []
    }
  }

  /// Refuses to take away or move a unit in use.
  func check(inUse: Set<String>) throws(UnitsInUse) {
    let fixed = stored.map(\.unit.code).filter(inUse.contains)
    let removed = fixed.filter { places[$0] == nil }
    let moved = fixed.filter { places[$0] != nil && places[$0] != storedPlaces[$0] }
    guard removed.isEmpty, moved.isEmpty else { throw UnitsInUse(removed: removed, moved: moved) }
  }

  var counts: UnitCounts {
    var counts = UnitCounts()
    let before = Dictionary(uniqueKeysWithValues: stored.map { ($0.unit.code, $0.unit) })
    for unit in tree.units {
      guard let old = before[unit.code] else {
        counts.added += 1
        continue
      }
      let isMoved = places[unit.code] != storedPlaces[unit.code]
      let isRenamed = old.name != unit.name || old.kind != unit.kind
      counts.moved += isMoved ? 1 : 0
      counts.renamed += isRenamed ? 1 : 0
      counts.unchanged += isMoved || isRenamed ? 0 : 1
    }
    counts.removed = stored.count + counts.added - tree.units.count
    return counts
  }

  func apply(to connection: borrowing Connection) throws {
    // Positions are unique: all give way, and those still below zero afterwards are not in the file.
    try connection.run("UPDATE unit SET position = -1 - position")
    var ids = Dictionary(uniqueKeysWithValues: stored.map { ($0.unit.code, $0.id) })
    // A code that Swift finds equal to a stored one may be spelt with other bytes.
    let spelling = Dictionary(uniqueKeysWithValues: stored.map { ($0.unit.code, $0.unit.code) })
    let add = try connection.prepare(
      """
      INSERT INTO unit (code, position, parent, name, kind) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (code) DO UPDATE SET position = ?2, parent = ?3, name = ?4, kind = ?5
      RETURNING id
      """)
    for (position, unit) in tree.units.enumerated() {
      let parent = unit.parent.flatMap { ids[$0] }
      try add.run(
        .text(spelling[unit.code] ?? unit.code), .integer(position), .integer(parent),
        .text(unit.name), .integer(unit.kind.rawValue)
      ) { ids[unit.code] = $0.integer(0) }
    }
    try connection.run("DELETE FROM unit WHERE position < 0")
  }
}
