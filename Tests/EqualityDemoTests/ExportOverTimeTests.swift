import EqualityDemo
import EqualityModel
import XCTest

final class ExportOverTimeTests: XCTestCase {
  func testALaterExportHasEveryRowOfAnEarlierOneWithNothingChangedButNewEnds() {
    for project in bothProjects {
      let exports = project.months.map { Export(project.participationsFile(asOf: $0)) }
      for (earlier, later) in zip(exports, exports.dropFirst()) {
        let kept = Array(later.rows.map(\.opened))
        XCTAssertTrue(isSubsequence(earlier.rows.map(\.opened), of: kept))
        XCTAssertTrue(
          isSubsequence(ended(earlier), of: ended(later)), "an end was changed or lost")
      }
    }
  }

  func testNoExportKnowsWhatHasNotHappenedYet() {
    for project in bothProjects {
      for month in project.months {
        for row in Export(project.participationsFile(asOf: month)).rows {
          let known = [row.startDate, row.endDate].compactMap { $0?.calendarMonth }
          XCTAssertTrue(known.allSatisfy { $0 <= month }, "\(row) as of \(month)")
          XCTAssertLessThanOrEqual(row.startDate?.year ?? .max, month.year)
        }
      }
    }
  }

  func testSomeStartsAreRegisteredOneTwoAndThreeMonthsLateAndNoneLater() {
    for project in bothProjects {
      let delays = delays(in: project) { row in
        row.opened
      } of: {
        $0.startDate
      }

      XCTAssertEqual(Set(delays), [0, 1, 2, 3])
      XCTAssertTrue((40...100).contains(perMille(delays) { $0 > 0 }))
    }
  }

  func testSomeEndsAreRegisteredAMonthLate() {
    for project in bothProjects {
      let delays = delays(in: project) {
        $0.end.isEmpty ? nil : $0
      } of: {
        $0.endDate
      }

      XCTAssertTrue(delays.contains(0))
      XCTAssertTrue((60...150).contains(perMille(delays) { $0 == 1 }))
      XCTAssertLessThan(perMille(delays) { $0 > 1 }, 20)
    }
  }

  func testAMistakeIsSeenAsAnOrdinaryRowUntilItIsTakenBack() {
    for project in bothProjects {
      let mistakes = Set(Export(project).rows.filter(\.isVoided).map(\.opened))
      let seen = project.months.map { Export(project.participationsFile(asOf: $0)).rows }
        .contains { rows in rows.contains { mistakes.contains($0) } }

      XCTAssertTrue(seen)
    }
  }

  func testBeforeTheProjectThereIsOnlyAHeaderAndAfterItNothingMoreIsRegistered() {
    for project in bothProjects {
      let last = project.months.upperBound
      let before = project.participationsFile(asOf: project.months.lowerBound.advanced(by: -1))

      XCTAssertEqual(
        before,
        "deltagare;enhet;start;slut;avslutsorsak;kön;födelseår;kommun;samtycke\r\n")
      XCTAssertEqual(
        project.participationsFile(asOf: last),
        project.participationsFile(asOf: last.advanced(by: 12)))
    }
  }

  private func ended(_ export: Export) -> [Export.Row] { export.rows.filter { !$0.end.isEmpty } }

  private func isSubsequence(_ part: [Export.Row], of whole: [Export.Row]) -> Bool {
    var left = whole[...]
    for row in part {
      guard let place = left.firstIndex(of: row) else { return false }
      left = left[(place + 1)...]
    }
    return true
  }

  /// How many months after `date` each thing that `seen` finds is first in an export.
  private func delays(
    in project: DemoProject, _ seen: (Export.Row) -> Export.Row?,
    of date: (Export.Row) -> PartialDate?
  ) -> [Int] {
    var known: Set<Export.Row> = []
    var delays: [Int] = []
    for month in project.months {
      let rows = Export(project.participationsFile(asOf: month)).rows.compactMap(seen)
      for row in rows where known.insert(row).inserted {
        guard let happened = date(row)?.calendarMonth else { continue }
        delays.append(happened.distance(to: month))
      }
    }
    return delays
  }
}
