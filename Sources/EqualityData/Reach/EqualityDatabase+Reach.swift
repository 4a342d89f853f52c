import DisclosureProtection
import DisclosureTables
import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The table of who is reached, as it would be published, or as it has been.
  ///
  /// The people are those whom the project reached for the first time in the months after what is
  /// published of the same dimension: cohorts have nobody in common, and how many of each gender
  /// are in one is known from gender tables. So nothing that one table hides follows from another.
  ///
  /// `day` is today's date, such as `2021-11-02`.
  /// - Throws: ``ReachError``; ``RequestError/nothingToPublish`` where nothing can be protected;
  ///   ``RequestError/retentionOverdue`` where someone's data should have been erased before `day`;
  ///   ``StoreError``.
  public func reachReport(_ request: ReachRequest, on day: String? = nil) throws -> ReachReport {
    try shown(on: day) { try readReach(request) }
  }

  /// The report, and how many statements there were when it was drafted; nil where it is published.
  func readReach(
    _ request: ReachRequest
  ) throws -> (report: ReachReport, draft: StatementDraft?) {
    let asked = try ReachSubject(request, lists: try store.dimensions())
    let span = try StatementSpan(
      aboutAnswers: [asked.source], through: request.period, in: store.statements())
    let last = request.period.last
    if let number = span.published {
      guard let record = try store.statement(number: number),
        record.definition == definition(of: asked, through: last)
      else { throw ReachError.dividedOtherwise }
      return (report(of: record, as: number, about: asked), nil)
    }
    let previous = span.previous
    let reference = try referencePopulation(request)
    let subject = try asked.compared(with: reference)
    let figures = try protectedCohort(of: subject, after: previous, through: last)
    return (
      ReachReport(
        project: project.name, dimension: subject.code, label: subject.label,
        allowsSeveral: subject.allowsSeveral, isProxy: subject.isProxy,
        categories: subject.categories, first: previous?.advanced(by: 1), last: last,
        k: k(of: subject), release: nil, figures: figures,
        reference: reference?.counts(of: subject, over: figures)),
      StatementDraft(
        definition: definition(of: subject, through: last), subject: subject.source,
        statements: span.count)
    )
  }

  private func definition(of subject: ReachSubject, through last: Month) -> String {
    "reach \(subject.code) through \(last)"
  }

  func k(of subject: ReachSubject) -> Int {
    subject.isSensitive ? project.kSensitive : project.k
  }

  private func referencePopulation(_ request: ReachRequest) throws -> ReferencePopulation? {
    let counts = try store.referenceCounts(of: request.dimension)
    let sources = counts.map(\.source).reduce(into: [String]()) { all, source in
      if all.last != source { all.append(source) }
    }
    if let source = request.source {
      guard sources.contains(source) else { throw ReachError.unknownSource(known: sources) }
      return ReferencePopulation(of: counts, from: source)
    }
    guard sources.count < 2 else { throw ReachError.severalSources(sources) }
    return sources.first.flatMap { ReferencePopulation(of: counts, from: $0) }
  }

  private func protectedCohort(
    of subject: ReachSubject, after start: Month?, through end: Month
  ) throws -> PublishedTable {
    let k = k(of: subject)
    let (cohort, classes) = try reachedCohort(after: start, through: end, least: k)
    var ground = GroundTable(
      categories: subject.categories.map(\.code), allowsSeveral: subject.allowsSeveral,
      classes: classes)
    let answers = try answers(of: cohort.members, to: subject)
    for member in cohort.members {
      if let chosen = answers[member.participant] { ground.add(member.gender, chosen) }
    }
    guard let table = ground.table else { throw RequestError.earlierFiguresDoNotAgree }
    var rules = ProtectionRules(k: k, costs: GroundCosts.costs(of: table))
    rules.protectsZeros = subject.isSensitive
    rules.known = GroundTable.known(in: table)
    guard case .proven(let figures) = protection(of: table, under: rules) else {
      throw RequestError.nothingToPublish
    }
    return figures
  }
}

extension EqualityDatabase {
  /// The report of a publication, whatever it was asked for with.
  func reachReport(of record: StatementRecord, as number: Int) throws -> ReachReport {
    let parts = record.definition.split(separator: " ")
    guard parts.count == 4, let month = Month(endOfSpan: record.period) else {
      throw StoreError.damaged
    }
    var request = ReachRequest(dimension: String(parts[1]), period: Period(month))
    for bands in AgeBands.allCases where parts[1] == "age-\(bands.code)" {
      request.dimension = ReferenceCount.age
      request.ages = bands
    }
    return report(
      of: record, as: number, about: try ReachSubject(request, lists: try store.dimensions()))
  }

  /// The report of what has been published, with the population it was compared with.
  private func report(
    of record: StatementRecord, as number: Int, about subject: ReachSubject
  ) -> ReachReport {
    let figures = record.figures
    let cells = figures.cells.map(\.codes)
    let reference = record.reference.first.map { first in
      ReachReport.Reference(
        source: first.source, date: first.date,
        counts: record.reference.reduce(into: [:]) { $0[cells[$1.position]] = $1.count })
    }
    return ReachReport(
      project: project.name, dimension: subject.code, label: subject.label,
      allowsSeveral: subject.allowsSeveral, isProxy: subject.isProxy,
      categories: figures.dimensions[0].codes.dropFirst(2).map { code in
        subject.categories.first { $0.code == code }
          ?? .init(code: code, label: Text(sv: code, en: code))
      },
      first: Month(startOfSpan: record.period),
      last: Month(endOfSpan: record.period) ?? Month(ordinal: 12),
      k: record.k, release: number, figures: figures, reference: reference)
  }
}

extension StatementRecord {
  /// The figures as they were protected.
  var figures: PublishedTable {
    PublishedTable(
      dimensions: axes.map { .init(name: $0.name, codes: $0.codes) }, counts: counts)
  }
}
