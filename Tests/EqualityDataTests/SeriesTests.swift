import EqualityData
import Foundation
import TestSupport
import XCTest

/// Several tables of one store, by a reader who has them all.
final class SeriesTests: XCTestCase {
  private func assertUnbroken(_ place: Workplace, line: UInt = #line) throws {
    let audit = try EqualityDatabase(at: place.store).audit()
    XCTAssertEqual(audit.findings, [], line: line)
    XCTAssertEqual(audit.contradictions, [], line: line)
  }

  /// Twelve women in September and thirteen in October: the difference would be one woman.
  func testTheOneWhoCameBetweenTwoMonthsCannotBeWorkedOut() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 12, men: 9, start: "2021-08-02")
        + Workplace.rows(women: 1, men: 8, start: "2021-10-05"))
    let september = try place.publish("2021-09").report.figures
    let october = try place.publish("2021-10").report.figures

    XCTAssertEqual(september["_T", "reached", "woman"], 12)
    XCTAssertEqual(october["_T", "new", "man"], 8)
    for measure in ["new", "ongoing", "active", "reached"] {
      XCTAssertNil(october["_T", measure, "woman"], measure)
    }
    try assertUnbroken(place)
  }

  /// People as pairs of a month in which they came and one in which they left.
  func testRandomMonthsInSequenceKeepTheirSmallGroupsFromTheReader() throws {
    try forAllSeeds(count: 8) { random in
      let place = try Workplace(self)
      let people = (0..<Int.random(in: 20...90, using: &random)).map { _ in
        Fate.random(using: &random)
      }
      try place.importRows(people.enumerated().map { $1.row($0) })
      var knowledge = Knowledge(unknownCount: Fate.all.count)
      for (number, month) in ["2021-08", "2021-09", "2021-10"].enumerated() {
        guard let figures = try published(month, place) else { continue }
        let told = Set(figures.cells.filter { $0.count != nil }.map { $0.codes[2] })
        for (codes, count) in figures.cells {
          let group = Fate.all.indices.filter {
            Fate.all[$0].isCounted(as: codes[1], in: number + 1, codes[2])
          }
          if let count {
            knowledge.learn(thatSumOf: group, is: count)
          } else if ["woman", "man"].contains(codes[2]) || told.contains(codes[2]) {
            knowledge.learn(thatThereAre: group)
          }
        }
      }
      var truth = [Int](repeating: 0, count: Fate.all.count)
      for person in people { truth[Fate.all.firstIndex(of: person) ?? 0] += 1 }
      XCTAssertTrue(knowledge.allows(truth))
      var attack = LinearAttack(on: knowledge)
      for group in Fate.groups where (1..<5).contains(group.reduce(0) { $0 + truth[$1] }) {
        XCTAssertTrue(attack.canHave(5, in: group), "\(group.map { Fate.all[$0] })")
      }
    }
  }

  /// The figures, or nil where the month is not published to protect people.
  private func published(_ month: String, _ place: Workplace) throws -> PublishedTable? {
    let figures = try place.publish(month).report.figures
    return figures.counts.contains { $0 != nil } ? figures : nil
  }

  func testATableWhoseFiguresWereAllPublishedHasThemAgain() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 12, men: 9, others: 2) + Workplace.rows(women: 3, men: 7, unit: "B1"))
    let byUnit = try place.publish("2021-10", byUnit: true).report.figures
    let project = try place.publish("2021-10").report
    let association = try place.publish("2021-10", unit: "B", byUnit: true).report

    XCTAssertEqual(project.release, 2)
    for report in [project, association] {
      for (codes, count) in report.figures.cells {
        XCTAssertEqual(count, byUnit[codes[0], codes[1], codes[2]], "\(codes)")
      }
    }
    try assertUnbroken(place)
  }

  func testAQuarterSaysTheSameAsItsLastMonthOfWhatIsAtItsEnd() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 12, men: 9, start: "2021-07-02")
        + Workplace.rows(women: 2, men: 8, start: "2021-09-05"))
    let month = try place.publish("2021-09").report.figures
    let quarter = try place.publish("2021-Q3").report.figures

    for measure in ["ongoing", "reached"] {
      for gender in ["woman", "man", "other", "unknown", "_T"] {
        XCTAssertEqual(quarter["_T", measure, gender], month["_T", measure, gender])
      }
    }
    try assertUnbroken(place)
  }

  func testWhatIsRegisteredLateChangesNothingPublishedAndCountsInTheNextMonth() throws {
    let place = try Workplace(self)
    let rows = Workplace.rows(women: 12, men: 9, start: "2021-08-02")
    try place.importRows(rows)
    try place.publish("2021-09")
    let before = try contents(of: place.output)

    try place.importRows(rows + Workplace.rows(women: 6, men: 7, start: "2021-08-03"))
    try place.publish("2021-09")
    XCTAssertEqual(try contents(of: place.output), before)
    let october = try place.publish("2021-10").report.figures

    XCTAssertEqual(october["_T", "new", "woman"], 6)
    XCTAssertEqual(october["_T", "reached", "man"], 16)
    try assertUnbroken(place)
  }

  /// One woman turns out to have left in August, and another never to have been there.
  func testCorrectionsOfOnePersonCannotBeSeen() throws {
    let place = try Workplace(self)
    let rows = Workplace.rows(women: 12, men: 9, start: "2021-08-02")
    try place.importRows(rows)
    try place.publish("2021-09")

    try place.importRows([
      rows[0].replacingOccurrences(of: ";;;", with: ";2021-08-20;arbete;"),
      rows[1].replacingOccurrences(of: ";;;", with: ";2021-08-20;felregistrering;"),
    ])
    let october = try place.publish("2021-10").report.figures

    for measure in ["ended", "ongoing"] { XCTAssertNil(october["_T", measure, "woman"], measure) }
    XCTAssertEqual(october["_T", "active", "woman"], 12)
    XCTAssertEqual(october["_T", "reached", "woman"], 12)
    try assertUnbroken(place)
  }

  func testWhoChangesUnitsIsNeitherNewNorEndedInTheProject() throws {
    let place = try Workplace(self)
    let first = Workplace.rows(women: 30, men: 9, start: "2021-08-02")
    let moved = first.prefix(6).flatMap { row in
      [
        row.replacingOccurrences(of: ";;;", with: ";2021-10-10;annat;"),
        row.replacingOccurrences(of: ";A1;2021-08-02", with: ";B1;2021-10-20"),
      ]
    }
    try place.importRows(first.dropFirst(6) + moved)

    let october = try place.publish("2021-10", byUnit: true).report.figures

    XCTAssertEqual(october["_T", "new", "woman"], 0)
    XCTAssertEqual(october["_T", "ended", "woman"], 0)
    XCTAssertEqual(october["_T", "ongoing", "woman"], 30)
    XCTAssertEqual(october["A1", "ended", "woman"], 6)
    XCTAssertEqual(october["B1", "new", "woman"], 6)
    try assertUnbroken(place)
  }

  /// A release as another program could have left it in the ledger: women, men, others, all.
  private func record(
    _ place: Workplace, measures: [String] = ["new", "ended", "ongoing", "active", "reached"],
    counts: [Int?], countsReturns: Bool = false
  ) throws {
    let genders = ["woman", "man", "other", "unknown", "_T"]
    let release = ReleaseRecord(
      definition: "gender 2021-09 unit=_T by=none", table: "gender", period: "2021-09", unit: "_T",
      byUnit: false, k: 5,
      publishedOn: "2021-10-01", countsReturns: countsReturns,
      units: [ReleasedUnit(code: "_T", parent: nil, addsUp: false, countsPersons: true)],
      cells: measures.flatMap { measure in
        zip(genders, counts).map {
          ReleasedCell(unit: "_T", measure: measure, gender: $0, count: $1)
        }
      })
    _ = try Store.open(at: place.store).record(release, after: 0, closing: []) { _ in }
  }

  func testNothingIsAddedToFiguresThatDiscloseAlready() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9, others: 1, start: "2021-09-05"))
    try record(place, counts: [12, 9, nil, 0, 22])

    let draft = try EqualityDatabase(at: place.store).genderReport(
      GenderRequest(period: try XCTUnwrap(Period("2021-10"))))

    XCTAssertTrue(draft.figures.counts.allSatisfy { $0 == nil }, "zeros neither")
    XCTAssertThrowsError(try place.publish("2021-10")) {
      XCTAssertEqual($0 as? RequestError, .nothingToPublish)
    }
    XCTAssertEqual(try place.releases().count, 1)
  }

  func testNothingIsAddedToTablesThatCountedOtherThings() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9, start: "2021-09-05"))
    try record(
      place, measures: ["new", "ended", "ongoing", "active", "reached", "undated"],
      counts: [12, 9, 0, 0, 21])

    XCTAssertThrowsError(try place.publish("2021-10")) {
      XCTAssertEqual($0 as? RequestError, .releasedByAnOlderVersion)
    }
  }

  func testNothingIsAddedToTablesInWhichWhoCameBackWasNew() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9, start: "2021-09-05"))
    try record(place, counts: [12, 9, 0, 0, 21], countsReturns: true)

    XCTAssertThrowsError(try place.publish("2021-10")) {
      XCTAssertEqual($0 as? RequestError, .releasedByAnOlderVersion)
    }
    let again = try EqualityDatabase(at: place.store).genderReport(
      GenderRequest(period: try XCTUnwrap(Period("2021-09"))))
    XCTAssertEqual(again.figures["_T", "new", "woman"], 12, "what is published stays")
    XCTAssertTrue(again.countsReturns)
  }
}

