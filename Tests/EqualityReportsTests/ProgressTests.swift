import EqualityModel
import EqualityReports
import XCTest

/// DOMAIN.md 6.5 (R2, R3).
final class ProgressTests: XCTestCase {
  private func month(_ year: Int, _ month: Int) -> Month { Month(year: year, month: month)! }

  func testThePlanFollowsTheDaysOfTheProject() throws {
    let report = TargetReport(
      project: "P", target: 680, k: 5, from: PartialDate("2019-09-01"),
      to: PartialDate("2022-08-31"),
      points: [.init(month: month(2021, 2), women: 200, men: 140, all: 340)])

    // 547 of 1,096 days, with the leap day of 2020.
    XCTAssertEqual(report.plan(at: month(2021, 2))?.rounded(decimals: 1), 3394)
    XCTAssertEqual(report.plan(at: month(2019, 8))?.rounded(decimals: 0), 0)
    XCTAssertEqual(report.plan(at: month(2022, 8))?.rounded(decimals: 0), 680)
    XCTAssertEqual(report.plan(at: month(2023, 1))?.rounded(decimals: 0), 680)
    XCTAssertTrue(ReportFormat.text.write(report.sheet, in: .swedish).contains("50"))
  }

  func testWithoutDatesThereIsNoPlan() {
    let report = TargetReport(
      project: "P", target: 680, k: 5, from: PartialDate("2019-09-01"), to: nil,
      points: [.init(month: month(2021, 2), women: nil, men: 140, all: nil)])
    XCTAssertNil(report.plan(at: month(2021, 2)))
    XCTAssertTrue(
      ReportFormat.csv.write(report.sheet, in: .swedish).contains("_T;reached;..;protected"))
  }

  func testTheTrendTakesTheLatestMonthsAndHasAGapWhereOneIsHidden() {
    let points = (0..<5).map { place in
      TrendReport.Point(
        month: month(2021, 11).advanced(by: place), women: place == 1 ? nil : 10 + place,
        stated: place == 1 ? nil : 20)
    }
    let report = TrendReport(project: "P", k: 5, points: points)

    XCTAssertEqual(report.share(through: month(2021, 11), months: 1), .decimal(500, decimals: 1))
    XCTAssertEqual(report.share(through: month(2021, 11), months: 3), .protected)
    XCTAssertEqual(report.share(through: month(2021, 12), months: 1), .protected)
    XCTAssertEqual(report.share(through: month(2022, 2), months: 3), .protected)
    XCTAssertEqual(report.share(through: month(2022, 3), months: 3), .decimal(650, decimals: 1))
    XCTAssertEqual(report.share(through: month(2022, 3), months: 12), .protected)
  }

  func testAShareOfFewerThanTwentyIsNotShown() {
    let report = TrendReport(
      project: "P", k: 5, points: [.init(month: month(2021, 11), women: 10, stated: 19)])
    XCTAssertEqual(report.share(through: month(2021, 11), months: 1), .undefined)
  }
}
