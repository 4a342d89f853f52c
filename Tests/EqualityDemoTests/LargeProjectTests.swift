import EqualityDemo
import EqualityModel
import XCTest

/// What is rare among hundreds of participants is common among thousands.
final class LargeProjectTests: XCTestCase {
  private static let export = Export(DemoProject.rattStod.resized(to: 10_000, seed: 1))
  private let rows = export.rows

  func testItHasExactlyAsManyParticipantsAsAskedFor() {
    XCTAssertEqual(Self.export.counted.count, 10_000)
  }

  func testTheSharesComeCloseToTheirWeights() {
    XCTAssertEqual(perMille(rows) { $0.gender == "kvinna" }, 548, accuracy: 15)
    XCTAssertEqual(perMille(rows) { ["ickebinär", "annat"].contains($0.gender) }, 11, accuracy: 3)
    XCTAssertEqual(perMille(rows, \.isAnonymous), 19, accuracy: 2)
    XCTAssertEqual(perMille(rows, \.isVoided), 7, accuracy: 1)
  }

  func testNoEndComesBeforeItsStart() {
    for row in rows where !row.end.isEmpty {
      XCTAssertGreaterThanOrEqual(row.end, row.start, "\(row)")
    }
  }

  func testEveryStartIsInTheProjectAndOnAWorkingDayOrTheFirst() {
    let project = DemoProject.rattStod.months
    for date in rows.compactMap(\.startDate) {
      guard let month = date.calendarMonth else { continue }
      XCTAssertTrue(project.contains(month), "\(date)")
      XCTAssertTrue(date.day.map { $0 == 1 || !isWeekend($0, of: month) } ?? true, "\(date)")
    }
  }

  func testEveryAgeAtAStartIsFrom16To35() {
    for row in rows {
      guard let year = row.startDate?.year, let birthYear = row.birthYear else { continue }
      XCTAssertTrue((16...35).contains(year - birthYear), "\(row)")
    }
  }

  func testThePseudonymsOfMistakesAreSpreadAmongTheOthers() {
    let mistaken = Self.export.byPseudonym.filter { $0.value.contains(where: \.isVoided) }
      .compactMap { Int($0.key.dropFirst()) }

    for part in 0..<4 {
      let quarter = part * 2500...part * 2500 + 2499
      XCTAssertGreaterThan(mistaken.filter(quarter.contains).count, 5)
    }
  }

  /// Counts from Monday 2 September 2019.
  private func isWeekend(_ day: Int, of month: Month) -> Bool {
    let first = DemoProject.rattStod.months.lowerBound
    return (first..<month).reduce(day - 2 + 7) { $0 + $1.dayCount } % 7 >= 5
  }
}
