import DisclosureProtection
import EqualityModel
import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The report of those whom a published table of access counts, by one dimension more.
  func readAccess(
    _ request: AccessRequest, by dimension: String
  ) throws -> (report: AccessReport, draft: StatementDraft?) {
    let lists = try store.dimensions()
    let subject = try ReachSubject(
      ReachRequest(dimension: dimension, ages: request.ages, period: request.period), lists: lists)
    if case .municipality = subject.kind {
      throw ReachError.unknownDimension(
        dimension, known: [ReferenceCount.age] + lists.map(\.code))
    }
    let statements = try store.statements()
    let last = request.period.last
    let definition = request.definition(of: subject)
    let own = statements.filter { $0.table == "access" && Month(endOfSpan: $0.period) == last }
    if let published = own.first(where: { $0.subject == subject.source }) {
      guard let record = try store.statement(number: published.number),
        record.definition == definition
      else { throw ReachError.dividedOtherwise }
      return (try accessReport(of: record, as: published.number), nil)
    }
    guard let whole = own.first(where: \.isOfWholeAccess),
      let counted = try store.statement(number: whole.number)
    else { throw ReachError.accessTableFirst(last) }
    guard whole.definition == request.definition(of: nil) else {
      throw ReachError.dividedOtherwise
    }
    let first = Month(startOfSpan: whole.period)
    try refuseTold(subject.source, from: first, in: statements)
    let figures = try protectedAccess(
      of: subject, lists, counted: counted.figures,
      try accessCohort(after: first?.advanced(by: -1), through: last, among: request.among))
    return (
      AccessReport(
        project: project.name, dimension: .init(subject, categories: subject.categories),
        among: request.among, first: first, last: last, k: k(of: subject),
        protectsZeros: subject.isSensitive,
        release: nil, figures: figures),
      StatementDraft(
        definition: definition, subject: subject.source, statements: statements.count)
    )
  }

  private func protectedAccess(
    of subject: ReachSubject, _ lists: [Dimension], counted: PublishedTable,
    _ cohort: ReferredCohort
  ) throws -> PublishedTable {
    let k = k(of: subject)
    let genders = counted.dimensions[1].codes
    let columns = AccessColumns(
      least: k, total: genders[genders.count - 1]
    ) { passage, gender in
      genders.contains(gender) ? counted[passage.rawValue, gender] : nil
    }
    guard let columns else { throw RequestError.nothingToPublish }
    var ground = GroundTable(
      categories: subject.categories.map(\.code), allowsSeveral: subject.allowsSeveral,
      columns: columns)
    for (member, referral) in cohort {
      if let place = columns.position(of: member),
        let answer = subject.answer(with: referral, lists: lists)
      {
        ground.add(toClass: place, answer)
      }
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
