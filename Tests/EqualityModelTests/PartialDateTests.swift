import EqualityModel
import TestSupport
import XCTest

final class PartialDateTests: XCTestCase {
  func testReadsADayAMonthAndAYear() throws {
    XCTAssertEqual(PartialDate("2021-10-31"), PartialDate(year: 2021, month: 10, day: 31))
    XCTAssertEqual(PartialDate("2021-10"), PartialDate(year: 2021, month: 10))
    XCTAssertEqual(PartialDate("2021"), PartialDate(year: 2021))
    XCTAssertEqual(try XCTUnwrap(PartialDate("2020-02-29")).description, "2020-02-29")
  }

  func testRefusesWhatIsNoDate() {
    let wrong = [
      "", "21", "2021-1", "2021-13", "2021-02-29", "2021-10-32", "2021-10-3", "20211031",
      "2021-10-31-", "+2021", "2021-1a", "2021--1", " 2021",
    ]
    for text in wrong { XCTAssertNil(PartialDate(text), text) }
  }

  func testIsCertainlyBeforeOnlyWhenNoReadingMakesItLater() throws {
    let cases: [(String, String, Bool)] = [
      ("2021-10-30", "2021-10-31", true), ("2021-10-31", "2021-10-31", false),
      ("2021-10", "2021-10-15", false), ("2021-09", "2021-10-15", true),
      ("2021", "2021-12-31", false), ("2020", "2021", true), ("2021-10-15", "2021-10", false),
    ]
    for (left, right, isBefore) in cases {
      let (left, right) = (try XCTUnwrap(PartialDate(left)), try XCTUnwrap(PartialDate(right)))
      XCTAssertEqual(left.isCertainlyBefore(right), isBefore, "\(left) \(right)")
    }
  }
}
