import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The table of groups, as it would be published, or as it has been.
  ///
  /// All its groups are protected together, and the answers that they rest on are told of in no
  /// other table about the same people: not of reach, nor of other groups.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: ``ReachError``; ``RequestError/nothingToPublish`` where nothing can be protected;
  ///   ``RequestError/retentionOverdue`` where someone's data should have been erased before `day`;
  ///   ``StoreError``.
  public func groupReport(_ request: GroupRequest, on day: String? = nil) throws -> GroupReport {
    try shown(on: day) { try readGroups(request) }
  }

  /// The report, and how many statements there were when it was drafted; nil where it is published.
  func readGroups(
    _ request: GroupRequest
  ) throws -> (report: GroupReport, draft: StatementDraft?) {
    let asked = try groups(for: request)
    let subjects = Set(asked.flatMap(\.subjects).map(Dimension.answer))
    let span = try StatementSpan(
      aboutAnswers: subjects, through: request.period, in: store.statements())
    if let number = span.published {
      guard let record = try store.statement(number: number) else { throw StoreError.damaged }
      let published = try groups(of: record)
      guard request.isAnswered(by: record.table, of: published) else {
        throw ReachError.dividedOtherwise
      }
      return (report(of: record, as: number, about: published), nil)
    }
    let lists = try store.dimensions()
    try refuseUnfit(asked, lists)
    let isSensitive = asked.contains { $0.isSensitive(lists) }
    let k = isSensitive ? project.kSensitive : project.k
    let references = try asked.map { try reference(of: $0, from: request.source) }
    let figures = try protectedGroups(
      asked, lists, after: span.previous, through: request.period.last, k: k, isSensitive)
    let report = GroupReport(
      table: request.topic.rawValue, project: project.name,
      groups: zip(asked, references).map {
        .init($0, reference: $1.map(GroupReport.Reference.init))
      },
      first: span.previous?.advanced(by: 1), last: request.period.last, k: k, release: nil,
      figures: figures)
    return (
      report,
      StatementDraft(
        definition: definition(of: asked, request),
        subject: subjects.sorted().joined(separator: "+"),
        statements: span.count)
    )
  }

  /// The groups that can be asked for.
  private func knownGroups(_ topic: GroupRequest.Topic) throws -> [TargetGroup] {
    switch topic {
    case .groups: try targetGroups()
    case .digital: TargetGroup.digital
    }
  }

  private func groups(for request: GroupRequest) throws -> [TargetGroup] {
    let all = try knownGroups(request.topic)
    for code in request.codes where !all.contains(where: { $0.code == code }) {
      throw ReachError.unknownGroup(code, known: all.map(\.code))
    }
    return request.codes.isEmpty ? all : all.filter { request.codes.contains($0.code) }
  }

  /// The rules are part of it: other rules are other groups.
  private func definition(of groups: [TargetGroup], _ request: GroupRequest) -> String {
    let rules = groups.map(\.definition).joined(separator: "; ")
    return "\(request.topic.rawValue) [\(rules)] through \(request.period.last)"
  }

  private func reference(
    of group: TargetGroup, from source: String?
  ) throws -> ReferencePopulation? {
    let counts = try store.referenceCounts(of: group.code)
    let sources = Set(counts.map(\.source)).sorted()
    if let source { return ReferencePopulation(of: counts, from: source) }
    guard sources.count < 2 else { throw ReachError.severalSources(sources) }
    return sources.first.flatMap { ReferencePopulation(of: counts, from: $0) }
  }

  /// The report of what has been published, with the populations it was compared with.
  func report(
    of record: StatementRecord, as number: Int, about groups: [TargetGroup]
  ) -> GroupReport {
    let figures = record.figures
    let cells = figures.cells.map(\.codes)
    return GroupReport(
      table: record.table, project: project.name,
      groups: groups.map { group in
        let all = GroundTable.known(of: group.code)
        let stored = record.reference.filter { [group.code, all].contains(cells[$0.position][0]) }
        return .init(
          group,
          reference: stored.first.map { first in
            .init(
              source: first.source, date: first.date,
              members: stored.counts(in: cells, of: group.code),
              all: stored.counts(in: cells, of: all))
          })
      },
      first: Month(startOfSpan: record.period),
      last: Month(endOfSpan: record.period) ?? Month(ordinal: 12), k: record.k, release: number,
      figures: figures)
  }
}
