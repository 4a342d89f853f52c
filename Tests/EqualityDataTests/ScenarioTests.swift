import EqualityData
import Foundation
import TestSupport
import XCTest

/// Scenarios that an expert would try, and that no other test is named for (DOMAIN.md 7).
final class ScenarioTests: XCTestCase {
  /// DOMAIN.md 7 (8): registrations in SUS of which only the gender and the year are known.
  func testAnonymousRegistrationsOfAYearAreInItsTotalsAndInNoMonth() throws {
    let place = try Workplace(self)
    let anonymous = (0..<12).map { _ in ";A1;2021;;;kvinna" }
    try place.importRows(Workplace.rows(women: 30, men: 20) + anonymous)

    let year = try place.report("2021")
    XCTAssertEqual(year.figures["_T", "reached", "woman"], 42)
    XCTAssertEqual(year.figures["_T", "reached", "_T"], 62)
    XCTAssertEqual(year.figures["_T", "undated", "woman"], 12)
    XCTAssertTrue(ReportFormat.text.write(year, in: .swedish).lowercased().contains("månad okänd"))
    for month in 1...12 {
      let report = try place.report("\(Month(year: 2021, month: month)!)")
      XCTAssertEqual(report.figures["_T", "new", "woman"], month == 10 ? 30 : 0)
      XCTAssertFalse(report.figures.dimensions[1].codes.contains("undated"))
    }

    try place.publish("2021-10")
    let reach = try EqualityDatabase(at: place.store).reachReport(
      ReachRequest(dimension: "age", period: try XCTUnwrap(Period("2021-10"))))
    XCTAssertEqual(reach.figures["_T", "_T"], 50)
  }

  /// DOMAIN.md 7 (12), as DESIGN.md decides: what is published stays, and what comes late is counted
  /// in the first month that is not, and marked there once it is enough people.
  func testWhoIsRegisteredInNovemberSinceSeptemberIsCountedInOctober() throws {
    let place = try Workplace(self)
    let early = Workplace.rows(women: 30, men: 20, start: "2021-08-02")
    let (september, october) = (
      Workplace.rows(women: 10, men: 10, start: "2021-09-01"), Workplace.rows(women: 12, men: 9)
    )
    try place.importRows(early + september)
    let before = try place.publish("2021-09").report
    let late = (0..<6).map { "late\($0);A1;2021-09-20;;;kvinna" }
    let mistakes = (0..<7).map { "f\($0);A1;2021-09-20;2021-10-02;felregistrering;kvinna" }
    try place.importRows(early + september + late.prefix(1) + october + mistakes)

    let one = try place.report("2021-10")
    XCTAssertEqual(one.figures["_T", "new", "woman"], 13, "and none registered by mistake")
    XCTAssertEqual(one.figures["_T", "reached", "woman"], 53)
    XCTAssertEqual(one.figures["_T", "ongoing", "woman"], 53)
    XCTAssertEqual(one.figures["_T", "ended", "woman"], 0, "nor have they ended")
    let later = try place.report("2021-11")
    XCTAssertEqual(later.figures["_T", "ongoing", "woman"], 53, "and in all later months")
    XCTAssertEqual(later.figures["_T", "reached", "_T"], 92)
    XCTAssertEqual(one.revised, [], "one is too few to be marked")

    try place.importRows(late)
    let six = try place.publish("2021-10").report
    XCTAssertEqual(six.figures["_T", "new", "woman"], 18)
    XCTAssertTrue(ReportFormat.text.write(six, in: .swedish).contains("18r"))
    let request = GenderRequest(period: try XCTUnwrap(Period("2021-09")))
    XCTAssertEqual(
      try EqualityDatabase(at: place.store).genderReport(request, asOf: "2021-11-02"), before)
    XCTAssertEqual(try place.report("2021-09"), before)
  }

