import DisclosureProtection
import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// Writes a table of groups to files and records it in the ledger: both or neither.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: as ``groupReport(_:on:)``; ``RequestError/periodNotOver``; ``FileFailure``.
  public func publishGroups(
    _ request: GroupRequest, as files: FileRequest, on day: String
  ) throws -> Publication<GroupReport> {
    try publish(as: files, on: day) { try candidate(request, on: day) }
  }

  private func candidate(
    _ request: GroupRequest, on day: String
  ) throws -> Candidate<GroupReport> {
    try refuseUnfinished(request.period.last, on: day)
    let (report, draft) = try store.reading { try readGroups(request) }
    let name = ([report.table] + request.codes + ["\(report.last)"]).joined(separator: "-")
    return try .statement(report, named: name, draft) { draft in
      guard report.showsAnything else { throw RequestError.nothingToPublish }
      return record(of: report, draft, on: day)
    }
  }

  private func record(
    of report: GroupReport, _ draft: StatementDraft, on day: String
  ) -> StatementRecord {
    StatementRecord(
      definition: draft.definition, table: report.table, subject: draft.subject,
      period: report.period, k: report.k, reason: project.reason, publishedOn: day,
      axes: report.figures.dimensions.map { .init(name: $0.name, codes: $0.codes) },
      counts: report.figures.counts, reference: report.references)
  }
}

extension GroupReport {
  /// Whether anything is shown that gender tables have not said.
  fileprivate var showsAnything: Bool {
    figures.cells.contains { $0.codes[0] != GroundTable.all && $0.count ?? 0 > 0 }
  }

  /// What each cell was compared with: a group by its members, those known by the whole population.
  fileprivate var references: [StatementRecord.Reference] {
    let cells = figures.cells.map(\.codes)
    return cells.indices.flatMap { position in
      groups.compactMap { group -> StatementRecord.Reference? in
        guard let reference = group.reference else { return nil }
        let counts: [String: [String: Int]] = [
          group.code: reference.members, GroundTable.known(of: group.code): reference.all,
        ]
        return counts[cells[position][0]]?[cells[position][1]].map { count in
          .init(
            position: position, count: count, source: reference.source, date: reference.date)
        }
      }
    }
  }
}
