import EqualityModel
import TestSupport
import XCTest

final class MonthTests: XCTestCase {
  func testMonthsStepOverNewYear() throws {
    let december = try XCTUnwrap(Month(year: 2021, month: 12))

    XCTAssertEqual(december.advanced(by: 1).description, "2022-01")
    XCTAssertEqual(december.advanced(by: 1).advanced(by: -13).description, "2020-12")
  }

  func testEveryMonthHasAsManyDaysAsTheGregorianCalendarSays() throws {
    let days = (1...12).compactMap { Month(year: 2021, month: $0)?.dayCount }
    XCTAssertEqual(days, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    for (year, february) in [(2020, 29), (2000, 29), (1900, 28), (2100, 28), (2024, 29)] {
      XCTAssertEqual(try XCTUnwrap(Month(year: year, month: 2)).dayCount, february)
    }
  }

  func testThereIsNoThirteenthMonthAndNoYearZero() {
    XCTAssertNil(Month(year: 2021, month: 13))
    XCTAssertNil(Month(year: 2021, month: 0))
    XCTAssertNil(Month(year: 0, month: 1))
  }

  func testMonthsCompareAsTheCalendarDoes() {
    forAllSeeds { random in
      let first = Month(ordinal: .random(in: 12...40_000, using: &random))
      let steps = Int.random(in: -500...500, using: &random)
      XCTAssertEqual(first.distance(to: first.advanced(by: steps)), steps)
      XCTAssertEqual(first < first.advanced(by: steps), steps > 0)
      XCTAssertEqual(Month(year: first.year, month: first.month), first)
    }
  }
}
