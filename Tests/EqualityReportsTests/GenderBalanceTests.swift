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
    XCTAssertEqual(balance.womenPercent, 41)
    XCTAssertEqual(balance.menPercent, 59)
  }

  func testExactlyFortyPercentIsEvenAndOnePersonFewerIsNot() throws {
    XCTAssertTrue(try XCTUnwrap(GenderBalance(women: 40, men: 60)).isEven)
    XCTAssertFalse(try XCTUnwrap(GenderBalance(women: 399, men: 601)).isEven)
    XCTAssertTrue(try XCTUnwrap(GenderBalance(women: 8, men: 12)).isEven)
  }

  func testNothingIsSaidOfFewerThanTwenty() {
    XCTAssertNil(GenderBalance(women: 10, men: 9))
    XCTAssertNotNil(GenderBalance(women: 10, men: 10))
    XCTAssertNil(GenderBalance(women: 0, men: 0))
  }
}
