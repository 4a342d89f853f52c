import EqualityImport
import EqualityModel
import XCTest

final class ReferralsFileTests: XCTestCase {
  private func read(_ rows: String..., head: String? = nil) throws -> ImportResult<[Referral]> {
    let head =
      head
      ?? "remitterad;enhet;deltagare;kön;födelseår;beslut;beslutad;samtycke;gallras;birth_background"
    return ReferralsFile.read(
      utf8(([head] + rows).joined(separator: "\n")), units: try sampleTree(),
      dimensions: Dimension.standard)
  }

  func testReferralsAreReadToTheMonth() throws {
    let referrals = try read(
      "2021-09-30;NYK;R1;kvinna;2003;antagen;2021-10-04;ja;2024-12-31;utrikes",
      "2021-10;;;man;;väntar;;;;"
    ).get()
    XCTAssertEqual(referrals.count, 2)
    XCTAssertEqual(referrals[0].referred, Month(year: 2021, month: 9)!)
    XCTAssertEqual(referrals[0].decided, Month(year: 2021, month: 10)!)
    XCTAssertEqual(referrals[0].participant, "R1")
    XCTAssertEqual(referrals[0].birthYear, 2003)
    XCTAssertEqual(referrals[0].consent, .given)
    XCTAssertEqual(referrals[0].retainUntil, PartialDate("2024-12-31"))
    XCTAssertEqual(
      referrals[1],
      Referral(referred: Month(year: 2021, month: 10)!, gender: .man, decision: .pending))
  }

  func testEnglishColumnsAndCodesAreReadToo() throws {
    let referrals = try read(
      "2021-09;R1;woman;declined;2021-10", "2021-09;R2;man;withdrew;",
      head: "referred;participant;gender;decision;decided"
    ).get()
    XCTAssertEqual(referrals.map(\.decision), [.declined, .withdrew])
  }

  func testEveryFaultIsNamedWithoutItsValue() throws {
    let result = try read(
      "2021;NYK;R1;kvinna;;antagen;2021-10;;;", "2021-10;;R1;kvinna;;antagen;;;;",
      "2021-10;;R1;kvinna;;avböjd;2021-09;;;", "2021-10;Q;R1;hemlig;2022;kanske;2021-10;;;hemlig",
      "2021-10;;=R1;kvinna;;;2021-10;;;")
    XCTAssertEqual(
      result.faults.map { "\($0.line) \($0.column ?? "")" },
      [
        "2 remitterad", "3 beslutad", "4 beslutad", "5 birth_background", "5 enhet", "5 kön",
        "5 födelseår", "5 beslut", "6 deltagare", "6 beslut",
      ])
    XCTAssertEqual(result.faults[0].kind, .value(.monthNeeded))
    XCTAssertEqual(result.faults[1].kind, .value(.missing))
    XCTAssertEqual(result.faults[2].kind, .row(.decidedBeforeReferred))
    XCTAssertFalse(result.faults.contains { $0.text.swedish.contains("hemlig") })
  }

  func testWhatOthersThinkOfAPersonIsRefused() throws {
    let head = "remitterad;kön;beslut;beslutad;samtycke;källa;function_type"
    let result = try read("2021-10;kvinna;antagen;2021-10;ja;personal;npf", head: head)
    XCTAssertEqual(result.faults.map(\.kind), [.value(.notSelfDeclared)])
  }

  func testAPersonalNumberRefusesTheFile() throws {
    // One of the Swedish Tax Agency's published test numbers.
    let result = try read("2021-10;;19121212-1212;kvinna;;antagen;2021-10;;;")
    XCTAssertEqual(result.faults.map(\.kind), [.identity(.personalNumber)])
  }
}
