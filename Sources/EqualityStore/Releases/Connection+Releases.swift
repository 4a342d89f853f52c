import EqualityModel
import EqualitySystem

extension Connection {
  /// The number of the release with this definition, or nil where there is none.
  func number(ofReleaseDefined definition: String) throws -> Int? {
    var number: Int?
    try prepare("SELECT id FROM release WHERE definition = ?").run(.text(definition)) {
      number = $0.integer(0)
    }
    return number
  }

  /// Adds a release, and returns its number.
  func insert(_ release: ReleaseRecord) throws -> Int {
    var number = 0
    let add = try prepare(
      """
      INSERT INTO release (
        definition, table_code, period, unit, by_unit, k, reason, published_on
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """)
    try add.run(
      .text(release.definition), .text(release.table), .text(release.period), .text(release.unit),
      .integer(release.byUnit ? 1 : 0), .integer(release.k), .text(release.reason),
      .text(release.publishedOn)
    ) { number = $0.integer(0) }

    if release.countsReturns {
      try prepare("INSERT INTO release_with_returns VALUES (?)").run(.integer(number))
    }
    for (position, unit) in release.units.enumerated() { try insert(unit, position, of: number) }
    for (position, cell) in release.cells.enumerated() { try insert(cell, position, of: number) }
    return number
  }

  private func insert(_ unit: ReleasedUnit, _ position: Int, of release: Int) throws {
    try prepare("INSERT INTO released_unit VALUES (?, ?, ?, ?, ?, ?)").run(
      .integer(release), .integer(position), .text(unit.code), .text(unit.parent),
      .integer(unit.addsUp ? 1 : 0), .integer(unit.countsPersons ? 1 : 0))
    guard let label = unit.label else { return }
    try prepare("INSERT INTO released_name VALUES (?, ?, ?, ?)").run(
      .integer(release), .integer(position), .text(label.name), .integer(label.kind.rawValue))
  }

  private func insert(_ cell: ReleasedCell, _ position: Int, of release: Int) throws {
    try prepare("INSERT INTO released_cell VALUES (?, ?, ?, ?, ?, ?)").run(
      .integer(release), .integer(position), .text(cell.unit), .text(cell.measure),
      .text(cell.gender), .integer(cell.count))
    guard cell.isRevised else { return }
    try prepare("INSERT INTO revised_cell VALUES (?, ?)").run(
      .integer(release), .integer(position))
  }

  /// A release as it was recorded, or nil where there is none with this number.
  func release(_ number: Int) throws -> ReleaseRecord? {
    var record: ReleaseRecord?
    let (units, cells) = (try units(ofRelease: number), try cells(ofRelease: number))
    let query = """
      SELECT definition, table_code, period, unit, by_unit, k, reason, published_on,
        EXISTS (SELECT 1 FROM release_with_returns WHERE release = id)
      FROM release WHERE id = ?
      """
    try prepare(query).run(.integer(number)) { row in
      record = ReleaseRecord(
        definition: row.text(0), table: row.text(1), period: row.text(2), unit: row.text(3),
        byUnit: row.integer(4) == 1, k: row.integer(5), reason: row.optionalText(6),
        publishedOn: row.text(7), countsReturns: row.integer(8) == 1, units: units, cells: cells)
    }
    return record
  }

  private func units(ofRelease number: Int) throws -> [ReleasedUnit] {
    var units: [ReleasedUnit] = []
    let query = """
      SELECT code, parent, adds_up, counts_persons, name, kind
      FROM released_unit LEFT JOIN released_name USING (release, position)
      WHERE release = ? ORDER BY position
      """
    try prepare(query).run(.integer(number)) { row in
      units.append(
        ReleasedUnit(
          code: row.text(0), parent: row.optionalText(1), addsUp: row.integer(2) == 1,
          countsPersons: row.integer(3) == 1,
          label: ProjectUnit.Kind(rawValue: row.integer(5)).map { kind in
            ReleasedUnit.Label(name: row.text(4), kind: kind)
          }))
    }
    return units
  }

  private func cells(ofRelease number: Int) throws -> [ReleasedCell] {
    var cells: [ReleasedCell] = []
    let query = """
      SELECT unit, measure, gender, count, revised_cell.release IS NOT NULL
      FROM released_cell LEFT JOIN revised_cell USING (release, position)
      WHERE release = ? ORDER BY position
      """
    try prepare(query).run(.integer(number)) { row in
      cells.append(
        ReleasedCell(
          unit: row.text(0), measure: row.text(1), gender: row.text(2),
          count: row.optionalInteger(3), isRevised: row.integer(4) == 1))
    }
    return cells
  }
}
