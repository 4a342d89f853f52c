import DisclosureProtection
import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// Writes a table of who is reached to files and records it in the ledger: both or neither.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: as ``reachReport(_:on:)``; ``RequestError/periodNotOver``; ``FileFailure``.
  public func publishReach(
    _ request: ReachRequest, as files: FileRequest, on day: String
  ) throws -> Publication<ReachReport> {
    try publish(as: files, on: day) { try candidate(request, on: day) }
  }

  func candidate(_ request: ReachRequest, on day: String) throws -> Candidate<ReachReport> {
    try refuseUnfinished(request.period.last, on: day)
    let (report, draft) = try store.reading { try readReach(request) }
    let name = "reach-\(report.dimension)-\(report.last)"
    return try .statement(report, named: name, draft) { draft in
      guard report.showsAnything else { throw RequestError.nothingToPublish }
      return record(of: report, draft, on: day)
    }
  }

  private func record(
    of report: ReachReport, _ draft: StatementDraft, on day: String
  ) -> StatementRecord {
    let cells = report.figures.cells.map(\.codes)
    return StatementRecord(
      definition: draft.definition, table: "reach", subject: draft.subject, period: report.period,
      k: report.k, reason: project.reason, publishedOn: day,
      axes: report.figures.dimensions.map { .init(name: $0.name, codes: $0.codes) },
      counts: report.figures.counts,
      reference: cells.indices.compactMap { position in
        guard let reference = report.reference, let count = reference.counts[cells[position]]
        else { return nil }
        return .init(
          position: position, count: count, source: reference.source, date: reference.date)
      })
  }
}

extension ReachReport {
  /// Whether anything is shown that gender tables have not said.
  fileprivate var showsAnything: Bool {
    figures.cells.contains { $0.codes[0] != GroundTable.all && $0.count != nil }
  }
}
