import EqualityImport
public import EqualityModel
public import EqualityReports
import EqualityStatistics
public import EqualityStore

extension EqualityDatabase {
  /// Reads the project's whole list of deviations, in the place of all that the store has.
  ///
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line;
  ///   ``RequestError/noUnits``; ``StoreError``.
  public func importDeviations(
    _ file: SourceFile, dryRun: Bool = false
  ) throws -> Imported<DeviationCounts> {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let result = DeviationsFile.read(
      file.bytes, units: tree, mapping: try readMapping(file.mapping), ignoring: file.ignoring)
    let counts = try store.replaceDeviations(with: try result.get(), dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }

  /// The deviations received since what is published, through a period's last month, as they would
  /// be published, or as they have been.
  ///
  /// A deviation may concern a single person: counts below the limit for sensitive grounds are
  /// protected, zeros too.
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: ``ReachError/publishedThrough(_:)``; ``RequestError/nothingToPublish`` where there are
  ///   too few deviations; ``RequestError/retentionOverdue`` where someone's data should have been
  ///   erased before `day`; ``StoreError``.
  public func deviationReport(_ period: Period, on day: String? = nil) throws -> DeviationReport {
    try shown(on: day) { try readDeviations(period) }
  }

  /// Writes a table of deviations to files and records it in the ledger: both or neither.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: as ``deviationReport(_:on:)``; ``RequestError/periodNotOver``; ``FileFailure``.
  public func publishDeviations(
    _ period: Period, as files: FileRequest, on day: String
  ) throws -> Publication<DeviationReport> {
    try publish(as: files, on: day) { try deviationCandidate(period, on: day) }
  }

  func deviationCandidate(
    _ period: Period, on day: String
  ) throws -> Candidate<DeviationReport> {
    try refuseUnfinished(period.last, on: day)
    let (report, draft) = try store.reading { try readDeviations(period) }
    let name = "deviations-\(report.last)"
    return .statement(report, named: name, draft) { record(of: report, $0, on: day) }
  }

  /// Where individual deviations are alike and may be a pattern: for the work within the project.
  ///
  /// Three are enough, and so it tells of a small group: it is in no table and is never published.
  public func deviationSignals() throws -> [DeviationSignal] {
    try store.reading {
      RepeatSignal.all(in: try store.deviations()).map { signal in
        DeviationSignal(
          ground: signal.ground, area: signal.area, units: signal.units,
          first: signal.months.lowerBound, last: signal.months.upperBound)
      }
    }
  }
}

/// Individual deviations that are alike and may be a pattern: to be looked into, by people.
public struct DeviationSignal: Hashable, Sendable {
  /// Nil where no ground is stated.
  public let ground: Ground?
  public let area: DeviationArea

  /// The codes of the units that they are from.
  public let units: [String]
  public let first: Month
  public let last: Month
}

extension EqualityDatabase {
  private func readDeviations(
    _ period: Period
  ) throws -> (report: DeviationReport, draft: StatementDraft?) {
    let span = try StatementSpan(
      of: "deviations", about: "_T", through: period, in: store.statements())
    if let number = span.published, let record = try store.statement(number: number) {
      return (report(of: record, as: number), nil)
    }
    let deviations = try store.deviations().filter { deviation in
      deviation.received <= period.last && span.previous.map { $0 < deviation.received } ?? true
    }
    let counts = try protectedCounts(of: deviations)
    let showsClosed = (counts[DeviationReport.key("status", "closed")] ?? nil) != nil
    return (
      DeviationReport(
        project: project.name, first: span.previous?.advanced(by: 1), last: period.last,
        k: project.kSensitive, release: nil, counts: counts,
        medianMonths: showsClosed ? medianMonths(of: deviations) : nil),
      StatementDraft(
        definition: "deviations through \(period.last)", subject: "_T", statements: span.count)
    )
  }

  /// How many there are is known to all; each division of them is protected by itself, since
  /// nothing that one shows changes what another could be.
  private func protectedCounts(of deviations: [Deviation]) throws -> [String: Int?] {
    var counts: [String: Int?] = [DeviationReport.all: deviations.count]
    for part in DeviationReport.parts {
      // A deviation need not have a ground; of everything else it has one.
      let isGround = part.code == "ground"
      let divided = ProtectedDivision.counts(
        of: deviations.map { $0.categories(of: part.code) }, by: part.categories.map(\.code),
        k: project.kSensitive, allowsSeveral: isGround, hasUnknown: isGround)
      guard let divided else { throw RequestError.nothingToPublish }
      for (code, count) in divided { counts[DeviationReport.key(part.code, code)] = count }
    }
    return counts
  }

  private func medianMonths(of deviations: [Deviation]) -> Int? {
    let months = deviations.compactMap { deviation in
      deviation.closed.map { deviation.received.distance(to: $0) }
    }.sorted()
    return months.isEmpty ? nil : months[(months.count - 1) / 2]
  }

  private func record(
    of report: DeviationReport, _ draft: StatementDraft, on day: String
  ) -> StatementRecord {
    let codes = report.counts.keys.sorted() + [Self.median]
    return StatementRecord(
      definition: draft.definition, table: "deviations", subject: draft.subject,
      period: report.period, k: report.k, reason: project.reason, publishedOn: day,
      axes: [.init(name: "deviations", codes: codes)],
      counts: codes.map { $0 == Self.median ? report.medianMonths : report.counts[$0] ?? nil })
  }

  /// The report of what has been published.
  func report(of record: StatementRecord, as number: Int) -> DeviationReport {
    var counts = Dictionary(uniqueKeysWithValues: zip(record.axes[0].codes, record.counts))
    let median = counts.removeValue(forKey: Self.median) ?? nil
    return DeviationReport(
      project: project.name, first: Month(startOfSpan: record.period),
      last: Month(endOfSpan: record.period) ?? Month(ordinal: 12), k: record.k, release: number,
      counts: counts, medianMonths: median)
  }

  /// What the ledger calls the median among the counts.
  private static let median = "status:closed:median_months"
}

extension Deviation {
  /// The positions of the categories that it is in, of one division.
  fileprivate func categories(of part: String) -> Answer.OptionSet {
    switch part {
    case "level": .init([level.rawValue - 1])
    case "ground": .init(grounds.map { $0.rawValue - 1 })
    case "area": .init([area.rawValue - 1])
    default: .init([status == .closed ? 1 : 0])
    }
  }
}
