import EqualityData
import Foundation
import TestSupport
import XCTest

final class ImportingTests: XCTestCase {
  func testOneWrongLineAndNothingIsImported() throws {
    let place = try Workplace(self)
    let good = Workplace.rows(women: 12, men: 9)

    XCTAssertThrowsError(try place.importRows(good + ["x;A1;2021-13-01;;;kvinna", "y;Q;2021;;;k"]))
    { error in
      XCTAssertEqual((error as? Faults)?.list.map(\.line), [23, 24])
    }
    XCTAssertEqual(try place.report("2021-10").figures["_T", "new", "_T"], 0)
  }

  func testAnOldFileAgainDoesNotRevertANewerOne() throws {
    let place = try Workplace(self)
    let rows = Workplace.rows(women: 12, men: 9, start: "2021-09-01")
    let ended = rows.map { $0.replacingOccurrences(of: ";;;", with: ";2021-10-20;arbete;") }
    XCTAssertNil(try place.importRows(rows).importedBefore)
    try place.importRows(ended)

    for dryRun in [true, false] {
      XCTAssertEqual(try place.importRows(rows, dryRun: dryRun).importedBefore, "2021-11-02")
    }

    XCTAssertEqual(try place.report("2021-10").figures["_T", "ended", "woman"], 12)
  }

  func testAFileReadInAnotherWayIsAnotherFile() throws {
    let place = try Workplace(self)
    let rows = (0..<14).map { "p\($0);A1;2021-10-05;K;1999" }
    let bytes = Array((["deltagare;enhet;start;kön;födelseår"] + rows).joined(separator: "\n").utf8)
    let database = try EqualityDatabase(at: place.store)
    for gender in ["man", "woman"] {
      let mapping = Array("column;from;to\ngender;K;\(gender)".utf8)
      for ignoring in [Set(["födelseår"]), []] {
        let file = SourceFile(bytes: bytes, mapping: mapping, ignoring: ignoring)
        XCTAssertNil(
          try database.importParticipations(file, on: "2021-11-02").counts.importedBefore)
        XCTAssertNotNil(
          try database.importParticipations(file, on: "2021-11-02").counts.importedBefore)
      }
    }
    XCTAssertEqual(try place.report("2021-10").figures["_T", "new", "woman"], 14)
  }

  func testAnonymousRegistrationsThatHaveEndedAreCountedOnce() throws {
    let place = try Workplace(self)
    let rows = (0..<20).map { _ in ";A1;2021-03;;;kvinna" }
    try place.importRows(rows)

    let counts = try place.importRows(
      rows.prefix(8).map { $0.replacingOccurrences(of: ";;;", with: ";2021-10;arbete;") }
        + rows.dropFirst(8))

    XCTAssertEqual(counts.anonymousRemoved, 8)
    XCTAssertEqual(try place.report("2021-10").figures["_T", "active", "woman"], 20)
    XCTAssertEqual(try place.report("2021-10").figures["_T", "ended", "woman"], 8)
  }

  func testASilentlyDamagedRegisterIsNotCounted() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    var file = try Data(contentsOf: URL(filePath: place.store))
    while let pseudonym = file.range(of: Data("A1-2021-10-05-man-3".utf8)) {
      file[pseudonym.upperBound - 1] ^= 4
    }
    try file.write(to: URL(filePath: place.store))

    XCTAssertThrowsError(try place.report("2021-10")) {
      XCTAssertEqual($0 as? StoreError, .damaged)
    }
  }

  func testADryRunTellsTheSameAndKeepsNothing() throws {
    let place = try Workplace(self)
    let rows = Workplace.rows(women: 12, men: 9, others: 1)
    let before = try contents(of: place.directory)

    let dry = try place.importRows(rows, dryRun: true)

    XCTAssertEqual(try contents(of: place.directory), before)
    XCTAssertEqual(try place.importRows(rows), dry)
    XCTAssertEqual(dry.added, 22)
  }

  func testANewerExportEndsWhatHasEnded() throws {
    let place = try Workplace(self)
    let rows = Workplace.rows(women: 12, men: 9, start: "2021-09-01")
    try place.importRows(rows)

    try place.importRows(
      rows.prefix(6).map { row in
        row.replacingOccurrences(of: "2021-09-01;;;", with: "2021-09-01;2021-10-20;arbete;")
      })

    let october = try place.report("2021-10")
    XCTAssertEqual(october.figures["_T", "ended", "woman"], 6)
    XCTAssertEqual(october.figures["_T", "ongoing", "woman"], 6)
  }

  func testWhatWasRegisteredByMistakeIsCountedNowhere() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    try place.importRows((0..<7).map { "f\($0);A1;2021-10-01;2021-10-02;felregistrering;kvinna" })

    let report = try place.report("2021-10")
    XCTAssertEqual(report.figures["_T", "new", "woman"], 12)
    XCTAssertEqual(report.figures["_T", "ended", "woman"], 0)
    XCTAssertEqual(try place.report("2021").figures["_T", "reached", "_T"], 21)
  }

  func testAFaultyMappingIsNotBlamedOnTheFile() throws {
    let place = try Workplace(self)
    let file = SourceFile(bytes: Array("unit;parent\nP;\n".utf8), mapping: Array("nonsense".utf8))

    XCTAssertThrowsError(try EqualityDatabase(at: place.store).importUnits(file, on: "2021-11-02"))
    { XCTAssertTrue($0 is MappingFaults) }
  }

  func testAMappingNamesColumnsAndValuesOtherwise() throws {
    let place = try Workplace(self)
    let file = SourceFile(
      bytes: Array("Id\tProjekt\tFrån\tSex\tAnteckning\n1x\tA1\t2021-10-05\tF\tabc\n".utf8),
      mapping: Array(
        """
        column;from;to
        ;Id;participant
        ;Projekt;unit
        ;Från;start
        ;Sex;gender
        gender;F;woman
        """.utf8), ignoring: ["Anteckning"])

    let imported = try EqualityDatabase(at: place.store).importParticipations(
      file, on: "2021-11-02")

    XCTAssertEqual(imported.counts.added, 1)
  }
}
