import EqualityModel
import EqualityStatistics
import XCTest

final class CohortTests: XCTestCase {
  private func stay(_ participant: Int32, _ start: Int32, _ end: Int32 = 0) -> BookedStay {
    BookedStay(participant: participant, unit: 1, gender: 1, start: start, end: end)
  }

  private func cohort(after: Month?, through: Month, _ stays: [BookedStay]) -> [Int32] {
    Cohort(of: stays, after: after, through: through).members.map(\.participant)
  }

  func testEveryoneIsInTheCohortOfTheMonthInWhichTheProjectFirstReachedThem() throws {
    let stays = [
      stay(1, 2021_09_30, 2021_10_01), stay(1, 2021_12_01), stay(2, 2021_10_01),
      stay(3, 2021_12_24), stay(0, 2021_10_01), stay(4, 2021_00_00),
      stay(5, 2021_10_05, 2022_00_00),
    ]
    let (september, october) = (Month(year: 2021, month: 9)!, Month(year: 2021, month: 10)!)
    let december = Month(year: 2021, month: 12)!

    XCTAssertEqual(cohort(after: nil, through: september, stays), [1])
    XCTAssertEqual(cohort(after: nil, through: october, stays), [1, 2])
    XCTAssertEqual(cohort(after: september, through: october, stays), [2])
    XCTAssertEqual(cohort(after: october, through: december, stays), [3])
  }
}
