import EqualityData
import TestSupport
import XCTest

/// What the project has done, from file to table (DOMAIN.md 6.5, R12, and 7, 15).
final class ProcessTests: XCTestCase {
  private func report(activities: [String] = [], questions: [String] = []) throws -> ProcessReport {
    let workplace = try Workplace(self)
    let database = try EqualityDatabase(at: workplace.store)
    _ = try database.importActivities(
      workplace.file(
        (["datum;enhet;slag;målgrupp;antal;kvinnor;män;hp_punkt;respekttrappan"] + activities)
          .joined(separator: "\n")))
    _ = try database.importViolenceQuestions(
      workplace.file(
        (["månad;enhet;kön;tillfrågade;avböjde;ej_tillfrågade;erbjudna_stöd"] + questions)
          .joined(separator: "\n")))
    return try database.processReport(try XCTUnwrap(Period("2021-Q4")))
  }

  private func count(_ report: ProcessReport, _ key: String) -> Int? { report.counts[key] ?? nil }

  func testSixtyThreeOfAHundredWomenAndFortyEightMenWereAsked() throws {
    let report = try report(questions: [
      "2021-10;A1;kvinna;40;10;20;25", "2021-11;B1;kvinna;23;5;2;", "2021-10;A1;man;48;20;32;20",
    ])
    XCTAssertEqual(count(report, "violence:_T:woman"), 100)
    XCTAssertEqual(count(report, "violence:asked:woman"), 63)
    XCTAssertEqual(count(report, "violence:declined:woman"), 15)
    XCTAssertEqual(count(report, "violence:support:woman"), 25)
    XCTAssertEqual(count(report, "violence:asked:man"), 48)
    let text = ReportFormat.text.write(report.sheet, in: .swedish)
    XCTAssertTrue(text.contains("63") && text.contains("48"))
  }

  func testOneWhoDeclinedIsNotPointedOut() throws {
    let report = try report(questions: ["2021-10;A1;kvinna;40;1;20;", "2021-10;A1;man;4;1;3;1"])
    XCTAssertNil(count(report, "violence:declined:woman"))
    XCTAssertFalse(
      count(report, "violence:asked:woman") != nil
        && count(report, "violence:not_asked:woman") != nil,
      "their sum with the total would tell")
    for part in ["_T", "asked", "declined", "not_asked", "support"] {
      XCTAssertNil(count(report, "violence:\(part):man"), part)
    }
  }

  func testActivitiesAreCountedAndFewWhoTookPartAreHidden() throws {
    let report = try report(activities: [
      "2021-10-12;P;möte;personal;12;7;5;ja;2", "2021-11-09;P;möte;personal;11;6;5;nej;3",
      "2021-12-01;A1;utbildning;deltagare;9;7;2;;", "2022-01-01;A1;seminarium;deltagare;90;50;40;;",
    ])
    XCTAssertEqual(count(report, "activities:meeting:_T"), 2)
    XCTAssertEqual(count(report, "principles:meeting:_T"), 1)
    XCTAssertEqual(count(report, "step:2:_T"), 1)
    XCTAssertEqual(count(report, "step:4:_T"), 0)
    XCTAssertEqual(count(report, "activities:_T:_T"), 3)
    XCTAssertEqual(count(report, "attendance:seminar:_T"), 0)
    XCTAssertNil(count(report, "attendance:training:man"))
    XCTAssertNotNil(count(report, "attendance:_T:_T"))
  }

  /// So what is left of the others less one each bounds no number that is hidden.
  func testAnActivityCanHaveHadNobody() throws {
    let report = try report(activities: [
      "2021-10-12;P;möte;personal;0;0;0;nej;", "2021-10-19;P;möte;personal;12;7;5;nej;",
    ])
    XCTAssertEqual(count(report, "activities:meeting:_T"), 2)
    XCTAssertEqual(count(report, "attendance:meeting:_T"), 12)
    let text = ReportFormat.text.write(report.sheet, in: .swedish)
    XCTAssertTrue(text.contains("kan ha varit utan deltagare"), text)
  }

  private func suppliers(_ rows: [String], in workplace: Workplace) throws -> SupplierCounts {
    let head = "leverantör;jämställdhet;tillgänglighet;icke_diskriminering;besök;utfall"
    return try EqualityDatabase(at: workplace.store).importSuppliers(
      workplace.file(([head] + rows).joined(separator: "\n"))
    ).counts
  }

  func testSuppliersAreFollowedUpAndAreNoPeople() throws {
    let workplace = try Workplace(self)
    let rows = [
      "L01;ja;ja;ja;2021-06-01;i ordning", "L01;ja;ja;ja;2021-10-04;åtgärder överenskomna",
      "L02;ja;nej;nej;2021-11-09;brister", "L03;nej;nej;nej;;", "L04;ja;ja;nej;2022-01-10;",
    ]
    for replaced in [0, 4] {
      let counts = try suppliers(rows, in: workplace)
      XCTAssertEqual([counts.added, counts.visits, counts.replaced], [4, 4, replaced])
    }
    let database = try EqualityDatabase(at: workplace.store)
    let first = try database.processReport(try XCTUnwrap(Period("2021-09")))
    XCTAssertEqual(count(first, "visits:_T:_T"), 1)
    let files = FileRequest(directory: workplace.output)
    _ = try database.publishProcess(try XCTUnwrap(Period("2021-09")), as: files, on: "2022-02-02")

    let report = try database.processReport(try XCTUnwrap(Period("2021-Q4")))

    let expected = [
      "suppliers:_T": 4, "suppliers:gender_equality": 3, "suppliers:accessibility": 2,
      "suppliers:non_discrimination": 1, "suppliers:visited": 2, "visits:_T": 2,
      "visits:in_order": 0, "visits:measures_agreed": 1, "visits:shortcomings": 1,
    ]
    for (key, number) in expected { XCTAssertEqual(count(report, key + ":_T"), number, key) }
    let text = ReportFormat.text.write(report.sheet, in: .swedish)
    XCTAssertTrue(text.contains("Leverantörer är organisationer, inte personer"), text)
    XCTAssertTrue(text.contains("besökta hittills"), text)
    XCTAssertEqual(try database.check(on: "2022-02-02").problems, [])
  }

  func testWithoutSuppliersNothingIsSaidOfThem() throws {
    let text = ReportFormat.text.write(try report().sheet, in: .english)
    XCTAssertFalse(text.contains("upplier"), text)
  }

  func testThereIsNoPlaceForAnAnswer() {
    let fields = Mirror(
      reflecting: ViolenceQuestions(
        month: Month(year: 2021, month: 10)!, unit: "A1", gender: .woman, asked: 1, declined: 0,
        notAsked: 0, supportOffered: 1)
    ).children.compactMap(\.label)
    XCTAssertEqual(
      fields, ["month", "unit", "gender", "asked", "declined", "notAsked", "supportOffered"])
    let columns = ViolenceQuestionsFile.columns.map(\.name.english)
    XCTAssertEqual(
      columns,
      ["month", "unit", "gender", "asked", "declined", "not_asked", "support_offered"])
  }

  func testPartsThatExceedTheirTotalAreFaults() throws {
    XCTAssertThrowsError(try report(activities: ["2021-10;A1;möte;personal;5;4;2;;"])) {
      XCTAssertEqual(($0 as? Faults)?.list.map(\.kind), [.value(.partsExceedTotal)])
    }
    XCTAssertThrowsError(try report(questions: ["2021-10;A1;kvinna;4;0;0;5"])) {
      XCTAssertEqual(($0 as? Faults)?.list.map(\.kind), [.value(.partsExceedTotal)])
    }
  }
}
