import EqualityModel
import EqualitySystem

/// A unit as the store has it: its key never changes, its position among the units may.
struct StoredUnit {
  let id: Int
  let unit: ProjectUnit
}

extension Connection {
  /// The units, parents before children, in the tree's order.
  func units() throws -> [StoredUnit] {
    var units: [StoredUnit] = []
    let query = """
      SELECT unit.id, unit.code, above.code, unit.name, unit.kind
      FROM unit LEFT JOIN unit AS above ON above.id = unit.parent ORDER BY unit.position
      """
    try prepare(query).run { row in
      guard let kind = ProjectUnit.Kind(rawValue: row.integer(4)) else { throw StoreError.damaged }
      let unit = ProjectUnit(
        code: row.text(1), parent: row.optionalText(2), name: row.text(3), kind: kind)
      units.append(StoredUnit(id: row.integer(0), unit: unit))
    }
    return units
  }

  /// The codes of the units that something depends on: participations, responses, or what has been
  /// published.
  func unitsInUse() throws -> Set<String> {
    var codes: Set<String> = []
    let query = """
      SELECT code FROM unit WHERE id IN (SELECT DISTINCT unit FROM participation)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM anonymous_participation)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM closed_stay)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM closed_anonymous_stay)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM wave)
      UNION SELECT code FROM unit WHERE id IN (SELECT DISTINCT unit FROM response)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM deviation)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM activity)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM violence_questions)
      UNION SELECT code FROM unit WHERE id IN (SELECT unit FROM referral)
      UNION SELECT unit FROM release
      UNION SELECT unit FROM released_cell
      """
    try prepare(query).run { codes.insert($0.text(0)) }
    return codes
  }
}
