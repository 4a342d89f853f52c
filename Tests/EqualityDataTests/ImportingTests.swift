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

  func testTheSameFileTwiceIsRecognised() throws {
    let place = try Workplace(self)
    let rows = Workplace.rows(women: 12, men: 9) + [";A1;2021;;;kvinna"]

    XCTAssertNil(try place.importRows(rows).importedBefore)
    XCTAssertEqual(try place.importRows(rows).importedBefore, "2021-11-02")
    XCTAssertEqual(try place.report("2021-10").figures["_T", "new", "woman"], 12)
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
