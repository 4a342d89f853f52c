import EqualityDemo
import EqualityModel
import XCTest

final class ExportOverTimeTests: XCTestCase {
  func testALaterExportHasEveryRowOfAnEarlierOneWithNothingChangedButNewEnds() {
    for exports in Export.monthly {
      for (earlier, later) in zip(exports, exports.dropFirst()) {
        let kept = Array(later.rows.map(\.opened))
        XCTAssertTrue(isSubsequence(earlier.rows.map(\.opened), of: kept))
        XCTAssertTrue(
          isSubsequence(ended(earlier), of: ended(later)), "an end was changed or lost")
      }
    }
  }

  func testNoExportKnowsWhatHasNotHappenedYet() {
    for (project, exports) in zip(bothProjects, Export.monthly) {
      for (month, export) in zip(project.months, exports) {
        for row in export.rows {
          let known = [row.startDate, row.endDate].compactMap { $0?.calendarMonth }
          XCTAssertTrue(known.allSatisfy { $0 <= month }, "\(row) as of \(month)")
          XCTAssertLessThanOrEqual(row.startDate?.year ?? .max, month.year)
        }
      }
    }
  }

  func testSomeStartsAreRegisteredOneTwoAndThreeMonthsLateAndNoneLater() {
    for (project, exports) in zip(bothProjects, Export.monthly) {
      let delays = delays(in: exports, of: project, from: \.startDate) { $0.opened }

      XCTAssertEqual(Set(delays), [0, 1, 2, 3])
      XCTAssertTrue((40...100).contains(perMille(delays) { $0 > 0 }))
    }
  }

  func testSomeEndsAreRegisteredAMonthLate() {
    for (project, exports) in zip(bothProjects, Export.monthly) {
      let delays = delays(in: exports, of: project, from: \.endDate) { $0.end.isEmpty ? nil : $0 }

      XCTAssertTrue(delays.contains(0))
      XCTAssertTrue((60...150).contains(perMille(delays) { $0 == 1 }))
      XCTAssertLessThan(perMille(delays) { $0 > 1 }, 20)
    }
  }

  func testAMistakeIsSeenAsAnOrdinaryRowUntilItIsTakenBack() {
    for exports in Export.monthly {
      let mistakes = Set(exports.flatMap(\.rows).filter(\.isVoided).map(\.opened))
      let seen = exports.contains { $0.rows.contains(where: mistakes.contains) }

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

  /// How many months after `date` each row that `seen` finds is first in an export.
  private func delays(
    in exports: [Export], of project: DemoProject, from date: (Export.Row) -> PartialDate?,
    _ seen: (Export.Row) -> Export.Row?
  ) -> [Int] {
    var known: Set<Export.Row> = []
    var delays: [Int] = []
    for (month, export) in zip(project.months, exports) {
      for row in export.rows.compactMap(seen) where known.insert(row).inserted {
        guard let happened = date(row)?.calendarMonth else { continue }
        delays.append(happened.distance(to: month))
      }
    }
    return delays
  }
}
