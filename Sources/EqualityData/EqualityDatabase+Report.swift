import DisclosureProtection
import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The gender table as it would be published, or as it has been.
  ///
  /// Nothing is recorded. A table that has been published comes from the ledger, with its figures
  /// as they were; any other is counted now, and is a draft.
  /// - Throws: ``RequestError`` where the store has no units, or not the one asked for;
  ///   ``StoreError`` where the store cannot be read, or its register is damaged.
  public func genderReport(_ request: GenderRequest) throws -> GenderReport {
    try store.reading { try readGenderReport(request) }
  }

  private func readGenderReport(_ request: GenderRequest) throws -> GenderReport {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let selected = try position(of: request.unit, in: tree)
    let byUnit = request.byUnit && tree.hasChildren(at: selected)
    let units = rows(of: tree, selected: selected, byUnit: byUnit)
    let counting: Counting = selected == 0 && !byUnit ? .persons : .participations
    let definition = TableDefinition(
      period: request.period, unit: units[0].code, byUnit: byUnit)
    if let release = try store.release(defined: definition.text) {
      return report(of: release.record, as: release.number, named: tree, counting: counting)
    }
    return GenderReport(
      project: project.name, period: request.period, counting: counting, k: project.k,
      release: nil, units: units,
      figures: try figures(
        of: tree, selected: selected, isDivided: byUnit, period: request.period))
  }

  /// Counts every participation once, and protects what comes of it.
  private func figures(
    of tree: UnitTree, selected: Int, isDivided: Bool, period: Period
  ) throws -> PublishedTable {
    let register = try store.register()
    var tabulation = GenderTabulation(
      of: tree, selected: selected, isDivided: isDivided, period: period,
      participantLimit: register.participantLimit)
    let void = Int32(EndReason.misregistration.rawValue)
    for row in register.stays where row.endReason != void {
      tabulation.add(
        participant: Int(row.participant), unit: Int(row.unit),
        gender: Gender(rawValue: Int(row.gender)) ?? .unknown, start: Int(row.start),
        end: Int(row.end))
    }
    let table = tabulation.table()
    var rules = ProtectionRules(k: project.k, costs: GenderCosts.costs(of: table))
    // A tenth of what is usual where there are many units, for a table while you wait.
    if isDivided { rules.effort = 1 }
    return protect(table, under: rules)
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
    of record: ReleaseRecord, as number: Int, named tree: UnitTree, counting: Counting
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
      counting: counting, k: record.k, release: number,
      units: units.map { .init(code: $0.code, name: $0.name, depth: $0.depth - depth) },
      figures: PublishedTable(
        dimensions: [
          .init(name: "unit", codes: codes),
          .init(name: "measure", codes: record.cells.map(\.measure).uniqued()),
          .init(name: "gender", codes: record.cells.map(\.gender).uniqued()),
        ], counts: record.cells.map(\.count)))
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first occurrence.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
