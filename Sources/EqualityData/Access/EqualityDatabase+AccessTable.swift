import DisclosureProtection
import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The table of who gets in, as it would be published, or as it has been.
  ///
  /// Without a dimension it is about stages and gender. Whoever has started is among those that the
  /// gender table of the same month counts, which is to be published first; so what that one says is
  /// known here, and whoever it counts besides is a group too. With a dimension it divides people
  /// whose number the table without has told, stage by stage: nothing that it shows changes what
  /// another such table hides. Two dimensions are one table, with their pairs. The same answers of
  /// the same people are told of in one table only, of this kind or of reach: a project cannot
  /// publish both of the same months.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: ``ReachError``; ``RequestError/nothingToPublish`` where nothing can be protected;
  ///   ``RequestError/retentionOverdue`` where someone's data should have been erased before `day`;
  ///   ``StoreError``.
  public func accessReport(_ request: AccessRequest, on day: String? = nil) throws -> AccessReport {
    try shown(on: day) { try readAccess(request) }
  }

  /// The report, and how many statements there were when it was drafted; nil where it is published.
  func readAccess(
    _ request: AccessRequest
  ) throws -> (report: AccessReport, draft: StatementDraft?) {
    guard request.dimensions.isEmpty else { return try readDividedAccess(request) }
    let last = request.period.last
    let statements = try store.statements()
    let span = try StatementSpan(ofAccessThrough: request.period, in: statements)
    if let number = span.published, let record = try store.statement(number: number) {
      guard record.accessAges == request.among else {
        throw ReachError.accessOfAges(record.accessAges)
      }
      return (try accessReport(of: record, as: number), nil)
    }
    let first = span.previous?.advanced(by: 1)
    // Who is young of those reached tells, with this, who is young and was not referred.
    if request.among != nil {
      try refuseTold(ReferenceCount.age, from: first, in: statements)
    }
    let figures = try protectedAccess(
      after: span.previous, through: last, among: request.among)
    return (
      AccessReport(
        project: project.name, dimensions: [], among: request.among, first: first, last: last,
        k: project.k, protectsZeros: false, release: nil, figures: figures),
      StatementDraft(
        definition: request.definition(of: []),
        subject: request.among == nil ? "_T" : "_T+\(ReferenceCount.age)", statements: span.count)
    )
  }

  /// Refuses what would tell answers of people of whom another kind of table has told them.
  func refuseTold(
    _ subject: String, from first: Month?, in statements: [StatementSummary]
  ) throws(ReachError) {
    guard let told = StatementSpan.told(of: subject, except: "access", in: statements),
      first.map({ $0 <= told }) ?? true
    else { return }
    throw .answersTold(through: told)
  }

  private func protectedAccess(
    after start: Month?, through end: Month, among ages: AgeRange?
  ) throws -> PublishedTable {
    guard let reached = try publishedReach(through: end),
      let ongoing = try publishedReach(through: end, of: .ongoing)
    else { throw ReachError.genderTableFirst(end) }
    guard var access = AccessTable(reached: reached.byGender, ongoing: ongoing.byGender) else {
      throw ReachError.noOngoingIsPublished(end)
    }
    for (member, _) in try accessCohort(after: start, through: end, among: ages) {
      access.add(member)
    }
    guard let table = access.table else { throw RequestError.earlierFiguresDoNotAgree }
    var rules = ProtectionRules(k: project.k, costs: GroundCosts.costs(of: table))
    rules.known = AccessTable.known(in: table)
    var undecided = ProtectionRules(k: project.k, hidingFewestCellsOf: access.undecided)
    undecided.protectsZeros = true
    guard case .proven(let figures) = protection(of: table, under: rules) else {
      throw RequestError.nothingToPublish
    }
    return figures.above(protect(access.undecided, under: undecided))
  }

  /// The report of what has been published.
  func accessReport(of record: StatementRecord, as number: Int) throws -> AccessReport {
    let lists = try store.dimensions()
    let subjects = try record.accessDimensions.map { try accessSubject($0, lists: lists) }
    return AccessReport(
      project: project.name,
      dimensions: zip(subjects, record.axes).map { subject, axis in
        .init(
          subject,
          categories: axis.codes.dropFirst(2).map { code in
            subject.categories.first { $0.code == code }
              ?? .init(code: code, label: Text(sv: code, en: code))
          })
      },
      among: record.accessAges,
      first: Month(startOfSpan: record.period),
      last: Month(endOfSpan: record.period) ?? Month(ordinal: 12), k: record.k,
      protectsZeros: subjects.contains(where: \.isSensitive), release: number,
      figures: record.figures)
  }

  /// What people are divided by, by the code that it has in the ledger.
  private func accessSubject(_ code: String, lists: [Dimension]) throws -> ReachSubject {
    // The months do not matter to what it is.
    var request = ReachRequest(dimension: code, period: Period(Month(ordinal: 12)))
    for bands in AgeBands.allCases where code == "age-\(bands.code)" {
      request.dimension = ReferenceCount.age
      request.ages = bands
    }
    return try ReachSubject(request, lists: lists)
  }
}

extension AccessReport.Dimension {
  init(_ subject: ReachSubject, categories: [ReachReport.Category]) {
    self.init(
      code: subject.code, label: subject.label, allowsSeveral: subject.allowsSeveral,
      isProxy: subject.isProxy, categories: categories)
  }
}

extension PublishedTable {
  /// The rows of this table, and below them those of another with the same columns.
  fileprivate func above(_ other: PublishedTable) -> PublishedTable {
    let rows = Dimension(
      name: dimensions[0].name, codes: dimensions[0].codes + other.dimensions[0].codes)
    return PublishedTable(
      dimensions: [rows] + dimensions.dropFirst(), counts: counts + other.counts)
  }
}

extension ReachedByGender {
  /// How many of each gender, and of all under nil.
  fileprivate var byGender: [GenderCategory?: Int] {
    var counts: [GenderCategory?: Int] = [nil: total].compactMapValues(\.self)
    for (gender, count) in genders { counts[gender] = count }
    return counts
  }
}
