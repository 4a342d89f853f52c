import EqualityImport
import EqualityModel
import XCTest

final class DeviationsFileTests: XCTestCase {
  private func read(_ rows: String...) throws -> ImportResult<[Deviation]> {
    let head = "inkommen;enhet;nivå;grunder;område;status;avslutad;beskrivning;gallras"
    return DeviationsFile.read(
      utf8(([head] + rows).joined(separator: "\n")), units: try sampleTree())
  }

  func testDeviationsAreRead() throws {
    XCTAssertEqual(
      try read(
        "2021-10-04;NYK;individuell;kön|etnicitet;bemötande;stängd;2021-12;Hon blev avbruten.;2023-12-31",
        "2021-11;SÖD;strukturell;;språk;;;;"
      ).get(),
      [
        Deviation(
          received: Month(year: 2021, month: 10)!, unit: "NYK", level: .individual,
          grounds: [.sex, .ethnicity], area: .treatment, status: .closed,
          closed: Month(year: 2021, month: 12)!,
          note: .init(text: "Hon blev avbruten.", retainUntil: PartialDate("2023-12-31")!)),
        Deviation(
          received: Month(year: 2021, month: 11)!, unit: "SÖD", level: .structural, grounds: [],
          area: .language, status: .open),
      ])
  }

  func testEveryFaultIsNamedWithoutItsValue() throws {
    let result = try read(
      "2021;NYK;individuell;;stöd;;;;", "2021-10;NYK;individuell;;stöd;;2021-09;;",
      "2021-10;NYK;individuell;;stöd;avslutad;;;", "2021-10;NYK;individuell;;stöd;;;hemligt;",
      "2021-10;NYK;;hemlig;stöd;;;;")
    XCTAssertEqual(
      result.faults.map { "\($0.line) \($0.column ?? "")" },
      ["2 inkommen", "3 avslutad", "4 avslutad", "5 gallras", "6 nivå", "6 grunder"])
    XCTAssertEqual(result.faults[0].kind, .value(.monthNeeded))
    XCTAssertEqual(result.faults[1].kind, .row(.endBeforeStart))
    XCTAssertEqual(result.faults[3].kind, .value(.noRetention))
    XCTAssertFalse(result.faults.contains { $0.text.swedish.contains("hemlig") })
  }

  func testAPersonalNumberInATextRefusesTheFile() throws {
    // One of the Swedish Tax Agency's published test numbers.
    let result = try read("2021-10;NYK;individuell;;stöd;;;om 19121212-1212;2023")
    XCTAssertEqual(result.faults.map(\.kind), [.identity(.personalNumber)])
  }
}
