import EqualityAudit
import EqualityModel
import XCTest

/// The attack on tables of access finds what a careless publisher would have given away.
final class AccessAuditTests: XCTestCase {
  private var ledger = Ledger()
  private var accesses: [AccessStatement] = []

  /// Adds a table of rows `passage: women men all`, or by category `passage category: …`.
  private func state(
    by dimension: String? = nil, k: Int = 5, protectsZeros: Bool = false, _ rows: String...
  ) {
    let genders = ["woman", "man", "_T"]
    let cells = rows.flatMap { row in
      let halves = row.split(separator: ":").map(String.init)
      let words = halves[0].split(separator: " ").map(String.init)
      return zip(genders, halves[1].split(separator: " ")).map { gender, count in
        (
          passage: words[0],
          cell: StatementTable.Cell(words.count > 1 ? words[1] : "_T", gender, Int(count))
        )
      }
    }
    let categories = cells.map(\.cell.category).reduce(into: [String]()) { all, code in
      if !["_T", "known"].contains(code), !all.contains(code) { all.append(code) }
    }
    let name = (["access"] + [dimension].compactMap(\.self)).joined(separator: " ")
    accesses.append(
      AccessStatement(name: name, isWhole: dimension == nil) { passage, table in
        StatementTable(
          number: accesses.count + 1, name: table, first: nil,
          last: Month(year: 2021, month: 10) ?? Month(ordinal: 12), k: k,
          protectsZeros: protectsZeros, isOfReached: false, hasUnknown: dimension != nil,
          categories: categories,
          columns: [
            .init("woman", [.woman]), .init("man", [.man]), .init("_T", GenderCategory.allCases),
          ], cells: cells.filter { $0.passage == passage }.map(\.cell))
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

  func testStagesThatAreHiddenFollowFromOtherGenders() {
    state("_T: 60 40 103", "declined: 20 20 40", "accepted: 40 20 ..")
    assertFound("access decided other+unknown everyone 3–3")
  }
}
