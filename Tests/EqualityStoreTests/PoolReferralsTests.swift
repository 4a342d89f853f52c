import EqualityModel
import EqualitySystem
import XCTest

@testable import EqualityStore

/// Referrals, target groups and suppliers of two stores that become one.
final class PoolReferralsTests: PoolTestCase {
  private let same = PoolOptions(hasSamePeople: true)

  private func referral(
    _ pseudonym: String?, _ unit: String? = "A1", _ decision: ReferralDecision = .accepted,
    gender: Gender = .woman, consent: Consent? = .given
  ) -> Referral {
    var referral = Referral(
      participant: pseudonym, unit: unit, referred: Month(year: 2021, month: 5)!, gender: gender,
      birthYear: 2001, decision: decision, decided: Month(year: 2021, month: 6)!,
      consent: consent, retainUntil: PartialDate("2030"))
    referral.answers = consent == .given ? ["religion": .option(1)] : [:]
    return referral
  }

  private func replace(_ referrals: Referral..., in store: borrowing Store) throws {
    _ = try store.replaceReferrals(
      with: referrals, hash: "\(referrals)", on: "2021-09-01")
  }

  func testAReferralThatBothHaveIsThereOnceWithWhatWasSaidInIt() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    try replace(referral("a"), referral("b"), in: store)
    try replace(
      referral("b"), referral("c", "B1", .declined), referral(nil, "B1"), in: other)
    try assertRefused(.people(1))

    let counts = try pool(same)

    XCTAssertEqual(counts.referralsShared, 1)
    XCTAssertEqual(counts.referralsAdded, 2)
    XCTAssertEqual(try store.referrals().map(\.referral.participant), ["a", "b", "c", nil])
    XCTAssertEqual(try store.referrals().map(\.referral.unit), ["A1", "A1", "B1", "B1"])
    XCTAssertEqual(
      try store.referrals().map { $0.answers.map(\.answer) },
      Array(repeating: [.option(1)], count: 4))
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testWhoeverWasReferredInOneAndTakesPartInTheOtherIsRefusedUnlessSaidToBeOnePerson() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    _ = try store.importing([Example.stay("a", "A1", "2021-07", birthYear: 2001)], as: "a")
    try replace(referral("a", "B1"), in: other)
    try assertRefused(.people(1))
    XCTAssertEqual(try pool(same).referralsAdded, 1)
    XCTAssertNotNil(try store.referrals()[0].participant)
  }

  func testStoresThatSayDifferentThingsOfSomeoneReferredAreNotPooled() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    _ = try store.importing(
      [
        Example.stay("a", "A1", "2021-07", gender: .man, birthYear: 1990),
        Example.stay("b", "A1", "2021-07", consent: .declined),
      ], as: "a")
    try replace(referral("c"), referral("d", consent: .withdrawn), in: store)
    try replace(
      referral("a"), referral("b"), referral("c", gender: .man), referral("d", "B1"), in: other)
    try assertRefused(.facts([.gender: 2, .birthYear: 1, .consent: 2]), options: same)

    try replace(referral("c", .none, .declined), referral("d", "B1", consent: nil), in: other)
    XCTAssertEqual(try pool(same).referralsAdded, 2, "other occasions")
  }

  func testOneReferralWithTwoDecisionsIsRefused() throws {
    try replace(referral("a", "A1", .declined), in: makeStore())
    try replace(referral("a"), in: makeStore("other"))
    try assertRefused(.facts([.referrals: 1]), options: same)
  }

  func testAnonymousReferralsToOneUnitInOneYearInBothAreAddedOnlyWhenAskedFor() throws {
    let store = try makeStore()
    try replace(referral(nil), referral(nil, nil), in: store)
    try replace(referral(nil), referral(nil, nil), in: makeStore("other"))
    try assertRefused(.anonymous(["A1", "_T"]))
    XCTAssertEqual(try pool(PoolOptions(addsAnonymous: true)).referralsAdded, 2)
    XCTAssertEqual(try store.referrals().count, 4)
  }

  func testAReferralToTheOtherProjectIsToItsPlaceInThisOne() throws {
    let store = try makeStore()
    try replace(referral("a", nil), referral("b"), in: makeStore("other"))
    _ = try pool(PoolOptions(above: "P", prefix: "X-"))
    XCTAssertEqual(try store.referrals().map(\.referral.unit), ["X-P", "X-A1"])
  }

  // MARK: Groups and suppliers

  private func group(
    _ code: String, _ ages: String, version: Int = 1, by who: String = "Styrgruppen"
  ) -> TargetGroup {
    TargetGroup(
      code, version: version, sv: "unga", en: "the young",
      rule: .all([.ages(AgeRange(ages)!), .chosen(dimension: "religion", anyOf: ["ingen"])]),
      decision: ListDecision(
        decidedBy: who, decidedOn: PartialDate("2021-09")!, consultedWith: "Ungdomsrådet"))
  }

  func testAGroupOfOneRuleIsOneAndAnotherRuleIsRefused() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    _ = try store.add(group("unga", "16-29"), on: "2021-09-02")
    _ = try other.add(group("unga", "16-29", by: "Annan"), on: "2021-09-02")
    _ = try other.add(group("barn", "16"), on: "2021-09-02")
    XCTAssertEqual(try pool().groupsAdded, 1)
    XCTAssertEqual(try store.targetGroups(), [group("unga", "16-29"), group("barn", "16")])
    XCTAssertEqual(try store.integrityProblems(), [])

    _ = try other.add(group("unga", "16-24", version: 2), on: "2021-09-02")
    try assertRefused(.groups(["unga"]))
    _ = try store.add(group("unga", "18-24", version: 2), on: "2021-09-02")
    try assertRefused(.groups(["unga"]))
  }

  func testAGroupCannotHaveTheCodeOfAListInTheOtherStore() throws {
    _ = try makeStore().add(group("bostad", "16-29"), on: "2021-09-02")
    _ = try makeStore("other").add(
      EqualityModel.Dimension(
        "bostad", version: 1, ground: nil, label: Text(sv: "bostad", en: "housing"),
        allowsSeveral: false, isProxy: false,
        categories: [EqualityModel.Category("a", sv: "a", en: "a")],
        decision: ListDecision(
          decidedBy: "x", decidedOn: PartialDate("2021")!, consultedWith: "y")), on: "2021-01-01")
    try assertRefused(.groups(["bostad"]))
  }

  func testASupplierOfOneCodeIsOneUnlessTheStoresDisagree() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    func supplier(_ code: String, _ days: String..., having: Supplier.Policy...) -> Supplier {
      Supplier(
        code: code, policies: Set(having),
        visits: days.map { .init(date: PartialDate($0)!, outcome: .inOrder) })
    }
    let (first, more) = (supplier("L1", "2021-02-03"), supplier("L1", "2021-02-03", "2021-05"))
    _ = try store.replaceSuppliers(with: [first])
    _ = try other.replaceSuppliers(with: [supplier("L2", having: .accessibility), more])
    let counts = try pool()
    XCTAssertEqual(counts.surroundingsAdded, 1)
    XCTAssertEqual(counts.surroundingsShared, 1)
    XCTAssertEqual(try store.suppliers(), [more, supplier("L2", having: .accessibility)])
    XCTAssertEqual(try store.integrityProblems(), [])

    _ = try other.replaceSuppliers(
      with: [supplier("L1", "2021-03"), supplier("L2", having: .genderEquality)])
    try assertRefused(.suppliers(["L1", "L2"]))
  }
}