  /// DOMAIN.md 7 (12), of months that are not published: they are what the register says today.
  func testWhatComesLateOfAMonthThatIsNotPublishedIsCountedInItAndInLaterOnes() throws {
    let place = try Workplace(self)
    let early = Workplace.rows(women: 30, men: 20, start: "2021-09-01")
    try place.importRows(early)
    XCTAssertEqual(try place.report("2021-09").figures["_T", "new", "woman"], 30)
    let mistakes = (0..<7).map { "f\($0);A1;2021-09-20;2021-10-02;felregistrering;kvinna" }
    try place.importRows(early + ["late;A1;2021-09-20;;;kvinna"] + mistakes)

    let september = try place.report("2021-09")
    XCTAssertEqual(september.figures["_T", "new", "woman"], 31)
    XCTAssertEqual(september.revised, [], "nothing was said before")
    for month in ["2021-09", "2021-10", "2021-11"] {
      let report = try place.report(month)
      XCTAssertEqual(report.figures["_T", "ongoing", "woman"], 31)
      XCTAssertEqual(report.figures["_T", "reached", "woman"], 31)
      XCTAssertEqual(report.figures["_T", "ended", "woman"], 0)
    }
  }

  /// DOMAIN.md 7 (14), reading: a file that Swedish Excel saved before UTF-8.
  func testAFileInISO88591IsReadWithItsSwedishLetters() throws {
    let place = try Workplace(self)
    func file(_ text: String) throws -> SourceFile {
      SourceFile(bytes: Array(try XCTUnwrap(text.data(using: .isoLatin1))))
    }
    let database = try EqualityDatabase(at: place.store)
    let units = Workplace.units.replacingOccurrences(of: "Förbund A", with: "Åmål, Ängö och Östra")
    _ = try database.importUnits(file(units), on: "2021-11-02")
    let rows = (0..<20).map {
      "p\($0);A1;2021-10-05;\($0 < 12 ? "kvinna" : "ickebinär");Mörbylånga"
    }
    let imported = try database.importParticipations(
      file((["deltagare;enhet;start;kön;kommun"] + rows).joined(separator: "\n")), on: "2021-11-02")

    XCTAssertEqual(imported.counts.added, 20)
    let report = try place.report("2021-10", byUnit: true)
    XCTAssertTrue(report.units.map(\.name).contains("Åmål, Ängö och Östra"))
    XCTAssertEqual(report.figures["_T", "new", "woman"], 12)
    let written = ReportFormat.csv.write(report, in: .swedish)
    XCTAssertTrue(written.hasPrefix("\u{FEFF}") && written.contains("Åmål, Ängö och Östra"))
  }

  /// DOMAIN.md 7 (15): four alike in five months in one unit are a sign, and stay individual.
  func testFourDeviationsAlikeInFiveMonthsAreAPatternToReviewAndFewAreHidden() throws {
    let place = try Workplace(self)
    let database = try EqualityDatabase(at: place.store)
    let alike = ["2021-06", "2021-07", "2021-09", "2021-10"].map {
      "\($0);A1;individuell;etnicitet;bemötande;;;Canaria skrev;2023-01"
    }
    let others = (0..<20).map { _ in "2021-10;B1;strukturell;kön;stöd;;;;" }
    _ = try database.importDeviations(
      place.file(
        (["inkommen;enhet;nivå;grunder;område;status;avslutad;beskrivning;gallras"] + alike + others)
          .joined(separator: "\n")))

    let signals = try database.deviationSignals()
    XCTAssertEqual(signals.map(\.ground), [.ethnicity])
    XCTAssertEqual(signals[0].units, ["A1"])
    let report = try database.deviationReport(try XCTUnwrap(Period("2021-10")))
    XCTAssertEqual(report.counts["_T"], 24)
    XCTAssertEqual(report.counts["level:individual"], .some(nil), "four are too few")
    XCTAssertEqual(report.counts["ground:etnicitet"], .some(nil))
    for format in ReportFormat.allCases {
      let text = report.written(as: format, in: .swedish)
      XCTAssertFalse(text.contains("Canaria") || text.contains("mönster"))
    }
  }
}
