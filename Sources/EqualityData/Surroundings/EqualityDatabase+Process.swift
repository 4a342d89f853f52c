import EqualityImport
public import EqualityModel
public import EqualityReports
public import EqualityStore

extension EqualityDatabase {
  /// Reads the whole list of activities, in the place of all that the store has.
  ///
  /// - Throws: ``Faults`` where the file is wrong; ``RequestError/noUnits``; ``StoreError``.
  public func importActivities(
    _ file: SourceFile, dryRun: Bool = false
  ) throws -> Imported<ListCounts> {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let result = ActivitiesFile.read(
      file.bytes, units: tree, mapping: try readMapping(file.mapping), ignoring: file.ignoring)
    let counts = try store.replaceActivities(with: try result.get(), dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }

  /// Reads how many were asked the seven questions about violence, in the place of all that the
  /// store has: counts only.
  ///
  /// - Throws: ``Faults`` where the file is wrong; ``RequestError/noUnits``; ``StoreError``.
  public func importViolenceQuestions(
    _ file: SourceFile, dryRun: Bool = false
  ) throws -> Imported<ListCounts> {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let result = ViolenceQuestionsFile.read(
      file.bytes, units: tree, mapping: try readMapping(file.mapping), ignoring: file.ignoring)
    let counts = try store.replaceViolenceQuestions(with: try result.get(), dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }

  /// What was done since what is published, through a period's last month, as it would be published,
  /// or as it has been.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: ``ReachError/publishedThrough(_:)``; ``RequestError/retentionOverdue`` where someone's
  ///   data should have been erased before `day`; ``StoreError``.
  public func processReport(_ period: Period, on day: String? = nil) throws -> ProcessReport {
    try shown(on: day) { try readProcess(period) }
  }

  /// Writes a table of what was done to files and records it in the ledger: both or neither.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: as ``processReport(_:on:)``; ``RequestError/periodNotOver``; ``FileFailure``.
  public func publishProcess(
    _ period: Period, as files: FileRequest, on day: String
  ) throws -> Publication<ProcessReport> {
    try publish(as: files, on: day) { try processCandidate(period, on: day) }
  }

  func processCandidate(_ period: Period, on day: String) throws -> Candidate<ProcessReport> {
    try refuseUnfinished(period.last, on: day)
    let (report, draft) = try store.reading { try readProcess(period) }
    let name = "process-\(report.last)"
    return .statement(report, named: name, draft) { record(of: report, $0, on: day) }
  }

  private func record(
    of report: ProcessReport, _ draft: StatementDraft, on day: String
  ) -> StatementRecord {
    let codes = report.counts.keys.sorted()
    return StatementRecord(
      definition: draft.definition, table: "process", subject: draft.subject,
      period: report.period, k: report.k, reason: project.reason, publishedOn: day,
      axes: [.init(name: "process", codes: codes)], counts: codes.map { report.counts[$0] ?? nil })
  }

  private func readProcess(
    _ period: Period
  ) throws -> (report: ProcessReport, draft: StatementDraft?) {
    let span = try StatementSpan(
      of: "process", about: "_T", through: period, in: store.statements())
    if let number = span.published, let record = try store.statement(number: number) {
      return (processReport(of: record, as: number), nil)
    }
    func isIn(_ month: Month) -> Bool {
      month <= period.last && span.previous.map { $0 < month } ?? true
    }
    let activities = try store.activities().filter { isIn($0.month) }
    let questions = try store.violenceQuestions().filter { isIn($0.month) }
    let counts = done(activities)
      .merging(attendance(of: activities)) { first, _ in first }
      .merging(asked(questions)) { first, _ in first }
      .merging(followedUp(try store.suppliers(), through: period.last, isIn)) { first, _ in first }
    return (
      ProcessReport(
        project: project.name, first: span.previous?.advanced(by: 1), last: period.last,
        k: project.k, release: nil, counts: counts),
      StatementDraft(
        definition: "process through \(period.last)", subject: "_T", statements: span.count)
    )
  }

  /// The report of what has been published.
  func processReport(of record: StatementRecord, as number: Int) -> ProcessReport {
    ProcessReport(
      project: project.name, first: Month(startOfSpan: record.period),
      last: Month(endOfSpan: record.period) ?? Month(ordinal: 12), k: record.k, release: number,
      counts: Dictionary(uniqueKeysWithValues: zip(record.axes[0].codes, record.counts)))
  }
}
