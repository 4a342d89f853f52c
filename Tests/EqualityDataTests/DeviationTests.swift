import EqualityData
import Foundation
import TestSupport
import XCTest

/// Deviations from file to table (DOMAIN.md 6.5, R9, and 7, 15).
final class DeviationTests: XCTestCase {
  private static let head = "inkommen;enhet;nivå;grunder;område;status;avslutad;beskrivning;gallras"

  private func store(_ rows: [String]) throws -> Workplace {
    let workplace = try Workplace(self)
    try importRows(rows, in: workplace)
    return workplace
  }

  private func importRows(_ rows: [String], in workplace: Workplace) throws {
    _ = try EqualityDatabase(at: workplace.store).importDeviations(
      workplace.file(([Self.head] + rows).joined(separator: "\n")))
  }

  private func rows(_ count: Int, _ rest: String) -> [String] {
    [String](repeating: rest, count: count)
  }

  private func publish(_ period: String, in workplace: Workplace) throws -> Publication<
    DeviationReport
  > {
    try EqualityDatabase(at: workplace.store).publishDeviations(
      try XCTUnwrap(Period(period)), as: FileRequest(directory: workplace.output),
      on: "2022-06-01")
  }

  private let some = [
    "2021-10;A1;individuell;kön;bemötande;;2021-12;Canaria hade ett ärende;2023-01",
    "2021-10;A1;strukturell;etnicitet;stöd;;;;", "2021-11;B1;oklart;;annat;utreds;;;",
  ]

  func testSmallCountsAreHiddenAndLargeShown() throws {
    let workplace = try store(
      rows(14, some[0]) + rows(12, some[1]) + rows(11, some[2])
        + rows(2, "2021-11;B1;individuell;alder;digitalt;;;;"))
    let report = try EqualityDatabase(at: workplace.store).deviationReport(
      try XCTUnwrap(Period("2021-Q4")))

    XCTAssertEqual(report.k, 10)
    XCTAssertEqual(report.counts["_T"], 39)
    XCTAssertEqual(report.counts["level:structural"], 12)
    XCTAssertEqual(report.counts["status:closed"], 14)
    XCTAssertEqual(report.medianMonths, 2)
    XCTAssertEqual(report.counts["area:digital"], .some(nil), "two are too few")
    XCTAssertEqual(report.counts["area:language"], .some(nil), "and so is none")
    XCTAssertEqual(report.counts["ground:alder"], .some(nil))
  }

  func testFewDeviationsAreNotPublishedAtAll() throws {
    let workplace = try store(rows(9, some[0]))
    XCTAssertThrowsError(try publish("2021-Q4", in: workplace)) {
      XCTAssertEqual($0 as? RequestError, .nothingToPublish)
    }
  }

  func testWhatIsPublishedStaysAndLaterTablesHaveOnlyWhatHasComeSince() throws {
    let workplace = try store(rows(14, some[0]) + rows(12, some[1]))
    let first = try publish("2021-12", in: workplace)
    let before = try first.files.map { try Data(contentsOf: URL(filePath: $0)) }
    let later = rows(20, "2022-02;B1;individuell;religion;information;;;;")
    try importRows(rows(3, some[2]) + later, in: workplace)

    let again = try publish("2021-12", in: workplace)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(try again.files.map { try Data(contentsOf: URL(filePath: $0)) }, before)
    let next = try EqualityDatabase(at: workplace.store).deviationReport(
      try XCTUnwrap(Period("2022-Q1")))
    XCTAssertEqual(next.counts["_T"], 20)
    XCTAssertEqual(next.period, "2022-01..2022-03")
  }

  func testWhatSomeoneWroteIsInNoTableAndGoneFromTheFileAfterItsDate() throws {
    let workplace = try store(rows(14, some[0]) + rows(12, some[1]))
    let publication = try publish("2021-12", in: workplace)
    func holdsText(_ path: String) throws -> Bool {
      try Data(contentsOf: URL(filePath: path)).range(of: Data("Canaria".utf8)) != nil
    }
    for file in publication.files { XCTAssertFalse(try holdsText(file), file) }
    XCTAssertTrue(try holdsText(workplace.store))

    let database = try EqualityDatabase(at: workplace.store)
    let date = try XCTUnwrap(PartialDate("2023-02-01"))
    XCTAssertEqual(try database.check(on: "2023-01-31").overdueNotes, 0)
    XCTAssertEqual(try database.check(on: "2023-02-01").overdueNotes, 14)
    XCTAssertFalse(try database.check(on: "2023-02-01").isWell)
    XCTAssertEqual(try database.purge(before: date, on: "2023-02-01", dryRun: true).notes, 14)
    XCTAssertTrue(try holdsText(workplace.store))
    XCTAssertEqual(try database.purge(before: date, on: "2023-02-01").notes, 14)
    XCTAssertFalse(try holdsText(workplace.store))
    XCTAssertEqual(
      try database.deviationReport(try XCTUnwrap(Period("2021-12"))).counts["_T"], 26)
  }

  func testASignalIsForTheProjectAloneAndInNoTable() throws {
    let workplace = try store(rows(4, some[0]) + rows(12, some[1]))
    let database = try EqualityDatabase(at: workplace.store)

    XCTAssertEqual(try database.deviationSignals().map(\.ground), [.sex])
    let files = try publish("2021-12", in: workplace).files
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      XCTAssertFalse(text.contains("mönster") || text.contains("pattern"))
    }
  }
}
