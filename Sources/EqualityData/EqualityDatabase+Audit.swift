public import EqualityAudit
import EqualityModel
import EqualityStore

extension EqualityDatabase {
  /// Attacks everything that has been published from this store, all of it together.
  ///
  /// Nothing but the ledger is read: the attack knows what a stranger knows who has all the tables.
  /// - Throws: ``StoreError`` where the store cannot be read, or its ledger holds what no release
  ///   can.
  public func audit() throws -> LedgerAudit {
    let tables = try ledger()
    var audit = LedgerAudit(of: tables)
    (audit.statements, audit.survey) = try store.reading {
      (try statementAudit(beside: tables), try surveyAudit())
    }
    return audit
  }

  /// The tables of the ledger as their readers have them, the oldest first.
  private func ledger() throws -> [LedgerTable] {
    try store.reading {
      try store.releases().compactMap { summary in
        try store.release(number: summary.number).map { try LedgerTable($0, as: summary.number) }
      }
    }
  }
}

extension LedgerTable {
  fileprivate init(_ record: ReleaseRecord, as number: Int) throws(StoreError) {
    guard let period = Period(record.period) else { throw .damaged }
    var cells: [Cell] = []
    for cell in record.cells { cells.append(try Cell(cell)) }
    self.init(
      number: number, period: period, k: record.k, countsReturns: record.countsReturns,
      units: record.units.map { unit in
        Unit(
          code: unit.code, parent: unit.parent, addsUp: unit.addsUp,
          counting: unit.countsPersons ? .persons : .participations)
      }, cells: cells)
  }
}

extension LedgerTable.Cell {
  fileprivate init(_ cell: ReleasedCell) throws(StoreError) {
    let gender = GenderCategory.allCases.first { $0.code == cell.gender }
    guard let measure = Measure.allCases.first(where: { $0.code == cell.measure }),
      gender != nil || cell.gender == "_T"
    else { throw .damaged }
    self.init(unit: cell.unit, measure: measure, gender: gender, count: cell.count)
  }
}
