import DisclosureProtection
import DisclosureTables
import EqualityModel
import EqualityReports
import EqualityStatistics
import EqualityStore

/// The figures of a table as they would be published, and the books as they would be closed then.
struct ProtectedDraft {
  let figures: PublishedTable

  /// What the table shows, and which of its units add up.
  let scope: TableScope

  /// What its first open month takes in of what happened before.
  let late: LateBookings

  /// The participations as they are counted in all that is then published.
  let closing: [RegisteredStay]

  /// How many releases there were when it was made.
  let releases: Int

  /// What proves all that is then published safe, as the store keeps it.
  let witnesses: [[Int]]
}

extension EqualityDatabase {
  /// The figures of one table, protected together with everything that has been published.
  ///
  /// Where the whole table cannot be protected beside it, it does not tell of the residual categories
  /// of some units, then not of their totals, at last not of their women or men. Where nothing was
  /// found that may be shown, zeros are not shown either.
  /// `rows` are the codes of the table's units.
  func draft(
    of period: Period, units: [Int], in tree: UnitTree, rows: [String]
  ) throws -> ProtectedDraft {
    let ledger = try earlierTables(in: tree)
    let register = try store.register()
    let (before, registered) = (close(of: ledger), register.counted)
    let books = ClosedBooks(try store.closedStays().map(BookedStay.init), until: before)
    let booked = books.booked(registered)
    let whole = TableScope(period: period, units: units, of: tree, counting: booked)
    let all = ledger + [EarlierTable(scope: whole, counts: [])]
    let closing = close(of: all).map { ClosedBooks.closing(booked, at: $0) } ?? []
    let dimensions: [PublishedTable.Dimension] = [
      .init(name: "unit", codes: rows),
      .init(name: "measure", codes: TableScope.measures(of: period).map(\.code)),
      .init(name: "gender", codes: SeriesTable.genders),
    ]
    func outcome(
      _ scope: TableScope, _ figures: PublishedTable, _ witnesses: [[Int]]
    ) -> ProtectedDraft {
      ProtectedDraft(
        figures: figures, scope: scope,
        late: LateBookings(of: booked, registered: registered, after: before),
        closing: closing.map(RegisteredStay.init), releases: ledger.count, witnesses: witnesses)
    }
    var witnesses = try store.witnesses()
    var next: TableScope? = whole
    for _ in 0..<Self.attempts {
      guard let scope = next, scope.tellsAnything else { break }
      var series = Series(
        of: tree, tables: ledger.map(\.scope) + [scope],
        participantLimit: register.participantLimit)
      for stay in booked { series.add(stay) }
      let table = series.table(k: project.k)
      switch protect(table, ledger, scope, dimensions, recalling: &witnesses) {
      case .shown(let figures): return outcome(scope, figures, witnesses)
      case .nothing: next = scope.givingWay
      case .unproven(let groups): next = table.givingWay(in: scope, for: groups)
      }
    }
    return outcome(
      TableScope(period: period, units: units), PublishedTable(showingNothingOf: dimensions),
      witnesses)
  }

  /// How often a table may tell of less before it is given up.
  private static let attempts = 6

  /// What came of protecting a table.
  private enum Attempt {
    case shown(PublishedTable)

    /// No figure may be shown.
    case nothing

    /// What the table would tell leaves these groups without a proof, each as its cells.
    case unproven([[Int]])
  }

