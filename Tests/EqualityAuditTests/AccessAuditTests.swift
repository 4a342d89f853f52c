import EqualityAudit
import EqualityModel
import XCTest

/// The attack on tables of access finds what a careless publisher would have given away.
final class AccessAuditTests: XCTestCase {
  private var ledger = Ledger()
  private var accesses: [AccessStatement] = []

  /// Adds a table of rows `passage: women men all`, by category `passage category: …`, or by two
  /// dimensions `passage category/category: …`.
  private func state(
    by dimension: String? = nil, k: Int = 5, protectsZeros: Bool = false, _ rows: String...
  ) {
    let genders = ["woman", "man", "_T"]
    let cells = rows.flatMap { row in
      let halves = row.split(separator: ":").map(String.init)
      let words = halves[0].split(separator: " ").map(String.init)
      return zip(genders, halves[1].split(separator: " ")).map { gender, count in
        let codes = words.count > 1 ? words[1].split(separator: "/").map(String.init) : ["_T"]
        return (
          passage: words[0],
          cell: StatementTable.Cell(
            codes[0], and: codes.count > 1 ? codes[1] : nil, gender, Int(count))
        )
      }
    }
    func categories(_ codes: [String?]) -> [String] {
      codes.compactMap(\.self).reduce(into: []) { all, code in
        if !["_T", "known"].contains(code), !all.contains(code) { all.append(code) }
      }
    }
    let others = categories(cells.map(\.cell.other))
    let name = (["access"] + [dimension].compactMap(\.self)).joined(separator: " ")
    accesses.append(
      AccessStatement(name: name, isWhole: dimension == nil) { passage, table in
        let own = cells.filter { $0.passage == passage }.map(\.cell)
        guard !own.isEmpty || passage != "undecided" else { return nil }
        return StatementTable(
          number: accesses.count + 1, name: table, first: nil,
          last: Month(year: 2021, month: 10) ?? Month(ordinal: 12), k: k,
          protectsZeros: protectsZeros || passage == "undecided", isOfReached: false,
          hasUnknown: dimension != nil,
          categories: categories(cells.map(\.cell.category)),
          other: others.isEmpty ? nil : .init(categories: others, areApart: true),
          columns: [
            .init("woman", [.woman]), .init("man", [.man]), .init("_T", GenderCategory.allCases),
          ], cells: own)
      })
  }

  private func audit() -> StatementAudit {
    StatementAudit(of: [], accesses: accesses, beside: ledger.tables)
  }

  private func assertFound(
    _ expected: String..., file: StaticString = #filePath, line: UInt = #line
  ) {
    let audit = audit()
    let found = audit.findings.map(\.short)
    for finding in expected {
      XCTAssertTrue(found.contains(finding), "\(found)", file: file, line: line)
    }
    XCTAssertEqual(audit.contradictions.count, 0, file: file, line: line)
  }

  func testATableThatHolds() {
    ledger.publish("2021-10", "_T reached: 40 30 0 0 70", "_T ongoing: 20 20 0 0 40")
    state(
      "_T: 60 40 100", "declined: 10 10 20", "accepted: 50 30 80", "started: 30 20 50",
      "ended: 10 .. ..")
    XCTAssertEqual(audit().findings.map(\.short), [])
    XCTAssertEqual(audit().undecidedCount, 0)
  }

  func testThoseWhoHaveNotStarted() {
    state("_T: 60 40 100", "accepted: 50 30 80", "started: 48 20 68")
    assertFound("access not_started woman everyone 2–2")
  }

  func testThoseReachedWhoWereNotReferred() {
    ledger.publish("2021-10", "_T reached: 40 30 .. .. ..", "_T ongoing: 20 20 .. .. ..")
    state("started: 37 20 ..", "ended: .. .. ..")
    assertFound("access others woman everyone 3–3")
  }

  func testThoseWhoAreThereAndWereNotReferred() {
    ledger.publish("2021-10", "_T reached: 40 30 .. .. ..", "_T ongoing: 20 20 .. .. ..")
    state("started: 30 20 ..", "ended: 12 .. ..")
    assertFound("access others ongoing woman everyone 2–2")
  }

  func testAnAnswerOfThoseWhoWereDeclined() {
    state("_T: 60 40 100", "declined: 20 20 40", "accepted: 40 20 60")
    state(
      by: "religion", k: 10, protectsZeros: true, "_T ingen: 30 .. ..",
      "accepted ingen: 26 .. ..")
    assertFound("access religion declined woman ingen 4–4")
  }

  func testAnAnswerOfThoseNotDecidedOn() {
    state("_T: 60 40 100", "undecided: 20 20 40")
    state(by: "age", "undecided 16-29: 20 .. ..", "undecided 30+: .. .. ..", "_T 16-29: 60 .. ..")
    assertFound(
      "access age undecided woman unknown 0–0", "access age undecided woman 30+ 0–0")
  }

  func testThatNobodyIsUndecided() {
    state("_T: 60 40 100", "undecided: 0 20 20")
    assertFound("access undecided woman everyone 0–0")
  }

  func testThoseOfOneCategoryWhoAreNotOfAnother() {
    state("_T: 60 40 100")
    state(
      by: "religion+functioning", k: 10, protectsZeros: true, "_T ingen/_T: 30 .. ..",
      "_T ingen/known: 28 .. ..", "_T ingen/ja: .. .. ..", "_T ingen/nej: 24 .. ..")
    assertFound(
      "access religion+functioning decided woman ingen & ja 4–4",
      "access religion+functioning decided woman ingen & unknown 2–2")
  }

  func testStagesThatAreHiddenFollowFromOtherGenders() {
    state("_T: 60 40 103", "declined: 20 20 40", "accepted: 40 20 ..")
    assertFound("access decided other+unknown everyone 3–3")
  }
}
