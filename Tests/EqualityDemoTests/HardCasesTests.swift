import EqualityDemo
import EqualityModel
import XCTest

/// What makes real registers hard must be in the synthetic ones too.
final class HardCasesTests: XCTestCase {
  func testSomeStayADaySomeAMonthSomeTwoYearsAndSomeAreStillThere() {
    for project in bothProjects {
      let rows = Export(project).rows.filter { !$0.isVoided && $0.start.utf8.count == 10 }

      XCTAssertGreaterThan(rows.filter { $0.start == $0.end }.count, 5)
      XCTAssertGreaterThan(rows.filter { $0.start < $0.end && month($0) == endMonth($0) }.count, 5)
      XCTAssertGreaterThan(rows.filter(\.end.isEmpty).count, 50)
      XCTAssertGreaterThan(rows.filter { isTwoYearsLater($0.end, than: $0.start) }.count, 1)
    }
  }

  func testSomeBeginOnTheFirstOfAMonthAndSomeEndOnItsLast() {
    for project in bothProjects {
      let rows = Export(project).rows
      let last = rows.compactMap(\.endDate).filter { $0.day == $0.calendarMonth?.dayCount }

      XCTAssertGreaterThan(rows.filter { $0.start.hasSuffix("-01") }.count, 50)
      XCTAssertGreaterThan(last.count, 50)
    }
  }

  func testAnAnonymousRowHasItsGenderAndYearAndNothingMoreOfThePerson() {
    for project in bothProjects {
      let anonymous = Export(project).rows.filter(\.isAnonymous)

      XCTAssertFalse(anonymous.isEmpty)
      for row in anonymous {
        XCTAssertEqual(row.start.utf8.count, 4)
        XCTAssertEqual(
          row.cells.enumerated().filter { ![1, 2, 5].contains($0.offset) }.map(\.element),
          ["", "", "", "", "", ""])
      }
    }
  }

  func testSomeAreKnownOnlyThroughAMistakeAndSomeHaveARealStayBesideIt() {
    for project in bothProjects {
      let people = Export(project).byPseudonym.values
        .filter { $0.contains(where: \.isVoided) }

      XCTAssertTrue(people.contains { $0.allSatisfy(\.isVoided) })
      XCTAssertTrue(people.contains { !$0.allSatisfy(\.isVoided) })
    }
  }

  func testSomeReturnToTheSameUnitSomeToAnotherAndSomeAreInTwoAtOnce() {
    for project in bothProjects {
      let pairs = Export(project).byPseudonym.values
        .map { $0.filter { !$0.isVoided }.sorted { $0.start < $1.start } }
        .filter { $0.count == 2 }
      let overlapping = pairs.filter { $0[0].end.isEmpty || $0[1].start <= $0[0].end }
      let returning = pairs.filter { !$0[0].end.isEmpty && $0[1].start > $0[0].end }

      XCTAssertGreaterThan(overlapping.filter { $0[0].unit != $0[1].unit }.count, 3)
      XCTAssertGreaterThan(returning.filter { $0[0].unit == $0[1].unit }.count, 3)
      XCTAssertGreaterThan(returning.filter { $0[0].unit != $0[1].unit }.count, 3)
    }
  }

  func testAPersonIsDescribedTheSameInEveryRow() {
    for project in bothProjects {
      for rows in Export(project).byPseudonym.values {
        XCTAssertEqual(Set(rows.map { $0.cells[5...8] }).count, 1, "\(rows)")
      }
    }
  }

  private func month(_ row: Export.Row) -> String { String(row.start.prefix(7)) }
  private func endMonth(_ row: Export.Row) -> String { String(row.end.prefix(7)) }

  private func isTwoYearsLater(_ end: String, than start: String) -> Bool {
    guard let first = PartialDate(start)?.calendarMonth, let last = PartialDate(end)?.calendarMonth
    else { return false }
    return first.distance(to: last) >= 23
  }
}
