import DisclosureProtection
import EqualityModel
import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The report of those whom a published table of access counts, by one dimension more or by two.
  func readDividedAccess(
    _ request: AccessRequest
  ) throws -> (report: AccessReport, draft: StatementDraft?) {
    let lists = try store.dimensions()
    let subjects = try accessSubjects(of: request, lists: lists)
    let statements = try store.statements()
    let last = request.period.last
    let definition = request.definition(of: subjects)
    let own = statements.filter { $0.table == "access" && Month(endOfSpan: $0.period) == last }
    guard let whole = own.first(where: \.isOfWholeAccess),
      let counted = try store.statement(number: whole.number)
    else {
      _ = try StatementSpan(ofAccessThrough: request.period, in: statements)
      throw ReachError.accessTableFirst(request.period, among: request.among)
    }
    guard whole.accessAges == request.among else {
      throw ReachError.accessOfAges(whole.accessAges)
    }
    if let published = own.first(where: { $0.isAbout(subjects) }) {
      guard let record = try store.statement(number: published.number),
        record.definition == definition
      else { throw ReachError.dividedOtherwise }
      return (try accessReport(of: record, as: published.number), nil)
    }
    let first = Month(startOfSpan: whole.period)
    for subject in subjects { try refuseTold(subject.source, from: first, in: statements) }
    let figures = try protectedAccess(
      of: subjects, lists, counted: counted.figures,
      try accessCohort(after: first?.advanced(by: -1), through: last, among: request.among))
    return (
      AccessReport(
        project: project.name,
        dimensions: subjects.map { .init($0, categories: $0.categories) },
        among: request.among, first: first, last: last, k: k(ofAll: subjects),
        protectsZeros: subjects.contains(where: \.isSensitive),
        release: nil, figures: figures),
      StatementDraft(
        definition: definition, subject: subjects.map(\.source).joined(separator: "+"),
        statements: statements.count)
    )
  }

  /// In the order of their codes, so that the same two are the same table.
  private func accessSubjects(
    of request: AccessRequest, lists: [Dimension]
  ) throws -> [ReachSubject] {
    let subjects = try request.dimensions.map { dimension in
      guard dimension != ReferenceCount.municipality else {
        throw ReachError.notOfReferrals(dimension)
      }
      return try ReachSubject(
        ReachRequest(dimension: dimension, ages: request.ages, period: request.period),
        lists: lists)
    }
    guard subjects.count < 3 else { throw ReachError.tooManyDimensions }
    guard Set(subjects.map(\.source)).count == subjects.count else {
      throw ReachError.sameAnswers
    }
    return subjects.sorted { $0.code < $1.code }
  }

  private func k(ofAll subjects: [ReachSubject]) -> Int {
    subjects.map { k(of: $0) }.max() ?? project.k
  }

  /// Those decided on and the others have nobody in common, and are protected apart; of the others
  /// also that there are none.
  private func protectedAccess(
    of subjects: [ReachSubject], _ lists: [Dimension], counted: PublishedTable,
    _ cohort: ReferredCohort
  ) throws -> PublishedTable {
    guard let columns = columns(of: .decidedOn, subjects, counted) else {
      if subjects.count > 1 { throw ReachError.tooFewForPairs }
      throw RequestError.nothingToPublish
    }
    let decided = try protected(AccessDivision(of: subjects, lists, columns, cohort))
    guard let columns = self.columns(of: .undecided, subjects, counted) else { return decided }
    let others = try protected(
      AccessDivision(of: subjects, lists, columns, cohort), protectsZeros: true)
    return decided.beside(others)
  }

  /// Stages and genders, put together until each can be divided.
  ///
  /// Where there are pairs, that is until a pair can be expected to have k people: a page of hidden
  /// figures serves nobody. It rests on what has been published alone, and so tells nothing.
  private func columns(
    of people: AccessColumns.People, _ subjects: [ReachSubject], _ counted: PublishedTable
  ) -> AccessColumns? {
    let pairs = subjects.count > 1 ? subjects.reduce(1) { $0 * $1.categories.count } : 1
    let (passages, genders) = (counted.dimensions[0].codes, counted.dimensions[1].codes)
    return AccessColumns(
      of: people, least: k(ofAll: subjects) * pairs, total: genders[genders.count - 1]
    ) { passage, gender in
      passages.contains(passage.rawValue) && genders.contains(gender)
        ? counted[passage.rawValue, gender] : nil
    }
  }

  private func protected(
    _ division: AccessDivision, protectsZeros: Bool = false
  ) throws -> PublishedTable {
    guard let (table, known, costs) = division.table else {
      throw RequestError.earlierFiguresDoNotAgree
    }
    var rules = ProtectionRules(k: k(ofAll: division.subjects), costs: costs)
    rules.protectsZeros = protectsZeros || division.subjects.contains(where: \.isSensitive)
    rules.known = known
    guard case .proven(let figures) = protection(of: table, under: rules) else {
      throw RequestError.nothingToPublish
    }
    return figures
  }
}

extension PublishedTable {
  /// The columns of this table, and after them those of another with the same rows.
  fileprivate func beside(_ other: PublishedTable) -> PublishedTable {
    let (own, others) = (dimensions[dimensions.count - 1], other.dimensions[dimensions.count - 1])
    let columns = Dimension(name: own.name, codes: own.codes + others.codes)
    let (width, otherWidth) = (own.codes.count, others.codes.count)
    var joined: [Int?] = []
    for row in 0..<counts.count / width {
      joined += counts[row * width..<(row + 1) * width]
      joined += other.counts[row * otherWidth..<(row + 1) * otherWidth]
    }
    return PublishedTable(dimensions: dimensions.dropLast() + [columns], counts: joined)
  }
}

extension StatementSummary {
  /// Whether it is about answers that any of these are about.
  fileprivate func isAbout(_ subjects: [ReachSubject]) -> Bool {
    !isOfWholeAccess
      && !Set(subject.split(separator: "+").map(String.init))
        .isDisjoint(with: subjects.map(\.source))
  }
}
