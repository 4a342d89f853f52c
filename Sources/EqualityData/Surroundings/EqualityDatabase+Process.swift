import DisclosureProtection
import DisclosureTables
import EqualityImport
public import EqualityModel
public import EqualityReports
import EqualityStatistics
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
      file.bytes, units: tree, mapping: try file.readMapping(), ignoring: file.ignoring)
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
      file.bytes, units: tree, mapping: try file.readMapping(), ignoring: file.ignoring)
    let counts = try store.replaceViolenceQuestions(with: try result.get(), dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }

  /// What was done since what is published, through a period's last month, as it would be published,
  /// or as it has been.
  ///
  /// - Throws: ``ReachError/publishedThrough(_:)``; ``StoreError``.
  public func processReport(_ period: Period) throws -> ProcessReport {
    try store.reading { try readProcess(period).report }
  }

  /// Writes a table of what was done to files and records it in the ledger: both or neither.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: as ``processReport(_:)``; ``RequestError/periodNotOver``; ``FileFailure``.
  public func publishProcess(
    _ period: Period, as files: FileRequest, on day: String
  ) throws -> SheetPublication {
    let (report, draft) = try store.reading { try readProcess(period) }
    let name = "process-\(report.last)"
    guard let draft else { return try publishAgain(report.sheet, named: name, as: files) }
    guard let today = PartialDate(day)?.calendarMonth, report.last < today else {
      throw RequestError.periodNotOver
    }
    let codes = report.counts.keys.sorted()
    let record = StatementRecord(
      definition: draft.definition, table: "process", subject: draft.subject,
      period: report.period, k: report.k, reason: project.reason, publishedOn: day,
      axes: [.init(name: "process", codes: codes)], counts: codes.map { report.counts[$0] ?? nil })
    do {
      return try publish(record, after: draft.statements, named: name, as: files) {
        report.released(as: $0).sheet
      }
    } catch StoreError.ledgerHasMoved {
      return try publishProcess(period, as: files, on: day)
    }
  }

  private func readProcess(
    _ period: Period
  ) throws -> (report: ProcessReport, draft: StatementDraft?) {
    let span = try StatementSpan(
      of: "process", about: "_T", through: period, in: store.statements())
    if let number = span.published, let record = try store.statement(number: number) {
      return (
        ProcessReport(
          project: project.name, first: Month(startOfSpan: record.period),
          last: Month(endOfSpan: record.period) ?? period.last, k: record.k, release: number,
          counts: Dictionary(uniqueKeysWithValues: zip(record.axes[0].codes, record.counts))), nil
      )
    }
    func isIn(_ month: Month) -> Bool {
      month <= period.last && span.previous.map { $0 < month } ?? true
    }
    let activities = try store.activities().filter { isIn($0.month) }
    let questions = try store.violenceQuestions().filter { isIn($0.month) }
    let counts = done(activities)
      .merging(attendance(of: activities)) { first, _ in first }
      .merging(asked(questions)) { first, _ in first }
    return (
      ProcessReport(
        project: project.name, first: span.previous?.advanced(by: 1), last: period.last,
        k: project.k, release: nil, counts: counts),
      StatementDraft(
        definition: "process through \(period.last)", subject: "_T", statements: span.count)
    )
  }
}

extension EqualityDatabase {
  /// How many activities there were: of these nothing needs protection.
  private func done(_ activities: [Activity]) -> [String: Int?] {
    var counts = [ProcessReport.key("activities", "_T"): Optional(activities.count)]
    for kind in Activity.Kind.allCases {
      counts[ProcessReport.key("activities", kind.code)] = activities.count { $0.kind == kind }
    }
    counts[ProcessReport.key("principles", "meeting")] = activities.count {
      $0.kind == .meeting && $0.hasPrinciplesItem
    }
    for step in 1...7 {
      counts[ProcessReport.key("step", String(step))] = activities.count { $0.step == step }
    }
    return counts
  }

  /// How many took part, by kind and gender.
  private func attendance(of activities: [Activity]) -> [String: Int?] {
    let kinds = Activity.Kind.allCases
    var inner = [Int](repeating: 0, count: kinds.count * 3)
    for activity in activities {
      let place = (activity.kind.rawValue - 1) * 3
      let (women, men) = (activity.women ?? 0, activity.men ?? 0)
      inner[place] += women
      inner[place + 1] += men
      inner[place + 2] += activity.total - women - men
    }
    let table = CrossTable(
      axes: [
        Axis(
          "kind", codes: ["_T"] + kinds.map(\.code), parents: [nil] + kinds.map { _ in 0 }),
        Axis("gender", codes: ["_T", "woman", "man", "rest"], parents: [nil, 0, 0, 0]),
      ], inner: inner)
    let figures = protect(
      table, under: ProtectionRules(k: project.k, costs: TableCosts.costs(of: table)))
    var counts: [String: Int?] = [:]
    for cell in figures.cells where cell.codes[1] != "rest" {
      counts[ProcessReport.key("attendance", cell.codes[0], cell.codes[1])] = .some(cell.count)
    }
    return counts
  }

  /// How many women and men were asked about violence: each gender by itself.
  private func asked(_ questions: [ViolenceQuestions]) -> [String: Int?] {
    var counts: [String: Int?] = [:]
    for gender in [Gender.woman, .man] {
      let own = questions.filter { $0.gender == gender }
      let numbers = [
        own.reduce(0) { $0 + $1.asked }, own.reduce(0) { $0 + $1.declined },
        own.reduce(0) { $0 + $1.notAsked },
      ]
      let codes = ["asked", "declined", "not_asked"]
      let parts = divided(numbers, by: codes)
      counts[ProcessReport.key("violence", "_T", gender.code)] =
        .some(parts == nil ? nil : numbers.reduce(0, +))
      for code in codes {
        counts[ProcessReport.key("violence", code, gender.code)] = .some(parts?[code] ?? nil)
      }
      let offered = own.reduce(0) { $0 + ($1.supportOffered ?? 0) }
      let isShown = (parts?["asked"] ?? nil) != nil
      let support = isShown ? divided([offered, numbers[0] - offered], by: ["yes", "no"]) : nil
      counts[ProcessReport.key("violence", "support", gender.code)] = .some(support?["yes"] ?? nil)
    }
    return counts
  }

  private func divided(_ numbers: [Int], by codes: [String]) -> [String: Int?]? {
    let items = numbers.enumerated().flatMap { place, number in
      [Answer.OptionSet](repeating: .init([place]), count: number)
    }
    return ProtectedDivision.counts(of: items, by: codes, k: project.kSensitive)
  }
}
