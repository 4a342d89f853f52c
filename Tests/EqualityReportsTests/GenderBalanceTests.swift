import EqualityReports
import XCTest

/// DOMAIN.md 7 (2).
final class GenderBalanceTests: XCTestCase {
  func testSixtyThreeWomenAndThirtySevenMenAreNotEven() throws {
    let balance = try XCTUnwrap(GenderBalance(women: 63, men: 37))

    XCTAssertFalse(balance.isEven)
    XCTAssertEqual(balance.direction, .moreWomen)
  }

  func testFortyOneToFiftyNineIsEvenAndSaysWhichAreMore() throws {
    let balance = try XCTUnwrap(GenderBalance(women: 41, men: 59))

    XCTAssertTrue(balance.isEven)
    XCTAssertEqual(balance.direction, .moreMen)
    XCTAssertEqual(balance.womenPerMille, 410)
    XCTAssertEqual(balance.menPerMille, 590)
  }

  func testExactlyFortyPercentIsEvenAndOnePersonFewerIsNot() throws {
    XCTAssertTrue(try XCTUnwrap(GenderBalance(women: 40, men: 60)).isEven)
    XCTAssertFalse(try XCTUnwrap(GenderBalance(women: 399, men: 601)).isEven)
    XCTAssertTrue(try XCTUnwrap(GenderBalance(women: 8, men: 12)).isEven)
  }

  func testTheSharesShownNeverContradictTheSignal() throws {
    for both in 20...2_500 {
      for women in [both * 2 / 5 - 1, both * 2 / 5, both * 2 / 5 + 1, both / 2, both - both / 3] {
        let balance = try XCTUnwrap(GenderBalance(women: women, men: both - women))
        let smaller = min(balance.womenPerMille, balance.menPerMille)
        XCTAssertEqual(balance.isEven, smaller >= 400, "\(women) of \(both)")
        XCTAssertEqual(balance.womenPerMille + balance.menPerMille, 1000)
        XCTAssertEqual(
          Double(balance.womenPerMille), Double(1000 * women) / Double(both), accuracy: 1)
      }
    }
  }

  func testNothingIsSaidOfFewerThanTwenty() {
    XCTAssertNil(GenderBalance(women: 10, men: 9))
    XCTAssertNotNil(GenderBalance(women: 10, men: 10))
    XCTAssertNil(GenderBalance(women: 0, men: 0))
  }
}
