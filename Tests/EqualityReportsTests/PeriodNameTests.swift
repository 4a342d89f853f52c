import EqualityModel
@testable import EqualityReports
import XCTest

final class PeriodNameTests: XCTestCase {
  func testPeriodsHaveTheNamesThatPeopleUse() throws {
    let names = [
      ("2021-10", "oktober 2021", "October 2021"),
      ("2021-Q3", "tredje kvartalet 2021", "the third quarter of 2021"),
      ("2021-H2", "andra halvåret 2021", "the second half of 2021"),
      ("2021", "år 2021", "the year 2021"),
      ("2021-08..2021-12", "augusti–december 2021", "August–December 2021"),
      ("2020-11..2021-02", "november 2020–februari 2021", "November 2020–February 2021"),
    ]
    for (code, swedish, english) in names {
      let name = PeriodName(period: try XCTUnwrap(Period(code)))
      XCTAssertEqual(name.text(.swedish), swedish)
      XCTAssertEqual(name.text(.english), english)
    }
  }
}
