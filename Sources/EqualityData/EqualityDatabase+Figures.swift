import DisclosureProtection
import DisclosureTables
import EqualityModel
import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The figures of one table, protected together with everything that has been published.
  ///
  /// `rows` are the codes of the table's units.
  /// - Throws: ``RequestError/earlierFiguresDisclose`` where what is published leaves nothing that
  ///   can be added.
  func figures(of scope: TableScope, in tree: UnitTree, rows: [String]) throws -> PublishedTable {
    let ledger = try earlierTables(in: tree)
    var series = Series(
      of: tree, tables: ledger.map(\.scope) + [scope],
      participantLimit: try store.register().participantLimit)
    let void = Int32(EndReason.misregistration.rawValue)
    for row in try store.register().stays where row.endReason != void {
      series.add(
        participant: Int(row.participant), unit: Int(row.unit),
        gender: Gender(rawValue: Int(row.gender)) ?? .unknown, start: Int(row.start),
        end: Int(row.end))
    }
    return try protect(series.table(k: project.k), ledger, scope, rows)
  }

  private func protect(
    _ registered: SeriesTable, _ ledger: [EarlierTable], _ scope: TableScope, _ rows: [String]
  ) throws(RequestError) -> PublishedTable {
    var published = PublishedFigures()
    for earlier in ledger {
      for (cell, released) in zip(registered.cells(of: earlier.scope), earlier.counts) {
        published.add(released, of: cell)
      }
    }
    guard let series = registered.reconciled(with: published) else {
      throw .earlierFiguresDisclose
    }
    let table = series.table
    var rules = ProtectionRules(k: project.k, costs: series.costs)
    if !ledger.isEmpty {
      rules.known = table.counts.indices.map { published.known[$0] != nil }
      rules.withheld = table.counts.indices.map { published.withheld.contains($0) }
    }
    rules.effort = 1
    guard case .proven(let all) = protection(of: table, under: rules) else {
      throw .earlierFiguresDisclose
    }
    return all.part(
      series.cells(of: scope).map(series.place(ofShown:)),
      as: [
        .init(name: "unit", codes: rows),
        .init(name: "measure", codes: TableScope.measures(of: scope.period).map(\.code)),
        .init(name: "gender", codes: SeriesTable.genders),
      ])
  }

  /// A table that has been published: what it shows, and its figures in that order.
  private struct EarlierTable {
    let scope: TableScope
    let counts: [Int?]
  }

  private func earlierTables(in tree: UnitTree) throws -> [EarlierTable] {
    try store.releases().compactMap { summary in
      guard let record = try store.release(number: summary.number),
        let period = Period(record.period)
      else { return nil }
      var units: [Int] = []
      for code in record.cells.map(\.unit) {
        let position = code == GenderReport.wholeProject ? 0 : tree.position(of: code)
        guard let position else { throw RequestError.unknownUnit(code, known: tree.units.map(\.code)) }
        if units.last != position { units.append(position) }
      }
      return EarlierTable(
        scope: TableScope(period: period, units: units), counts: record.cells.map(\.count))
    }
  }
}
