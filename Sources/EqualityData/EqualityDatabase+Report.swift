public import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// The gender table as it would be published, or as it has been.
  ///
  /// Nothing is recorded. A table that has been published comes from the ledger, with its figures
  /// as they were; any other is counted now, and is a draft. `day` is today's date, such as
  /// `2021-11-02`: another table that is given in the place of this one is of a period that is over.
  /// Without it, it is taken to be just after the period.
  /// - Throws: ``RequestError`` where the store has no units, or not the one asked for;
  ///   ``RequestError/retentionOverdue`` where someone's data should have been erased before
  ///   `day`; ``StoreError`` where the store cannot be read, or its register is damaged.
  public func genderReport(_ request: GenderRequest, on day: String? = nil) throws -> GenderReport {
    try store.reading {
      let table = try genderTable(request, on: day)
      if let day, table.draft != nil { try refuseOverdue(on: day) }
      return table.report
    }
  }

  /// A report that is about to be shown: a draft is none while data should have been erased by now.
  ///
  /// Without `day`, nobody asks.
  func shown<Report>(
    on day: String?, _ read: () throws -> (report: Report, draft: StatementDraft?)
  ) throws -> Report {
    try store.reading {
      let (report, draft) = try read()
      if let day, draft != nil { try refuseOverdue(on: day) }
      return report
    }
  }

  /// Refuses to count while someone is in the store who should have been erased before `day`.
  func refuseOverdue(on day: String) throws {
    guard let day = PartialDate(day), try store.overdueCount(on: day) > 0 else { return }
    throw RequestError.retentionOverdue
  }

  /// The gender table as it had been published by the end of a day, such as `2021-11-02`.
  ///
  /// What is published stays as it is, so that it is also what the files of then say.
  /// - Throws: ``RequestError/notPublished(by:first:)``, and what ``genderReport(_:on:)`` throws.
  public func genderReport(_ request: GenderRequest, asOf day: String) throws -> GenderReport {
    try store.reading {
      let asked = try asked(request)
      let releases = [
        request.rollUp == .automatic ? try answer(to: asked) : nil, try release(of: asked),
      ].compactMap { $0 }
      guard let release = releases.first(where: { $0.record.publishedOn <= day }) else {
        throw RequestError.notPublished(
          by: day, first: releases.map(\.record.publishedOn).min())
      }
      return report(of: release, asked)
    }
  }

  /// The table to show, and what publishing it would do.
  func genderTable(_ request: GenderRequest, on day: String?) throws -> GenderTable {
    let asked = try asked(request)
    if request.rollUp == .automatic, let release = try answer(to: asked) {
      return GenderTable(report: report(of: release, asked), release.definition, asked)
    }
    if let release = try release(of: asked) {
      return GenderTable(report: report(of: release, asked), release.definition, asked)
    }
    let level = request.rollUp == .automatic ? try chosen(for: asked, on: day) : asked.level
    let given = level.definition(in: asked.tree)
    guard given != asked.definition else { return try draft(of: level, asked, basis: nil) }
    let basis = try pace()?.basis ?? .nothing
    guard var release = try release(defined: given.text) else {
      return try draft(of: level, asked, basis: basis)
    }
    release.basis = basis
    return GenderTable(
      report: report(of: release, asked), given, asked,
      answer: AnsweredRequest(definition: asked.definition.text, basis: basis.rawValue))
  }
}

extension EqualityDatabase {
  private func asked(_ request: GenderRequest) throws -> AskedTable {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let unit = try position(of: request.unit, in: tree)
    return AskedTable(
      tree: tree,
      level: TableLevel(
        period: request.period, unit: unit,
        levels: request.byUnit ? tree.height(of: unit) : 0))
  }

  private func position(of code: String?, in tree: UnitTree) throws -> Int {
    guard let code, code != GenderReport.wholeProject else { return 0 }
    guard let position = tree.position(of: code) else {
      throw RequestError.unknownUnit(code, known: tree.units.map(\.code))
    }
    return position
  }

  private func draft(
    of level: TableLevel, _ asked: AskedTable, basis: RolledUp.Basis?
  ) throws -> GenderTable {
    let (tree, positions) = (asked.tree, level.rows(in: asked.tree))
    let rows = rows(of: positions, in: tree)
    let draft = try draft(of: level.period, units: positions, in: tree, rows: rows.map(\.code))
    let kinds = positions.map { tree.units[$0].kind }
    let report = GenderReport(
      project: project.name, period: level.period, k: project.k, release: nil, units: rows,
      figures: draft.figures,
      revised: draft.late.cells(
        of: draft.figures, in: level.period, rows: positions, of: tree, k: project.k),
      rolledUp: basis.map { rolledUp(asked, rows: rows, kinds: kinds, basis: $0) })
    let answer = basis.map {
      AnsweredRequest(definition: asked.definition.text, basis: $0.rawValue)
    }
    return GenderTable(
      report: report, level.definition(in: tree), asked, answer: answer, draft: draft)
  }

  func rows(of positions: [Int], in tree: UnitTree) -> [GenderReport.UnitRow] {
    positions.map { position in
      GenderReport.UnitRow(
        code: position == 0 ? GenderReport.wholeProject : tree.units[position].code,
        name: tree.units[position].name,
        depth: tree.depth(of: position) - tree.depth(of: positions[0]))
    }
  }
}
