import DisclosureProtection
import EqualityModel
import EqualityReports
import Foundation
import TestSupport
import XCTest

final class ReportFormTests: XCTestCase {
  func testTheReportsLookAsTheyAlwaysHave() throws {
    for language in Language.allCases {
      for format in ReportFormat.allCases {
        let ending = "\(language.rawValue).\(format.fileExtension)"
        try assertGolden(format.write(Sample.project(), in: language), "gender-project.\(ending)")
        try assertGolden(format.write(Sample.units(), in: language), "gender-units.\(ending)")
        try assertGolden(
          format.write(Sample.rolledUp(), in: language), "gender-rolled-up.\(ending)")
      }
    }
  }

  func testWhyATableIsGivenInThePlaceOfAnotherIsToldInEveryLanguage() {
    for basis in [RolledUp.Basis.target, .published, .nothing] {
      let unit = GenderReport.UnitRow(code: "A", name: "Norr", depth: 0)
      let asked = Sample.rolledUp().rolledUp
      let report = GenderReport(
        project: "P", period: Period(Month(ordinal: 2021 * 12 + 9)), k: 5, release: 1,
        units: Sample.project().units, figures: Sample.project().figures,
        rolledUp: asked.map {
          RolledUp(period: $0.period, unit: unit, byUnit: false, smallest: nil, basis: basis)
        })
      let text = report.protection
      XCTAssertTrue(
        text.swedish.hasPrefix(
          "Sammanslagen: i stället för Norr, oktober 2021, visas hela projektet, oktober 2021, ef"),
        text.swedish)
      XCTAssertTrue(
        text.english.hasPrefix(
          "Rolled up: instead of Norr, October 2021, this is the whole project, October 2021, bec"),
        text.english)
      XCTAssertTrue(text.swedish.hasSuffix("röja en grupp med färre än 5."), text.swedish)
    }
  }

  func testADraftSaysThatItIsOne() {
    let text = ReportFormat.text.write(Sample.project(release: nil), in: .swedish)

    XCTAssertTrue(text.hasPrefix("UTKAST"))
    XCTAssertFalse(ReportFormat.text.write(Sample.project(), in: .swedish).contains("UTKAST"))
  }

  func testWomenComeBeforeMenAndNobodyIsAnExceptionAmongOthers() {
    let text = ReportFormat.text.write(Sample.project(), in: .swedish).lowercased()

    XCTAssertFalse(text.contains("därav"))
    let women = text.range(of: "kvinnor")?.lowerBound
    let men = text.range(of: "män")?.lowerBound
    XCTAssertNotNil(women)
    XCTAssertLessThan(women ?? text.endIndex, men ?? text.startIndex)
  }

  func testCSVOpensInSwedishExcel() throws {
    let csv = ReportFormat.csv.write(Sample.units(), in: .swedish)

    XCTAssertEqual(csv.unicodeScalars.first, "\u{FEFF}")
    let lines = csv.components(separatedBy: "\r\n")
    XCTAssertEqual(lines.last, "")
    XCTAssertEqual(lines.count, 2 + 2 * 6 * 5)
    XCTAssertFalse(csv.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    XCTAssertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""), "made harmless, and quoted")
  }

  func testJSONSaysTheSameAsTheTable() throws {
    struct File: Decodable {
      struct Cell: Decodable {
        let unit, measure, gender, counting, status: String
        let count: Int?
      }
      let table, period: String
      let k: Int
      let release: Int?
      let cells: [Cell]
    }
    let report = Sample.units()

    let file = try JSONDecoder().decode(
      File.self, from: Data(ReportFormat.json.write(report, in: .swedish).utf8))

    XCTAssertEqual(file.table, "gender")
    XCTAssertEqual(file.period, "2021")
    XCTAssertEqual(file.k, 5)
    XCTAssertEqual(file.release, 4)
    XCTAssertEqual(file.cells.count, report.figures.counts.count)
    for cell in file.cells {
      XCTAssertEqual(cell.count, report.figures[cell.unit, cell.measure, cell.gender])
      XCTAssertEqual(cell.counting, cell.unit == "_T" ? "persons" : "participations")
      XCTAssertEqual(cell.status, cell.count == nil ? "protected" : "published")
    }
  }

  func testEachRowSaysWhetherItCountsPersonsOrParticipations() {
    let rows = ReportFormat.csv.write(Sample.units(), in: .english).components(separatedBy: "\r\n")
    XCTAssertTrue(rows[1].contains("unique participants"), rows[1])
    XCTAssertTrue(rows[6 * 5 + 1].contains(";participations;"), rows[6 * 5 + 1])
  }

  func testTheFootnotesSayWhoIsCountedOnceAndWhereTheyAreCountedTwice() {
    let text = ReportFormat.text.write(Sample.units(), in: .swedish)
    XCTAssertTrue(text.contains("byter enhet utan uppehåll är där varken avslutad eller ny"), text)
    XCTAssertTrue(text.contains("Enheternas summa kan därför vara större"), text)
    let project = ReportFormat.text.write(Sample.project(), in: .swedish)
    XCTAssertTrue(project.contains("räknar varje deltagare en gång"), project)
    XCTAssertFalse(project.contains("I enheterna"), project)
  }

  func testWordsAreEscapedInJSON() throws {
    let name = "a\"b\\c\u{1}d\u{1F}é\n"
    let report = GenderReport(
      project: name, period: Sample.project().period, k: 5, release: 1,
      units: Sample.project().units, figures: Sample.project().figures)

    let object = try JSONSerialization.jsonObject(
      with: Data(ReportFormat.json.write(report, in: .english).utf8))

    XCTAssertEqual((object as? [String: Any])?["project"] as? String, name)
  }
}
