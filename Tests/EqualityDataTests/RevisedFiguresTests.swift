import EqualityData
import Foundation
import TestSupport
import XCTest

/// Marks of figures that take in what came late, and what a reader can make of them.
final class RevisedFiguresTests: XCTestCase {
  /// A place where September is published, and women and men of September are registered after that.
  private func place(lateWomen: Int, lateMen: Int = 0, rows: [String] = []) throws -> Workplace {
    let place = try Workplace(self)
    let early = Workplace.rows(women: 30, men: 30, start: "2021-08-02")
    try place.importRows(early)
    try place.publish("2021-09")
    try place.importRows(
      early + Workplace.rows(women: lateWomen, men: lateMen, start: "2021-09-05") + rows)
    return place
  }

  private func marked(_ report: GenderReport) -> Set<[String]> {
    Set(
      report.figures.cells.enumerated().filter { report.revised.contains($0.offset) }
        .map(\.element.codes))
  }

  func testAFigureThatTakesInEnoughLatePeopleIsMarkedInEveryFormat() throws {
    let place = try place(lateWomen: 6, rows: Workplace.rows(women: 7, men: 12))

    let report = try place.publish("2021-10").report

    XCTAssertEqual(report.figures["_T", "new", "woman"], 13)
    XCTAssertEqual(marked(report), [["_T", "new", "woman"], ["_T", "new", "_T"]])
    let (text, csv, json) = (
      ReportFormat.text.write(report, in: .swedish), ReportFormat.csv.write(report, in: .swedish),
      ReportFormat.json.write(report, in: .swedish)
    )
    XCTAssertNotNil(text.range(of: "Nya +13r +12 ", options: .regularExpression), text)
    XCTAssertTrue(text.contains("\nr  Räknar också minst 5 personer som"))
    XCTAssertEqual(csv.components(separatedBy: ";r\r\n").count, 3, csv)
    XCTAssertEqual(json.components(separatedBy: "\"revised\": true").count, 3)
    XCTAssertEqual(try place.publish("2021-10").report, report)
  }

  func testFewLatePeopleOrAFigureThatTheyNearlyFillAreNotMarked() throws {
    let few = try place(lateWomen: 4, lateMen: 4, rows: Workplace.rows(women: 9, men: 9))
    let most = try place(lateWomen: 6, rows: Workplace.rows(women: 3, men: 12))
    for place in [few, most] {
      let report = try place.publish("2021-10").report
      XCTAssertEqual(report.revised, [])
      XCTAssertFalse(ReportFormat.text.write(report, in: .english).contains("\nr  "))
    }
  }

  func testCorrectedEndsAreMarkedAmongThoseWhoEnded() throws {
    let place = try place(lateWomen: 0)
    let rows = Workplace.rows(women: 30, men: 30, start: "2021-08-02").enumerated().map {
      $0 < 7
        ? $1.replacingOccurrences(of: ";;;", with: ";2021-09-10;arbete;")
        : $0 < 14 ? $1.replacingOccurrences(of: ";;;", with: ";2021-10-10;arbete;") : $1
    }
    try place.importRows(rows)

    let report = try place.publish("2021-10").report

    XCTAssertEqual(report.figures["_T", "ended", "woman"], 14)
    XCTAssertEqual(marked(report), [["_T", "ended", "woman"], ["_T", "ended", "_T"]])
  }

  func testOnlyTheTableThatClosesAMonthMarksWhatItTakesIn() throws {
    let place = try place(lateWomen: 8, rows: Workplace.rows(women: 7, men: 12))
    let first = try place.publish("2021-10").report
    let others = [
      try place.publish("2021-10", byUnit: true).report, try place.publish("2021-Q3").report,
      try place.publish("2021-09", byUnit: true).report,
    ]

    XCTAssertFalse(first.revised.isEmpty)
    for other in others { XCTAssertEqual(other.revised, []) }
  }

  /// A reader tries every number of late women and men in every unit that agrees with the figures
  /// and with the marks: no group of late people, or of those in time, is provably small.
  func testNoMarkAndNoMissingMarkGivesASmallGroupAway() throws {
    var someAreMarked = false
    try forAllSeeds(count: 8) { random in
      let units = ["A1", "A2", "B1"]
      var (late, now): ([String], [String]) = ([], [])
      for unit in units {
        func number() -> Int { .random(in: 0...9, using: &random) }
        late += Workplace.rows(
          women: number(), men: number(), unit: unit, start: "2021-09-05")
        now += Workplace.rows(women: 2 * number(), men: 2 * number(), unit: unit)
      }
      let place = try Workplace(self)
      let early = units.flatMap { unit in
        Workplace.rows(women: 20, men: 20, unit: unit, start: "2021-08-02")
      }
      try place.importRows(early)
      try place.publish("2021-09", byUnit: true)
      try place.importRows(early + late + now)
      let report = try place.publish("2021-10", byUnit: true).report
      let marks = marked(report)
      someAreMarked = someAreMarked || !marks.isEmpty
      for unit in report.units.map(\.code) {
        for gender in ["woman", "man", "_T"] where marks.contains([unit, "new", gender]) {
          XCTAssertNotNil(report.figures[unit, "new", gender])
        }
      }
      try assertThatNobodyIsGivenAway(report, marks, units: units)
    }
    XCTAssertTrue(someAreMarked)
  }

  /// The late of each unit and gender are a number up to the figure, where that is shown, and any
  /// where it is not; what is marked says which of them may be.
  private func assertThatNobodyIsGivenAway(
    _ report: GenderReport, _ marks: Set<[String]>, units: [String]
  ) throws {
    let k = 5
    let cells = units.flatMap { unit in ["woman", "man"].map { [unit, "new", $0] } }
    let possible = cells.map { cell -> [Possible] in
      guard let shown = report.figures[cell[0], cell[1], cell[2]] else {
        return (0...30).flatMap { late in (0...30).map { Possible(late: late, inTime: $0) } }
      }
      return (0...shown).map { Possible(late: $0, inTime: shown - $0) }.filter {
        marks.contains(cell) ? $0.late >= k : shown < 2 * k || $0.late < k
      }
    }
    // Marks of sums must follow from those of their parts, so that they tell no more.
    for (unit, parts) in [("A", ["A1", "A2"]), ("B", ["B1"]), ("_T", units)] {
      for gender in ["woman", "man"] where report.figures[unit, "new", gender] != nil {
        XCTAssertEqual(
          marks.contains([unit, "new", gender]),
          parts.contains { marks.contains([$0, "new", gender]) }, "\(unit) \(gender)")
      }
    }
    for members in 1..<(1 << cells.count) {
      let inside = cells.indices.filter { members >> $0 & 1 == 1 }
      for number in [\Possible.late, \.inTime] {
        let least = inside.reduce(0) { $0 + (possible[$1].map { $0[keyPath: number] }.min() ?? 0) }
        let most = inside.reduce(0) { $0 + (possible[$1].map { $0[keyPath: number] }.max() ?? 0) }
        XCTAssertTrue(least == 0 || most >= k, "\(inside.map { cells[$0] })")
      }
    }
  }
}

/// How many of those whom a figure counts may have come late, and how many in time.
private struct Possible {
  let late: Int
  let inTime: Int
}
