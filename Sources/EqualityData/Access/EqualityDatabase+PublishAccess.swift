import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// Writes a table of who gets in to files and records it in the ledger: both or neither.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: as ``accessReport(_:on:)``; ``RequestError/periodNotOver``; ``FileFailure``.
  public func publishAccess(
    _ request: AccessRequest, as files: FileRequest, on day: String
  ) throws -> Publication<AccessReport> {
    try publish(as: files, on: day) { try candidate(request, on: day) }
  }

  private func candidate(
    _ request: AccessRequest, on day: String
  ) throws -> Candidate<AccessReport> {
    try refuseUnfinished(request.period.last, on: day)
    let (report, draft) = try store.reading { try readAccess(request) }
    let name =
      (["access"] + report.dimensions.map(\.code)
      + [report.among?.description].compactMap(\.self) + ["\(report.last)"])
      .joined(separator: "-")
    return try .statement(report, named: name, draft) { draft in
      guard report.showsAnything else { throw RequestError.nothingToPublish }
      return StatementRecord(
        definition: draft.definition, table: "access", subject: draft.subject,
        period: report.period, k: report.k, reason: project.reason, publishedOn: day,
        axes: report.figures.dimensions.map { .init(name: $0.name, codes: $0.codes) },
        counts: report.figures.counts)
    }
  }
}

extension AccessReport {
  /// Whether anything is shown that has not been told before.
  fileprivate var showsAnything: Bool {
    figures.cells.contains { cell in
      (dimensions.isEmpty || cell.codes.dropLast().contains { $0 != GroundTable.all })
        && cell.count ?? 0 > 0
    }
  }
}
