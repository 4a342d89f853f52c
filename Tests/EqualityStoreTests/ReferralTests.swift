import EqualityModel
import EqualityStore
import Foundation
import XCTest

/// Referrals in the store: replaced whole, erased with the person, and shown to the person.
final class ReferralTests: StoreTestCase {
  private func referral(
    _ pseudonym: String?, consent: Consent? = .given, until: String? = nil, answer: Int? = 0
  ) -> Referral {
    var referral = Referral(
      participant: pseudonym, unit: "A1", referred: Month(year: 2021, month: 9)!, gender: .woman,
      birthYear: 2001, decision: .declined, decided: Month(year: 2021, month: 10)!,
      consent: consent, retainUntil: until.flatMap { PartialDate($0) })
    if let answer {
      referral.answers = [Dimension.birthBackground.code: .options(.init([answer]))]
    }
    return referral
  }

  private func add(_ referrals: [Referral], to store: borrowing Store, as hash: String) throws
    -> ReferralCounts
  {
    try store.replaceReferrals(with: referrals, hash: hash, on: "2021-11-02")
  }

  func testTheFileIsTheWholeListAndTheSameFileChangesNothing() throws {
    let store = try makeStore()
    XCTAssertEqual(try add([referral("p"), referral(nil)], to: store, as: "a").added, 2)
    let before = try bytes(of: path())

    XCTAssertEqual(
      try add([referral("p"), referral(nil)], to: store, as: "a").importedBefore, "2021-11-02")

    XCTAssertEqual(try bytes(of: path()), before)
    XCTAssertEqual(try add([referral("q")], to: store, as: "b").replaced, 2)
    XCTAssertEqual(try store.referrals().map(\.referral.participant), ["q"])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testADryRunKeepsNothing() throws {
    let store = try makeStore()
    let counts = try store.replaceReferrals(
      with: [referral("p")], hash: "a", on: "2021-11-02", dryRun: true)
    XCTAssertEqual(counts.added, 1)
    XCTAssertEqual(try store.referrals(), [])
    XCTAssertNil(try add([referral("p")], to: store, as: "a").importedBefore)
  }

  func testWhatIsSaidIsKeptWithConsentOnly() throws {
    let store = try makeStore()
    _ = try store.importing([Example.stay("r", "A1", "2021-10-03")], as: "stays")
    _ = try store.withdrawConsent(pseudonym: "r", on: "2021-11-01")

    let counts = try add(
      [
        referral("p"), referral("q", consent: nil), referral("s", consent: .declined),
        referral("r"), referral("t", answer: nil),
      ], to: store, as: "a")

    XCTAssertEqual(counts.withAnswers, 1)
    XCTAssertEqual(counts.withoutConsent, 3, "the participant r has withdrawn")
    XCTAssertEqual(try store.referrals().map(\.answers.count), [1, 0, 0, 0, 0])
    XCTAssertEqual(try store.referrals().map { $0.participant != nil }.filter { $0 }.count, 1)
  }

  func testWithdrawingErasesReferralsOfParticipantsAndOfOthers() throws {
    let store = try makeStore()
    _ = try store.importing([Example.stay("KANARIE-1", "A1", "2021-10-03")], as: "stays")
    _ = try add(
      [referral("KANARIE-1"), referral("KANARIE-2"), referral("KANARIE-2"), referral("q")],
      to: store, as: "a")

    XCTAssertEqual(try store.withdraw(pseudonym: "KANARIE-1", on: "2021-12-01")?.referrals, 1)
    XCTAssertEqual(try store.withdraw(pseudonym: "KANARIE-2", on: "2021-12-01")?.referrals, 2)
    XCTAssertNil(try store.withdraw(pseudonym: "KANARIE-2", on: "2021-12-01"))

    XCTAssertEqual(try store.referrals().map(\.referral.participant), ["q"])
    XCTAssertNil(try bytes(of: path()).range(of: Data("KANARIE".utf8)))
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testWithdrawnConsentErasesWhatWasSaid() throws {
    let store = try makeStore()
    _ = try add([referral("p"), referral("q")], to: store, as: "a")

    XCTAssertEqual(try store.withdrawConsent(pseudonym: "p", on: "2021-12-01")?.attributes, 1)

    XCTAssertEqual(try store.referrals().map(\.answers.count), [0, 1])
    XCTAssertEqual(try store.referrals()[0].referral.consent, .withdrawn)
    XCTAssertNil(try store.withdrawConsent(pseudonym: "r", on: "2021-12-01"))
  }

  func testPurgingErasesWhatIsOverdue() throws {
    let store = try makeStore()
    _ = try add(
      [referral("p", until: "2021-11-30"), referral(nil, until: "2022-01")], to: store, as: "a")
    let day = try XCTUnwrap(PartialDate("2021-12-01"))
    XCTAssertEqual(try store.overdueCount(on: day), 1)

    XCTAssertEqual(try store.purge(before: day, on: "2021-12-01").referrals, 1)

    XCTAssertEqual(try store.overdueCount(on: day), 0)
    XCTAssertEqual(try store.referrals().map(\.referral.participant), [nil])
    XCTAssertEqual(try store.events().last?.parameters.hasSuffix("referrals=1"), true)
  }

  func testThePersonSeesAllOfIt() throws {
    let store = try makeStore()
    _ = try add([referral("p", until: "2023")], to: store, as: "a")

    let record = try XCTUnwrap(try store.personalRecord(of: "p", on: "2021-12-01"))

    XCTAssertEqual(record.gender, .woman)
    XCTAssertEqual(record.referrals.map(\.referral.decision), [.declined])
    XCTAssertEqual(record.referrals[0].answers.map(\.answer), [.options(.init([0]))])
    XCTAssertNil(try store.personalRecord(of: "q", on: "2021-12-01"))
  }

  func testAUnitWithReferralsIsInUse() throws {
    let store = try makeStore()
    _ = try add([referral("p")], to: store, as: "a")
    let tree = try UnitTree([Example.unit("P", nil, .project)])
    XCTAssertThrowsError(try store.replaceUnits(with: tree, importHash: "b", on: "2021-12-01")) {
      XCTAssertTrue($0 is UnitsInUse)
    }
  }
}
