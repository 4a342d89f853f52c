import EqualityModel
import EqualityStatistics
import XCTest

/// DOMAIN.md 6.5 (R9) and 7 (15).
final class RepeatSignalTests: XCTestCase {
  private func deviation(
    _ month: Int, level: DeviationLevel = .individual, grounds: [Ground] = [.sex],
    area: DeviationArea = .treatment, unit: String = "A1"
  ) -> Deviation {
    Deviation(
      received: Month(year: 2021, month: 1)!.advanced(by: month - 1), unit: unit, level: level,
      grounds: grounds, area: area, status: .open)
  }

  func testFourAlikeWithinFiveMonthsAreASignalAndStayIndividual() throws {
    let deviations = [1, 2, 4, 5].map { deviation($0) }
    let signals = RepeatSignal.all(in: deviations)

    XCTAssertEqual(signals.count, 1)
    XCTAssertEqual(signals[0].ground, .sex)
    XCTAssertEqual(signals[0].area, .treatment)
    XCTAssertEqual(signals[0].units, ["A1"])
    XCTAssertEqual(signals[0].months, Month(year: 2021, month: 1)!...Month(year: 2021, month: 5)!)
    XCTAssertTrue(deviations.allSatisfy { $0.level == .individual })
  }

  func testThreeWithinSixMonthsAreOneAndOverSevenAreNot() {
    XCTAssertEqual(RepeatSignal.all(in: [1, 3, 6].map { deviation($0) }).count, 1)
    XCTAssertEqual(RepeatSignal.all(in: [1, 3, 7].map { deviation($0) }).count, 0)
    XCTAssertEqual(RepeatSignal.all(in: [11, 12, 13].map { deviation($0) }).count, 1)
    XCTAssertEqual(RepeatSignal.all(in: [1, 5].map { deviation($0) }).count, 0)
  }

  func testOtherGroundsAreasAndLevelsAreNotAlike() {
    XCTAssertEqual(
      RepeatSignal.all(in: [deviation(1), deviation(2), deviation(3, grounds: [.age])]).count, 0)
    XCTAssertEqual(
      RepeatSignal.all(in: [deviation(1), deviation(2), deviation(3, area: .support)]).count, 0)
    XCTAssertEqual(
      RepeatSignal.all(in: [deviation(1), deviation(2), deviation(3, level: .structural)]).count, 0)
    XCTAssertEqual(
      RepeatSignal.all(in: [1, 2, 3].map { deviation($0, grounds: []) }).map(\.ground), [nil])
    XCTAssertEqual(
      RepeatSignal.all(in: [1, 2, 3].map { deviation($0, grounds: [.sex, .age]) }).count, 2)
  }
}
