import DisclosureProtection
import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The gender table as it would be published, or as it has been.
  ///
  /// Nothing is recorded. A table that has been published comes from the ledger, with its figures
  /// as they were; any other is counted now, and is a draft. `day` is today's date.
  /// - Throws: ``RequestError`` where the store has no units, or not the one asked for;
  ///   ``RequestError/retentionOverdue`` where someone's data should have been erased before
  ///   `day`; ``StoreError`` where the store cannot be read, or its register is damaged.
  public func genderReport(_ request: GenderRequest, on day: String? = nil) throws -> GenderReport {
    try store.reading {
      let (report, draft) = try readGenderReport(request)
      if let day, draft != nil { try refuseOverdue(on: day) }
      return report
    }
  }

  /// Refuses to count while someone is in the store who should have been erased before `day`.
  func refuseOverdue(on day: String) throws {
    guard let day = PartialDate(day), try store.overdueCount(on: day) > 0 else { return }
    throw RequestError.retentionOverdue
  }

  /// The table, and for a draft what publishing it would do to the books.
  func readGenderReport(
    _ request: GenderRequest
  ) throws -> (report: GenderReport, draft: ProtectedDraft?) {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let selected = try position(of: request.unit, in: tree)
    let byUnit = request.byUnit && tree.hasChildren(at: selected)
    let units = rows(of: tree, selected: selected, byUnit: byUnit)
    let definition = TableDefinition(
      period: request.period, unit: units[0].code, byUnit: byUnit)
    if let release = try store.release(defined: definition.text) {
      return (report(of: release.record, as: release.number, named: tree), nil)
    }
    let draft = try draft(
      of: request.period, units: byUnit ? tree.subtree(at: selected) : [selected], in: tree,
      rows: units.map(\.code))
    return (
      GenderReport(
        project: project.name, period: request.period, k: project.k, release: nil, units: units,
        figures: draft.figures), draft
    )
  }

  private func position(of code: String?, in tree: UnitTree) throws -> Int {
    guard let code, code != GenderReport.wholeProject else { return 0 }
    guard let position = tree.position(of: code) else {
      throw RequestError.unknownUnit(code, known: tree.units.map(\.code))
    }
    return position
  }

  private func rows(of tree: UnitTree, selected: Int, byUnit: Bool) -> [GenderReport.UnitRow] {
    let shown = byUnit ? tree.subtree(at: selected) : [selected]
    return shown.map { position in
      GenderReport.UnitRow(
        code: position == 0 ? GenderReport.wholeProject : tree.units[position].code,
        name: tree.units[position].name,
        depth: tree.depth(of: position) - tree.depth(of: selected))
    }
  }

  /// The report of a release, with the units that it had, by the names that they have.
  private func report(
    of record: ReleaseRecord, as number: Int, named tree: UnitTree
  ) -> GenderReport {
    let codes = record.cells.map(\.unit).uniqued()
    let units = codes.map { code in
      let position = code == GenderReport.wholeProject ? 0 : tree.position(of: code) ?? 0
      return GenderReport.UnitRow(
        code: code, name: tree.units[position].name, depth: tree.depth(of: position))
    }
    let depth = units[0].depth
    return GenderReport(
      project: project.name, period: Period(record.period) ?? Period(Month(ordinal: 12)),
      k: record.k, release: number,
      units: units.map { .init(code: $0.code, name: $0.name, depth: $0.depth - depth) },
      figures: PublishedTable(
        dimensions: [
          .init(name: "unit", codes: codes),
          .init(name: "measure", codes: record.cells.map(\.measure).uniqued()),
          .init(name: "gender", codes: record.cells.map(\.gender).uniqued()),
        ], counts: record.cells.map(\.count)))
  }
}
