import EqualityModel
import TestSupport
import XCTest

final class PeriodTests: XCTestCase {
  func testTheSameMonthsAreTheSamePeriodHoweverWritten() throws {
    let same = [
      ["2021-10..2021-12", "2021-Q4", "2021-K4", "2021-q4"],
      ["2021-01..2021-12", "2021", "2021-H1..2021-H2", "2021-Q1..2021-12"],
      ["2021-07..2021-12", "2021-H2", "2021-Q3..2021-Q4"], ["2021-10..2021-10", "2021-10"],
    ]
    for forms in same {
      XCTAssertEqual(Set(forms.map { Period($0) }).count, 1, "\(forms)")
      XCTAssertNotNil(Period(forms[0]))
    }
  }

  func testAPeriodReadsBackWhatItWrites() {
    forAllSeeds { random in
      let first = Month(ordinal: .random(in: 24_000...24_500, using: &random))
      let last = first.advanced(by: .random(in: 0...30, using: &random))
      let period = Period(from: first, through: last)
      XCTAssertNotNil(period)
      XCTAssertEqual(period.flatMap { Period($0.description) }, period)
    }
  }

  func testRefusesWhatIsNoPeriod() {
    let wrong = [
      "", "2021-Q5", "2021-Q0", "2021-H3", "2021-13", "2021-10-31", "2021-12..2021-10", "..2021",
      "2021..", "2021...2022", "okt 2021",
    ]
    for text in wrong { XCTAssertNil(Period(text), text) }
  }

  func testOnlyWholeCalendarYearsAreWholeYears() {
    XCTAssertEqual(Period("2021")?.isWholeYears, true)
    XCTAssertEqual(Period("2020..2021")?.isWholeYears, true)
    XCTAssertEqual(Period("2021-02..2022-01")?.isWholeYears, false)
    XCTAssertEqual(Period("2021-12")?.isWholeYears, false)
  }
}
