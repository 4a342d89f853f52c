import EqualityAudit
import EqualityModel
import XCTest

/// Groups that overlap are attacked by the kinds of people that there can be.
final class GroupAuditTests: XCTestCase {
  private var ledger = StatementLedger()

  private func assertFound(
    _ expected: String..., file: StaticString = #filePath, line: UInt = #line
  ) {
    let audit = ledger.audit()
    for finding in expected {
      let found = audit.findings.map(\.short)
      XCTAssertTrue(found.contains(finding), "\(found)", file: file, line: line)
    }
    XCTAssertEqual(audit.contradictions.count, 0, file: file, line: line)
  }

  private func digital(_ codes: String...) -> [TargetGroup] {
    TargetGroup.digital.filter { codes.contains($0.code) }
  }

  func testGroupsThatHold() {
    ledger.genders.publish("2021-10", "_T reached: 50 40 .. .. 100")
    ledger.state(
      "digital", "..2021-10", groups: digital("utan_bankid", "utan_dator"),
      columns: "woman man _T", "_T: 50 40 100", "known utan_bankid: 30 .. 70",
      "utan_bankid: 15 .. 35", "known utan_dator: 30 .. 70", "utan_dator: 20 .. 40")
    let audit = ledger.audit()
    XCTAssertEqual(audit.findings.map(\.short), [])
    XCTAssertEqual(audit.contradictions.count, 0)
    XCTAssertEqual(audit.undecidedCount, 0)
    XCTAssertEqual(audit.leastKnown, 10)
  }

  func testThoseWhoAreNotOfAGroup() {
    ledger.state(
      "digital", "..2021-10", groups: digital("utan_bankid"), columns: "_T", "_T: 100",
      "known utan_bankid: 80", "utan_bankid: 77")
    assertFound("digital _T not utan_bankid 3–3")
  }

  func testThoseOfWhomItIsNotKnown() {
    ledger.state(
      "digital", "..2021-10", groups: digital("utan_bankid"), columns: "_T", "_T: 100",
      "known utan_bankid: 96", "utan_bankid: 50")
    assertFound("digital _T unknown utan_bankid 4–4")
  }

  /// Whoever has no BankID is excluded: what one group has more than the other is a group too.
  func testWhatIsLeftWhereAGroupLiesInAnother() {
    ledger.state(
      "digital", "..2021-10", groups: digital("digitalt_utanforskap", "utan_bankid"),
      columns: "_T", "_T: 100", "known digitalt_utanforskap: 100", "digitalt_utanforskap: 43",
      "known utan_bankid: 100", "utan_bankid: 40")
    assertFound("digital _T digitalt_utanforskap, not utan_bankid 3–3")
  }

  /// Everyone's row and the women's say how many men it is not known of.
  func testTheGendersTogether() {
    ledger.genders.publish("2021-10", "_T reached: 60 40 0 0 100")
    ledger.state(
      "digital", "..2021-10", groups: digital("utan_bankid"), columns: "woman man _T",
      "_T: 60 40 100", "known utan_bankid: 40 .. 78", "utan_bankid: 20 .. 40")
    assertFound("digital man unknown utan_bankid 2–2")
  }

  func testNobodyWhereThatIsASecret() {
    ledger.state(
      "groups", "..2021-10", k: 10, protectsZeros: true, groups: [.limitedLiteracy],
      columns: "_T", "_T: 60", "known begransad_laskunnighet: 60", "begransad_laskunnighet: ..")
    assertFound("groups _T unknown begransad_laskunnighet 0–0")
  }

  /// That no man is a woman born abroad is no secret, and of men it is known.
  func testWhatNobodyCanBeIsNoFinding() {
    ledger.genders.publish("2021-10", "_T reached: 60 50 0 0 110")
    ledger.state(
      "groups", "..2021-10", k: 10, protectsZeros: true, groups: [.foreignBornWomen],
      columns: "woman man _T", "_T: 60 50 110", "known utrikesfodda_kvinnor: 40 50 90",
      "utrikesfodda_kvinnor: 20 0 20")
    XCTAssertEqual(ledger.audit().findings.map(\.short), [])
    XCTAssertEqual(ledger.audit().contradictions.count, 0)
  }

  func testOfMenItIsKnownAndSoTheWomenAreLeft() {
    ledger.genders.publish("2021-10", "_T reached: 60 50 0 0 110")
    ledger.state(
      "groups", "..2021-10", k: 10, protectsZeros: true, groups: [.foreignBornWomen],
      columns: "woman man _T", "_T: 60 50 110", "known utrikesfodda_kvinnor: .. .. 105",
      "utrikesfodda_kvinnor: .. .. ..")
    assertFound("groups woman unknown utrikesfodda_kvinnor 5–5")
  }

  /// The young are of two groups: whoever is in both is young for certain.
  func testGroupsThatRestOnTheSameAnswer() {
    ledger.state(
      "groups", "..2021-10", k: 10, protectsZeros: true,
      groups: [.youngWithoutSchool, .youngWithDisability], columns: "_T", "_T: 80",
      "known unga_utan_gymnasium: 80", "unga_utan_gymnasium: 50",
      "known unga_funktionsnedsattning: 80", "unga_funktionsnedsattning: 38")
    assertFound("groups _T unknown unga_utan_gymnasium 0–0")
  }

  func testMoreOfAGroupThanThereAreIsAContradiction() {
    ledger.state(
      "digital", "..2021-10", groups: digital("utan_bankid"), columns: "_T", "_T: 100",
      "known utan_bankid: 50", "utan_bankid: 51")
    XCTAssertEqual(ledger.audit().contradictions.count, 1)
  }

  func testTooManyKindsAreNotAttackedAndNotCalledSafe() {
    let list = Dimension(
      "x", version: 1, ground: nil, label: Text(sv: "x", en: "x"), allowsSeveral: true,
      categories: (0..<20).map { Category("c\($0)", sv: "c", en: "c") })
    let groups = (0..<20).map {
      TargetGroup("g\($0)", sv: "g", en: "g", rule: .chosen(dimension: "x", anyOf: ["c\($0)"]))
    }
    XCTAssertNil(GroupDivision(of: groups, lists: [list]))
    XCTAssertNotNil(GroupDivision(of: TargetGroup.standard, lists: Dimension.standard))
    XCTAssertNotNil(GroupDivision(of: TargetGroup.digital, lists: Dimension.standard))
  }
}
