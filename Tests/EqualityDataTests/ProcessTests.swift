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
