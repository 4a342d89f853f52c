import EqualityImport
import EqualityModel
import EqualityStatistics
public import EqualityStore

extension EqualityDatabase {
  /// Reads the project's whole list of referrals, in the place of all that the store has.
  ///
  /// It may have a column for each of ``dimensions()``. What people say of themselves there is stored
  /// only where they consent. A file imported before changes nothing.
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line;
  ///   ``RequestError/noUnits``; ``StoreError``.
  public func importReferrals(
    _ file: SourceFile, on day: String, dryRun: Bool = false
  ) throws -> Imported<ReferralCounts> {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let result = ReferralsFile.read(
      file.bytes, units: tree, dimensions: try store.dimensions(),
      mapping: try readMapping(file.mapping), ignoring: file.ignoring)
    let counts = try store.replaceReferrals(
      with: try result.get(), hash: file.digest, on: day, dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }

  typealias ReferredCohort = [(member: AccessCohort.Member, referral: StoredReferral)]

  /// Those whose referrals were open after `start` through `end`, with the referral of each; of
  /// some ages, those who were so old in the year of the referral.
  func accessCohort(
    after start: Month?, through end: Month, among ages: AgeRange?
  ) throws -> ReferredCohort {
    let referrals = try store.referrals().filter { stored in
      ages.map { stored.referral.isOf($0) } ?? true
    }
    let cohort = AccessCohort(
      of: referrals.map { stored in
        .init(
          person: stored.referral.participant, participant: stored.participant,
          gender: stored.referral.gender, referred: stored.referral.referred,
          decision: stored.referral.decision, decided: stored.referral.decided)
      }, stays: try bookedStays(), after: start, through: end)
    return cohort.members.map { ($0, referrals[$0.referral]) }
  }
}

extension Referral {
  /// Whether the person was so old in the year of the referral, as far as is known.
  fileprivate func isOf(_ ages: AgeRange) -> Bool {
    birthYear.map { ages.contains(referred.year - $0) } ?? false
  }
}

extension ReachSubject {
  /// What someone said with a referral, in the categories that there are now; nil where nothing.
  func answer(with stored: StoredReferral, lists: [Dimension]) -> Answer.OptionSet? {
    func said(_ list: Dimension) -> Answer.OptionSet? {
      stored.answers.last { $0.dimension.code == list.code }.flatMap {
        list.options(of: $0.answer, to: $0.dimension)
      }
    }
    switch kind {
    case .age(let bands):
      return stored.referral.birthYear.flatMap {
        bands.band(of: stored.referral.referred.year - $0)
      }.map { .init(CollectionOfOne($0)) }
    case .municipality: return nil
    case .listed(let list): return said(list)
    case .derived(let derived):
      guard let list = lists.first(where: { $0.code == derived.source }) else { return nil }
      return said(list).flatMap { derived.category(of: $0, in: list) }.map {
        .init(CollectionOfOne($0))
      }
    }
  }
}
