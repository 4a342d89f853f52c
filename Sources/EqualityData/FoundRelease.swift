import DisclosureProtection
import EqualityModel
import EqualityReports
import EqualityStore

/// A release that is shown again.
struct FoundRelease {
  let number: Int
  let record: ReleaseRecord
  let definition: TableDefinition

  /// By what it was chosen, where it is given in the place of another table.
  var basis: RolledUp.Basis?
}

extension EqualityDatabase {
  /// The release of exactly this table.
  func release(of asked: AskedTable) throws -> FoundRelease? {
    try release(defined: asked.definition.text)
  }

  func release(defined definition: String) throws -> FoundRelease? {
    guard let found = try store.release(defined: definition) else { return nil }
    return try FoundRelease(
      number: found.number, record: found.record,
      definition: TableDefinition(of: found.record))
  }

  /// The release that has been given in this table's place.
  func answer(to asked: AskedTable) throws -> FoundRelease? {
    guard let answer = try store.answer(toRequestDefined: asked.definition.text) else { return nil }
    guard let record = try store.release(number: answer.number),
      let basis = RolledUp.Basis(rawValue: answer.basis)
    else { throw StoreError.damaged }
    return try FoundRelease(
      number: answer.number, record: record, definition: TableDefinition(of: record), basis: basis)
  }

  /// The report of a release, with the units that it had, by the names that they had.
  func report(of release: FoundRelease, _ asked: AskedTable) -> GenderReport {
    let (record, tree) = (release.record, asked.tree)
    let codes = record.cells.map(\.unit).uniqued()
    let positions = codes.map { code in
      code == GenderReport.wholeProject ? 0 : tree.position(of: code) ?? 0
    }
    let labels = Dictionary(
      record.units.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    let units = zip(codes, positions).map { code, position in
      GenderReport.UnitRow(
        code: code, name: (labels[code] ?? nil)?.name ?? tree.units[position].name,
        depth: tree.depth(of: position) - tree.depth(of: positions[0]))
    }
    let kinds = zip(codes, positions).map { code, position in
      (labels[code] ?? nil)?.kind ?? tree.units[position].kind
    }
    return GenderReport(
      project: project.name, period: release.definition.period, k: record.k,
      release: release.number, units: units,
      figures: PublishedTable(
        dimensions: [
          .init(name: "unit", codes: codes),
          .init(name: "measure", codes: record.cells.map(\.measure).uniqued()),
          .init(name: "gender", codes: record.cells.map(\.gender).uniqued()),
        ], counts: record.cells.map(\.count)),
      revised: Set(record.cells.indices.filter { record.cells[$0].isRevised }),
      rolledUp: release.basis.map { rolledUp(asked, rows: units, kinds: kinds, basis: $0) },
      countsReturns: record.countsReturns)
  }
}

extension TableDefinition {
  /// The definition of a table that has been published.
  init(of record: ReleaseRecord) throws(StoreError) {
    guard let period = Period(record.period) else { throw .damaged }
    let levels = Self.levels(in: record.definition)
    self.init(
      period: period, unit: record.unit,
      division: !record.byUnit ? .none : levels.map(Division.levels) ?? .units)
  }

  /// How many levels of units a table has by its definition; nil for all of them, or none.
  static func levels(in definition: String) -> Int? {
    definition.split(separator: " by=level-").dropFirst().first.flatMap { Int($0) }
  }
}
