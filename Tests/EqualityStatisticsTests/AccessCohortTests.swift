import EqualityModel
import EqualityStatistics
import XCTest

/// Who is in a cohort of those referred, and how far they have come.
final class AccessCohortTests: XCTestCase {
  private let october = Month(year: 2021, month: 10)!

  private func referral(
    _ person: String?, _ participant: Int32? = nil, referred: Int = 9, decided: Int = 9,
    isAccepted: Bool = true
  ) -> AccessCohort.Referral {
    .init(
      person: person, participant: participant, gender: .woman,
      referred: Month(year: 2021, month: referred)!, decided: Month(year: 2021, month: decided)!,
      isAccepted: isAccepted)
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
      stages([referral("p", 1, isAccepted: false)], [stay(1, 2021_09_01)]), [.declined])
  }

  func testAPersonCountsOnceAndIsAcceptedIfOnceAccepted() {
    XCTAssertEqual(
      stages([
        referral("p", isAccepted: false), referral("p"),
        referral("p", decided: 10, isAccepted: false),
      ]), [.notStarted])
    XCTAssertEqual(stages([referral(nil), referral(nil)]), [.notStarted, .notStarted])
  }

  func testOnlyDecisionsOfTheMonthsCount() {
    let referrals = [8, 9, 10, 11].map { referral("\($0)", referred: 8, decided: $0) }
    XCTAssertEqual(stages(referrals).count, 3)
    XCTAssertEqual(stages(referrals, after: Month(year: 2021, month: 9)!).count, 1)
  }

  func testWhoeverHasStartedHasTheGenderOfGenderTables() {
    let cohort = AccessCohort(
      of: [referral("p", 1), referral("q", 2)], stays: [stay(1, 2021_09_01)], after: nil,
      through: october)
    XCTAssertEqual(cohort.members.map(\.gender), [.man, .woman])
  }
}