/// Someone's gender, and when they came and left: in July or before, or in the months that follow.
private struct Fate: Hashable {
  let gender: String
  let came: Int
  let left: Int

  private static let genders = [
    ("woman", "kvinna"), ("man", "man"), ("other", "ickebinär"), ("unknown", ""),
  ]

  /// A month after the last is that nobody has left.
  static let all = genders.flatMap { gender, _ in
    (0...3).flatMap { came in
      (came...4).map { Fate(gender: gender, came: came, left: $0) }
    }
  }

  /// Everyone of a gender, or of all, who came or left in a stretch of months, or was there.
  static let groups: [[Int]] = (genders.map(\.0) + ["_T"]).flatMap { gender in
    (0...3).flatMap { first in
      (first...3).flatMap { last in
        [
          all.indices.filter {
            all[$0].isOf(gender) && (first...last).contains(all[$0].came)
          },
          all.indices.filter {
            all[$0].isOf(gender) && (first...last).contains(all[$0].left)
          },
          all.indices.filter {
            all[$0].isOf(gender) && all[$0].came <= first && all[$0].left > last
          },
        ]
      }
    }
  }.filter { !$0.isEmpty }

  static func random(using random: inout SeededGenerator) -> Fate {
    let gender = genders[
      min(Int.random(in: 0...9, using: &random), Int.random(in: 0...3, using: &random))]
    let came = Int.random(in: 0...3, using: &random)
    let isThere = Bool.random(using: &random)
    return Fate(
      gender: gender.0, came: came, left: isThere ? 4 : Int.random(in: came...3, using: &random))
  }

  func isOf(_ gender: String) -> Bool { gender == "_T" || gender == self.gender }

  func isCounted(as measure: String, in month: Int, _ gender: String) -> Bool {
    guard isOf(gender) else { return false }
    return switch measure {
    case "new": came == month
    case "ended": left == month
    case "ongoing": came <= month && left > month
    case "active": came <= month && left >= month
    default: came <= month
    }
  }

  func row(_ number: Int) -> String {
    let months = ["2021-07", "2021-08", "2021-09", "2021-10"]
    let word = Self.genders.first { $0.0 == gender }?.1 ?? ""
    let end = left > 3 ? ";" : "\(months[left]);annat"
    return "p\(number);A1;\(months[came]);\(end);\(word)"
  }
}
