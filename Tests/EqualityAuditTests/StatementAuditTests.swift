import EqualityAudit
import XCTest

/// The attack on statements finds what a careless publisher would have given away.
final class StatementAuditTests: XCTestCase {
  private var ledger = StatementLedger()

  private func assertFound(
    _ expected: String..., file: StaticString = #filePath, line: UInt = #line
  ) {
    let audit = ledger.audit()
    let found = audit.findings.map(\.short)
    for finding in expected {
      XCTAssertTrue(found.contains(finding), "\(found)", file: file, line: line)
    }
    XCTAssertEqual(audit.contradictions.count, 0, file: file, line: line)
    XCTAssertFalse(audit.isUnbroken, file: file, line: line)
  }

  func testATableThatHolds() {
    ledger.genders.publish("2021-10", "_T reached: 30 20 .. .. 60")
    ledger.state(
      "reach age", "..2021-10", columns: "woman man _T", "_T: 30 20 60", "known: 30 20 ..",
      "20-24: 15 .. ..", "25-29: 15 .. ..")
    let audit = ledger.audit()
    XCTAssertEqual(audit.findings.map(\.short), [])
    XCTAssertEqual(audit.undecidedCount, 0)
    XCTAssertEqual(audit.statementCount, 1)
    XCTAssertEqual(audit.leastKnown, 10)
  }

  func testASmallCountThatIsShown() {
    ledger.state("reach age", "..2021-10", columns: "_T", "_T: 30", "known: ..", "20-24: 3")
    assertFound("reach age _T 20-24 3–3")
    XCTAssertTrue(ledger.audit().findings[0].isPublished)
  }

  func testARowWhoseRestIsSmall() {
    ledger.state(
      "reach age", "..2021-10", columns: "woman man _T", "_T: 30 20 60", "20-24: 15 12 30",
      "25-29: .. .. ..")
    assertFound("reach age other+unknown 20-24 3–3")
  }

  func testWhatIsLeftOfThoseWithAKnownAnswer() {
    ledger.state(
      "reach religion", "..2021-10", k: 10, protectsZeros: true, columns: "_T", "_T: 60",
      "known: 40", "ingen: 36", "kristen: ..", "islam: ..")
    assertFound("reach religion _T not ingen 4–4")
  }

  /// October and November hide how many men there are; the gender table of November says it of both.
  func testTwoCohortsAndTheGenderTableTogether() {
    ledger.genders.publish("2021-11", "_T reached: 50 22 .. .. ..")
    ledger.state("reach age", "..2021-10", columns: "woman man", "_T: 30 19", "20-24: 15 19")
    ledger.state("reach age", "2021-11", columns: "woman", "_T: 20", "20-24: ..")
    assertFound("_T man new 2021-11 3–3")
  }

  func testTwoSubjectsDivideTheSamePeople() {
    ledger.state("reach age", "..2021-10", columns: "woman _T", "_T: 30 60", "20-24: 15 30")
    ledger.genders.publish(
      "2021-10", "_T reached: .. .. .. .. ..", "_T new: .. .. .. .. 60", "_T ended: 0 0 0 0 0")
    ledger.state("reach town", "..2021-10", columns: "man", "_T: 27", "Solna: 27", "known: 27")
    assertFound("_T other new ..2021-10 1–2", "_T unknown new ..2021-10 1–2")
  }

  func testAWholeAndItsParts() {
    ledger.state(
      "reach age", "..2021-10", columns: "_T", "_T: 40", "known: 40", "20-24: 20", "25-29: 18",
      "30-34: ..")
    assertFound("reach age _T 30-34 2–2")
  }

  func testNobodyWhereThatIsASecret() {
    ledger.state(
      "deviations level", "..2021-10", k: 10, protectsZeros: true, isOfReached: false,
      hasUnknown: false, columns: "_T", "_T: 40", "a: 40", "b: ..")
    assertFound("deviations level _T b 0–0")
  }

  func testOneOfSeveralStatedGroundsIsLeftForTheOthers() {
    ledger.state(
      "deviations ground", "..2021-10", k: 10, protectsZeros: true, isOfReached: false,
      areApart: false, columns: "_T", "_T: 40", "known: 40", "sex: 35", "age: ..")
    assertFound("deviations ground _T not sex 5–5")
  }

  func testAHiddenCountIsOneOrMoreWhereZerosAreShown() {
    ledger.state(
      "process attendance", "..2021-10", isOfReached: false, hasUnknown: false,
      columns: "woman man _T", "_T: 40 30 75", "course: 38 20 60", "meeting: .. 10 ..")
    assertFound("process attendance woman meeting 2–2")
  }

  func testMoreThanAreReachedIsAContradictionAndTheRestIsAttackedStill() {
    ledger.genders.publish("2021-10", "_T reached: 30 20 .. .. 60")
    ledger.state("reach age", "..2021-10", columns: "woman", "_T: ..", "known: ..", "20-24: 31")
    ledger.state("reach town", "..2021-10", columns: "woman", "_T: 30", "Solna: 4")
    let audit = ledger.audit()
    XCTAssertEqual(audit.contradictions.count, 1)
    XCTAssertEqual(
      audit.findings.filter(\.isPublished).map(\.short), ["reach town woman Solna 4–4"])
    XCTAssertEqual(audit.usedStatements, [1, 2])
  }
}
