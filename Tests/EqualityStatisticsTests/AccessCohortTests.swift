import EqualityModel
import EqualityStatistics
import XCTest

/// Who is in a cohort of those referred, and how far they have come.
final class AccessCohortTests: XCTestCase {
  private let october = Month(year: 2021, month: 10)!

  private func referral(
    _ person: String?, _ participant: Int32? = nil, referred: Int = 9, decided: Int? = 9,
    decision: ReferralDecision = .accepted
  ) -> AccessCohort.Referral {
    .init(
      person: person, participant: participant, gender: .woman,
      referred: Month(year: 2021, month: referred)!, decision: decision,
      decided: decided.flatMap { Month(year: 2021, month: $0) })
  }

  private func stay(_ participant: Int32, _ start: Int32, _ end: Int32 = 0) -> BookedStay {
    BookedStay(
      participant: participant, unit: 0, gender: Int32(Gender.man.rawValue), start: start, end: end)
  }

  private func stages(
    _ referrals: [AccessCohort.Referral], _ stays: [BookedStay] = [], after start: Month? = nil
  ) -> [AccessStage] {
    AccessCohort(of: referrals, stays: stays, after: start, through: october).members.map(\.stage)
  }

  func testWhoeverIsAcceptedHasStartedWithAParticipationFromTheReferralOn() {
    let someone = [referral("p", 1)]
    XCTAssertEqual(stages(someone), [.notStarted])
    XCTAssertEqual(stages(someone, [stay(1, 2021_08_31)]), [.notStarted], "before the referral")
    XCTAssertEqual(stages(someone, [stay(1, 2021_09_00)]), [.ongoing])
    XCTAssertEqual(stages(someone, [stay(1, 2021_11_01)]), [.notStarted], "after the last month")
    XCTAssertEqual(stages(someone, [stay(2, 2021_09_01)]), [.notStarted], "someone else")
    XCTAssertEqual(stages(someone, [stay(1, 2021_09_01, 2021_10_31)]), [.ended])
    XCTAssertEqual(stages(someone, [stay(1, 2021_09_01, 2021_11_01)]), [.ongoing])
    XCTAssertEqual(stages(someone, [stay(1, 2021_00_00)]), [.notStarted], "no month is known")
    let back = [stay(1, 2021_01_01), stay(1, 2021_09_01, 2021_09_30)]
    XCTAssertEqual(stages(someone, back), [.ongoing], "still there")
  }

  func testWhoeverIsDeclinedHasNotStartedThroughThatReferral() {
    XCTAssertEqual(
      stages([referral("p", 1, decision: .declined)], [stay(1, 2021_09_01)]), [.declined])
  }

  func testAPersonCountsOnceAndIsAcceptedIfOnceAccepted() {
    XCTAssertEqual(
      stages([
        referral("p", decision: .declined), referral("p"),
        referral("p", decided: 10, decision: .declined),
      ]), [.notStarted])
    XCTAssertEqual(stages([referral(nil), referral(nil)]), [.notStarted, .notStarted])
  }

  func testOnlyDecisionsOfTheMonthsCount() {
    let referrals = [8, 9, 10, 11].map { (month: Int) in
      referral("\(month)", referred: 8, decided: month)
    }
    XCTAssertEqual(stages(referrals), [.notStarted, .notStarted, .notStarted, .undecided])
    XCTAssertEqual(
      stages(referrals, after: Month(year: 2021, month: 9)!), [.notStarted, .undecided])
  }

  /// Whoever waits is of every month until the decision; whoever took it back, of the month it came.
  func testWhoeverIsNotDecidedOnIsUndecided() {
    let september = Month(year: 2021, month: 9)!
    for (decision, months, counts) in [
      (ReferralDecision.pending, [8, 9, 10, 11], [3, 3]), (.withdrew, [8, 9, 10, 11], [3, 1]),
    ] {
      let referrals = months.map { (month: Int) in
        referral("\(month)", referred: month, decided: nil, decision: decision)
      }
      XCTAssertEqual(stages(referrals), [AccessStage](repeating: .undecided, count: counts[0]))
      XCTAssertEqual(
        stages(referrals, after: september),
        [AccessStage](repeating: .undecided, count: counts[1]))
    }
  }

  func testWhoeverIsDecidedOnInTheMonthsIsNotUndecidedThoughAnotherReferralWaits() {
    let waits = referral("p", referred: 10, decided: nil, decision: .pending)
    XCTAssertEqual(stages([referral("p", decision: .declined), waits]), [.declined])
    XCTAssertEqual(stages([waits, referral("p")]), [.notStarted])
    XCTAssertEqual(
      stages([referral("p", decision: .declined), waits], after: Month(year: 2021, month: 9)!),
      [.undecided])
  }

  func testWhoeverHasStartedHasTheGenderOfGenderTables() {
    let cohort = AccessCohort(
      of: [referral("p", 1), referral("q", 2)], stays: [stay(1, 2021_09_01)], after: nil,
      through: october)
    XCTAssertEqual(cohort.members.map(\.gender), [.man, .woman])
  }
}
