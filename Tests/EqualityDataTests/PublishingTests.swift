import EqualityData
import Foundation
import TestSupport
import XCTest

final class PublishingTests: XCTestCase {
  func testPublishingWritesAllFormatsAndRecordsOneRelease() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))

    let publication = try place.publish("2021-10")

    XCTAssertTrue(publication.isNew)
    XCTAssertEqual(publication.report.release, 1)
    XCTAssertEqual(
      try contents(of: place.output).keys.sorted(),
      ["gender-2021-10.csv", "gender-2021-10.json", "gender-2021-10.txt"])
    XCTAssertEqual(try place.releases().map(\.number), [1])
    XCTAssertEqual(publication.report.figures["_T", "new", "woman"], 12)
  }

  func testPublishingAgainGivesTheSameBytesWhateverHasBeenRegisteredSince() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    try place.publish("2021-10")
    let before = try contents(of: place.output)
    try place.importRows(Workplace.rows(women: 40, men: 30, unit: "B1"))

    let again = try place.publish("2021-10")

    XCTAssertFalse(again.isNew)
    XCTAssertEqual(again.report.release, 1)
    XCTAssertEqual(try contents(of: place.output), before)
    XCTAssertEqual(try place.releases().count, 1)
    XCTAssertEqual(try place.report("2021-10").release, 1)
  }

  func testADraftIsProtectedExactlyAsThePublication() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 12, men: 9, others: 1) + Workplace.rows(women: 3, men: 7, unit: "B1"))

    for byUnit in [false, true] {
      let draft = try place.report("2021-10", byUnit: byUnit)
      XCTAssertNil(draft.release)
      XCTAssertEqual(
        try place.publish("2021-10", byUnit: byUnit).report.figures, draft.figures)
    }
  }

  func testADraftLeavesTheStoreAsItWas() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    let before = try contents(of: place.directory)["test.jamlik"]

    _ = try place.report("2021-10")

    XCTAssertEqual(try contents(of: place.directory)["test.jamlik"], before)
    XCTAssertEqual(try place.releases(), [])
  }

  func testAFileInTheWayStopsThePublicationWhole() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    let obstacle = "\(place.output)/gender-2021-10.json"
    try Data("mine".utf8).write(to: URL(filePath: obstacle))

    XCTAssertThrowsError(try place.publish("2021-10"))

    XCTAssertEqual(try contents(of: place.output), ["gender-2021-10.json": Data("mine".utf8)])
    XCTAssertEqual(try place.releases(), [])
    XCTAssertEqual(try place.publish("2021-10", replacing: true).report.release, 1)
    XCTAssertEqual(try contents(of: place.output).count, 3)
  }

  func testADirectoryThatIsNotThereIsMade() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    try FileManager.default.removeItem(atPath: place.output)

    XCTAssertEqual(try place.publish("2021-10").files.count, 3)
    XCTAssertEqual(try contents(of: place.output).count, 3)
  }

  func testADirectoryThatCannotBeMadeStopsThePublicationWhole() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    try FileManager.default.removeItem(atPath: place.output)
    try Data().write(to: URL(filePath: place.output))

    XCTAssertThrowsError(try place.publish("2021-10"))
    XCTAssertEqual(try place.releases(), [])
  }

  func testAPeriodThatIsNotOverIsNotPublished() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    for period in ["2021-11", "2021-12", "2021-Q4", "2021", "2099-01"] {
      XCTAssertThrowsError(try place.publish(period), period) {
        XCTAssertEqual($0 as? RequestError, .periodNotOver)
      }
      XCTAssertNil(try place.report(period).release)
    }
    XCTAssertEqual(try place.releases(), [])
  }

  func testNothingIsPublishedBeforeAnyoneHasBegun() throws {
    let place = try Workplace(self)

    XCTAssertThrowsError(try place.publish("2021-10")) {
      XCTAssertEqual($0 as? RequestError, .nothingRegistered)
    }
    XCTAssertEqual(try contents(of: place.output), [:])
  }

  func testTheSameTableIsOneReleaseHoweverItIsAskedFor() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))

    for unit in [nil, "_T", "P"] {
      XCTAssertEqual(try place.publish("2021-10", unit: unit).report.release, 1)
    }
    for byUnit in [true, false] {
      XCTAssertEqual(try place.publish("2021-10", unit: "A1", byUnit: byUnit).report.release, 2)
    }
    XCTAssertEqual(try contents(of: place.output).count, 6)
  }

  func testATableInWhichEverythingWouldBeHiddenIsNotPublished() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 2, men: 1))

    XCTAssertThrowsError(try place.publish("2021-10")) {
      XCTAssertEqual($0 as? RequestError, .nothingToPublish)
    }
    XCTAssertEqual(try contents(of: place.output), [:])
    XCTAssertEqual(try place.releases(), [])
  }

  func testATableThatWasNotPublishedTellsNothingToLaterTables() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 2, men: 1, start: "2021-09-05"))
    XCTAssertThrowsError(try place.publish("2021-09"))
    try place.importRows(Workplace.rows(women: 12, men: 9))

    let figures = try place.publish("2021-10").report.figures

    XCTAssertTrue(figures.showsAnything)
    XCTAssertEqual(try EqualityDatabase(at: place.store).audit().findings, [])
  }

  func testAMonthInWhichNothingHappenedIsPublishedAsZeros() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9, start: "2021-09-05"))

    let report = try place.publish("2021-10").report

    XCTAssertEqual(report.figures["_T", "new", "_T"], 0)
    XCTAssertEqual(report.figures["_T", "ongoing", "woman"], 12)
  }

  func testAUnitThatIsNotThereIsAnErrorWithTheOnesThatAre() throws {
    let place = try Workplace(self)

    XCTAssertThrowsError(try place.report("2021-10", unit: "A3")) {
      XCTAssertEqual(
        $0 as? RequestError, .unknownUnit("A3", known: ["P", "A", "A1", "A2", "B", "B1"]))
    }
  }

  func testAStoreWithoutUnitsSaysSo() throws {
    let store = "\(try temporaryDirectory())/empty.jamlik"
    try EqualityDatabase.create(at: store, project: Project(name: "P"))
    let month = try XCTUnwrap(Period("2021-10"))

    XCTAssertThrowsError(try EqualityDatabase(at: store).genderReport(.init(period: month))) {
      XCTAssertEqual($0 as? RequestError, .noUnits)
    }
  }

  func testKHasAFloorAndIsLoweredOnlyForAReason() throws {
    let store = "\(try temporaryDirectory())/k.jamlik"
    func create(k: Int, kSensitive: Int = 10, reason: String? = nil) throws {
      try EqualityDatabase.create(
        at: store, project: Project(name: "P", k: k, kSensitive: kSensitive, reason: reason))
    }

    XCTAssertThrowsError(try create(k: 2, reason: "r")) {
      XCTAssertEqual($0 as? RequestError, .kTooLow(floor: 3))
    }
    XCTAssertThrowsError(try create(k: 5, kSensitive: 4, reason: "r")) {
      XCTAssertEqual($0 as? RequestError, .kTooLow(floor: 5))
    }
    XCTAssertThrowsError(try create(k: 4)) {
      XCTAssertEqual($0 as? RequestError, .kNeedsReason(defaultK: 5))
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: store))
    try create(k: 4, reason: "pilot")
    XCTAssertEqual(try EqualityDatabase(at: store).project.reason, "pilot")
  }

  func testAStoreHasAProperNameAndProperDates() throws {
    let store = "\(try temporaryDirectory())/n.jamlik"
    func assertRefused(_ project: Project, _ expected: RequestError) {
      XCTAssertThrowsError(try EqualityDatabase.create(at: store, project: project)) {
        XCTAssertEqual($0 as? RequestError, expected)
      }
    }

    let names = [
      "", "  ", "a\nb", "a\u{1B}[31m", "a\u{202E}b", "Anna 19121212-1212", "a@example.org",
      String(repeating: "x", count: 201),
    ]
    for name in names { assertRefused(Project(name: name), .unsuitableName) }
    assertRefused(
      Project(name: "P", from: PartialDate("2022-01-01"), to: PartialDate("2020-01-01")),
      .endsBeforeItBegins)
    for reason in ["", "  ", "\n"] {
      assertRefused(Project(name: "P", k: 3, reason: reason), .kNeedsReason(defaultK: 5))
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: store))
  }

  func testTheReasonForALowerKIsKeptWithTheRelease() throws {
    let place = try Workplace(self, k: 4)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    try place.publish("2021-10")

    XCTAssertEqual(try place.releases().map(\.reason), ["test"])
    XCTAssertEqual(try place.releases().map(\.k), [4])
  }

  func testUnitsOfTheSameNameAsPathsStayInTheirDirectory() throws {
    let directory = try temporaryDirectory()
    let store = "\(directory)/s.jamlik"
    try EqualityDatabase.create(at: store, project: Project(name: "P"))
    let database = try EqualityDatabase(at: store)
    let units = "unit;parent\nP;\n../../x;P\n"
    _ = try database.importUnits(SourceFile(bytes: Array(units.utf8)), on: "2021-11-02")
    let month = try XCTUnwrap(Period("2021-10"))

    let rows = (0..<9).map { "p\($0);../../x;2021-10-01;k" }.joined(separator: "\n")
    _ = try database.importParticipations(
      SourceFile(bytes: Array("participant;unit;start;gender\n\(rows)".utf8)), on: "2021-11-02")

    let files = try database.publish(
      GenderRequest(period: month, unit: "../../x"),
      as: FileRequest(formats: [.json], language: .english, directory: directory),
      on: "2021-11-02"
    ).files

    let name = "gender-2021-10-_2e__2e__2f__2e__2e__2f_x.json"
    XCTAssertEqual(files, ["\(directory)/\(name)"])
    XCTAssertEqual(try contents(of: directory).keys.sorted(), [name, "s.jamlik"])
  }
}