  /// What may be shown of the figures of a table.
  private func protect(
    _ registered: SeriesTable, _ ledger: [EarlierTable], _ scope: TableScope,
    _ dimensions: [PublishedTable.Dimension], recalling kept: inout [[Int]]
  ) -> Attempt {
    var published = PublishedFigures()
    for earlier in ledger {
      for (place, cell) in registered.cells(of: earlier.scope).enumerated()
      where earlier.scope.tells(ofPlace: place) {
        published.add(earlier.counts[place], of: cell)
      }
    }
    guard let series = registered.reconciled(with: published) else { return .nothing }
    let table = series.table
    var rules = ProtectionRules(k: project.k, costs: series.costs)
    if !ledger.isEmpty {
      rules.known = table.counts.indices.map { published.known[$0] != nil }
      rules.withheld = table.counts.indices.map { published.withheld.contains($0) }
    }
    rules.effort = 1
    var witnesses = kept.compactMap { SeriesWitness(numbers: $0) }.compactMap(series.witness)
    switch protection(of: table, under: rules, recalling: &witnesses) {
    case .proven(let all):
      let places = series.cells(of: scope).enumerated().map { place, cell in
        scope.tells(ofPlace: place) ? series.place(ofShown: cell) : nil
      }
      let figures = all.part(places, as: dimensions)
      guard figures.showsAnything else { return .nothing }
      kept = witnesses.map { series.described($0).numbers }
      return .shown(figures)
    case .unproven(_, let groups):
      // What was found for other groups holds for a table that tells of less, too.
      kept = witnesses.map { series.described($0).numbers } + kept
      return .unproven(groups)
    case .cancelled: return .nothing
    }
  }
}

/// A table that has been published: what it shows, and its figures in that order.
private struct EarlierTable {
  let scope: TableScope
  let counts: [Int?]
}

extension EqualityDatabase {
  private func earlierTables(in tree: UnitTree) throws -> [EarlierTable] {
    try store.releases().compactMap { summary in
      try store.release(number: summary.number).map { try earlierTable($0, in: tree) }
    }
  }

  private func earlierTable(_ record: ReleaseRecord, in tree: UnitTree) throws -> EarlierTable {
    guard let period = Period(record.period) else { throw StoreError.damaged }
    guard !record.countsReturns else { throw RequestError.releasedByAnOlderVersion }
    let measures = TableScope.measures(of: period).map(\.code)
    // Before there were closed books, tables counted other things.
    guard Set(record.cells.map(\.measure)) == Set(measures) else {
      throw RequestError.releasedByAnOlderVersion
    }
    let positions = try record.units.map { unit in
      if unit.code == GenderReport.wholeProject {
        guard unit.countsPersons else { throw RequestError.releasedByAnOlderVersion }
        return 0
      }
      guard let position = tree.position(of: unit.code) else { throw StoreError.damaged }
      return position
    }
    guard record.cells.count == positions.count * measures.count * SeriesTable.genders.count else {
      throw StoreError.damaged
    }
    let counts = record.cells.map(\.count)
    return EarlierTable(
      scope: TableScope(
        period: period, units: positions,
        addingUp: Set(zip(positions, record.units).filter(\.1.addsUp).map(\.0))
      ).telling(toldBy: counts), counts: counts)
  }

  /// Until when all has been counted once these tables are published; nil where there are none.
  private func close(of tables: [EarlierTable]) -> Close? {
    let periods = tables.map(\.scope.period)
    return periods.map(\.last).max().map { month in
      Close(month: month, year: periods.filter(\.isWholeYears).map(\.last.year).max())
    }
  }
}

extension Register {
  /// The participations that count: all but those that were registered by mistake.
  var counted: [BookedStay] {
    let void = Int32(EndReason.misregistration.rawValue)
    return stays.filter { $0.endReason != void }.map(BookedStay.init)
  }
}

extension Series {
  fileprivate mutating func add(_ stay: BookedStay) {
    add(
      participant: Int(stay.participant), unit: Int(stay.unit),
      gender: Gender(rawValue: Int(stay.gender)) ?? .unknown, start: Int(stay.start),
      end: Int(stay.end))
  }
}

extension BookedStay {
  init(_ stay: RegisteredStay) {
    self.init(
      participant: stay.participant, unit: stay.unit, gender: stay.gender, start: stay.start,
      end: stay.end)
  }
}

extension RegisteredStay {
  fileprivate init(_ stay: BookedStay) {
    self.init(
      participant: stay.participant, unit: stay.unit, gender: stay.gender, start: stay.start,
      end: stay.end, endReason: 0)
  }
}
