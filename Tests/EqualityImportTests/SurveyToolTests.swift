import EqualityImport
import EqualityModel
import TestSupport
import XCTest

/// The same four responses as survey tools export them.
final class SurveyToolTests: XCTestCase {
  private let wave = Wave(
    code: "2021-host", purpose: "p", legalBasis: "b", controller: "c", information: "i",
    retainUntil: PartialDate(year: 2030)!, questionnaire: .standard())

  private func read(
    _ file: String, mapping: String? = nil, ignoring: Set<String> = [], month: Month? = nil
  ) throws -> [Response] {
    let mapping = try mapping.map { name in
      try Mapping.read(try Fixtures.bytes(of: "imports/responses/\(name).csv")).get()
    }
    let context = ResponseContext(waves: [wave], units: nil, wave: wave.code, month: month)
    let read = try ResponsesFile.read(
      Fixtures.bytes(of: "imports/responses/\(file).csv"), in: context, mapping: mapping ?? .none,
      ignoring: ignoring
    ).get()
    XCTAssertEqual([read.unasked, read.contradictory], [0, 0], file)
    return read.responses
  }

  private func expected() throws -> [Response] { try read("plain") }

  func testTheTableOfTheProgramItself() throws {
    XCTAssertEqual(
      try expected().map {
        $0.said("B1", "B2", "D1", "D2", "ethnicity_self", "religion", "gender_identity", "age_band")
      },
      [
        "4 5 ja kon+etnicitet svensk+samisk ingen kvinna 20_24",
        "5 dont_know nej not_asked mena muslim man 25_29",
        "2 not_applicable declined not_asked declined declined ickebinar+annat 30_35",
        "skipped 1 skipped not_asked skipped kristen+annan_overtygelse kvinna 16_19",
      ])
    XCTAssertEqual(
      try expected().map(\.month.description), ["2021-10", "2021-10", "2021-11", "2021-11"])
  }

  /// An anonymous survey of LimeSurvey has 1980 for a date: the month is told beside the file.
  func testLimeSurvey() throws {
    let month = try XCTUnwrap(Month(year: 2021, month: 10))
    let read = try read(
      "limesurvey", mapping: "limesurvey-mapping",
      ignoring: ["id", "submitdate", "lastpage", "startlanguage", "seed"], month: month)
    XCTAssertEqual(read.map(\.answers), try expected().map(\.answers))
    XCTAssertEqual(Set(read.map(\.month)), [month])
  }

  func testKoboToolboxInAllThreeShapesOfSelectMultiple() throws {
    for shape in ["one-column", "option-columns", "both"] {
      let read = try read(
        "kobo-\(shape)", mapping: "kobo-mapping",
        ignoring: ["start", "end", "_id", "_uuid", "_index"])
      XCTAssertEqual(read, try expected(), shape)
    }
  }

  func testMicrosoftForms() throws {
    let read = try read("forms", mapping: "forms-mapping", ignoring: ["ID", "Starttid"])
    XCTAssertEqual(read, try expected())
  }

  func testREDCap() throws {
    let read = try read(
      "redcap", mapping: "redcap-mapping", ignoring: ["record_id", "survey_complete"])
    XCTAssertEqual(read, try expected())
  }
}
