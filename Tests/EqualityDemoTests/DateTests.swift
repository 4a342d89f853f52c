import EqualityDemo
import EqualityModel
import XCTest

final class DateTests: XCTestCase {
  func testEveryStartAndEndIsADateWithinTheProject() throws {
    for project in bothProjects {
      let months = project.months
      for row in Export(project).rows {
        let start = try XCTUnwrap(row.startDate, "\(row)")
        XCTAssertTrue((months.lowerBound.year...months.upperBound.year).contains(start.year))
        XCTAssertTrue(start.calendarMonth.map(months.contains) ?? row.isAnonymous, "\(row)")
        guard !row.end.isEmpty else { continue }
        let end = try XCTUnwrap(row.endDate?.calendarMonth, "\(row)")
        XCTAssertTrue(months.contains(end), "\(row)")
      }
    }
  }

  func testNoEndComesBeforeItsStart() throws {
    for project in bothProjects {
      for row in Export(project).rows where !row.end.isEmpty {
        XCTAssertGreaterThanOrEqual(row.end, row.start, "\(row)")
        XCTAssertEqual(row.end.utf8.count, row.start.utf8.count, "\(row)")
      }
    }
  }

  func testOnlyWhatHasEndedHasAReason() {
    for project in bothProjects {
      for row in Export(project).rows where !row.reason.isEmpty {
        XCTAssertFalse(row.end.isEmpty, "\(row)")
      }
    }
  }

  func testEveryAgeAtAStartIsOneThatTheProjectIsFor() throws {
    for (project, ages) in zip(bothProjects, [16...35, 16...64]) {
      let rows = Export(project).rows
      let found = rows.compactMap { row in
        row.birthYear.flatMap { birth in row.startDate.map { $0.year - birth } }
      }

      XCTAssertTrue(found.allSatisfy(ages.contains), "\(found.filter { !ages.contains($0) })")
      XCTAssertGreaterThan(Set(found).count, ages.count - 4)
      XCTAssertGreaterThan(found.count, rows.count * 95 / 100)
    }
  }

  func testFewStartInJulyAndTheFirstMonth() {
    for project in bothProjects {
      let starts = Dictionary(
        grouping: Export(project).rows.compactMap { $0.startDate?.calendarMonth }, by: { $0 }
      ).mapValues(\.count)
      let typical = project.months.map { starts[$0] ?? 0 }.sorted()[project.months.count / 2]
      let july = project.months.filter { $0.month == 7 }.map { starts[$0] ?? 0 }

      XCTAssertLessThan(3 * (starts[project.months.lowerBound] ?? 0), typical)
      XCTAssertTrue(july.allSatisfy { 3 * $0 < 2 * typical }, "\(july), typically \(typical)")
    }
  }

  func testStaysThatBeganEarlyLastNineMonthsOnAverageAndMostOfThemLess() throws {
    for project in bothProjects {
      let days = try daysOfEarlyStays(in: project).sorted()
      let mean = days.reduce(0, +) / days.count

      XCTAssertTrue((240...305).contains(mean), "\(mean) days on average")
      XCTAssertLessThan(days[days.count / 2], mean)
      XCTAssertGreaterThan(days[days.count - 1], 600)
    }
  }

  /// The lengths of the stays that began in the project's first ten months and have ended.
  private func daysOfEarlyStays(in project: DemoProject) throws -> [Int] {
    let early = project.months.lowerBound...project.months.lowerBound.advanced(by: 9)
    return Export(project).rows.compactMap { row in
      guard !row.isVoided, let start = row.startDate, let end = row.endDate,
        let first = start.calendarMonth, early.contains(first), let last = end.calendarMonth,
        let firstDay = start.day, let lastDay = end.day
      else { return nil }
      return (first..<last).reduce(lastDay - firstDay) { $0 + $1.dayCount }
    }
  }
}
