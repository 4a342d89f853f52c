import EqualityStore
import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// `jamlik audit` from a ledger to output and exit status.
final class AuditCommandTests: XCTestCase {
  private var store = ""

  override func setUpWithError() throws {
    store = "\(try temporaryDirectory())/test.jamlik"
    XCTAssertEqual(Tool(running: ["init", store, "--project", "P"]).status, .done)
  }

  private func audit(_ words: String...) -> Tool { Tool(running: ["audit", store] + words) }

  /// Puts a release into the ledger as it is: rows `unit measure: women men all`, hidden as `..`.
  private func record(_ period: String, _ rows: String...) throws {
    var cells: [ReleasedCell] = []
    for row in rows {
      let halves = row.split(separator: ":").map(String.init)
      let words = halves[0].split(separator: " ").map(String.init)
      for (gender, count) in zip(["woman", "man", "_T"], halves[1].split(separator: " ")) {
        cells.append(
          ReleasedCell(unit: words[0], measure: words[1], gender: gender, count: Int(count)))
      }
    }
    let codes = cells.map(\.unit).reduce(into: [String]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    let release = ReleaseRecord(
      definition: "gender \(period) \(rows)", table: "gender", period: period, unit: codes[0],
      byUnit: codes.count > 1, k: 5, publishedOn: "2021-11-02",
      units: codes.map { code in
        ReleasedUnit(
          code: code, parent: code == codes[0] ? nil : codes[0],
          addsUp: code == codes[0] && codes.count > 1,
          countsPersons: code == "_T")
      }, cells: cells)
    let opened = try Store.open(at: store)
    _ = try opened.record(release, after: try opened.releases().count, closing: []) { _ in }
  }

  func testALedgerThatHoldsIsStatusZero() throws {
    try record("2021-09", "_T reached: 30 40 70", "A reached: 20 .. ..", "B reached: 16 .. ..")
    let tool = audit()
    XCTAssertEqual(tool.status, .done, tool.output)
    XCTAssertTrue(tool.output.contains("\nIngen grupp gick att bevisa ha 1–4"), tool.output)
  }

  func testAnEmptyLedgerHolds() {
    let tool = audit("--language", "en")
    XCTAssertEqual(tool.status, .done)
    XCTAssertEqual(
      tool.output, "Nothing has been published yet, so there is nothing to attack.\n")
  }

  /// October less September is three women, and one of two figures was revised.
  func testWhatWasFoundIsToldInWordsAsItShould() throws {
    try record("2021-09", "_T ongoing: 30 40 70", "A reached: 20 .. ..", "B reached: 16 .. ..")
    try record("2021-10", "A reached: 23 .. ..")
    try record("2021-Q3", "_T ongoing: 31 40 71")
    for language in ["sv", "en"] {
      let tool = audit("--language", language)
      XCTAssertEqual(tool.status, .promiseBroken, tool.messages)
      try assertGolden(tool.output, "audit.\(language).txt")
    }
    let tool = audit("--format", "json")
    XCTAssertEqual(tool.status, .promiseBroken)
    XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(tool.output.utf8)))
    try assertGolden(tool.output, "audit.json")
  }

  /// Puts a statement of reach by age into the ledger as it is: rows `category: women men all`.
  private func state(_ period: String, _ rows: String...) throws {
    let halves = rows.map { $0.split(separator: ":").map(String.init) }
    let statement = StatementRecord(
      definition: "reach age-young through 2021-10", table: "reach", subject: "age",
      period: period, k: 5, publishedOn: "2021-11-02",
      axes: [
        .init(name: "category", codes: halves.map { $0[0] }),
        .init(name: "gender", codes: ["woman", "man", "_T"]),
      ], counts: halves.flatMap { $0[1].split(separator: " ").map { Int($0) } })
    let opened = try Store.open(at: store)
    _ = try opened.record(statement, after: try opened.statements().count) { _ in }
  }

  /// Three of the women are of unknown age.
  func testWhatStatementsGiveAwayIsToldInWordsAsItShould() throws {
    try record("2021-10", "_T reached: 30 40 90")
    try state(
      "..2021-10", "_T: 30 40 90", "known: 27 33 ..", "20-24: 12 15 30", "25-29: 15 18 ..")
    for language in ["sv", "en"] {
      let tool = audit("--language", language)
      XCTAssertEqual(tool.status, .promiseBroken, tool.messages)
      try assertGolden(tool.output, "audit-reach.\(language).txt")
    }
    let tool = audit("--format", "json")
    XCTAssertEqual(tool.status, .promiseBroken)
    XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(tool.output.utf8)))
    try assertGolden(tool.output, "audit-reach.json")
  }

  /// Of the women reached two have not started after a referral; of those started, three are there.
  func testWhatAccessGivesAwayBesideGenderTablesIsToldInWords() throws {
    try record("2021-10", "_T reached: 30 40 70", "_T ongoing: 5 30 35")
    let counts = [50, 60, 110, 10, 12, 22, 40, 48, 88, 28, 20, 48, 25, 10, 35]
    let statement = StatementRecord(
      definition: "access through 2021-10", table: "access", subject: "_T", period: "..2021-10",
      k: 5, publishedOn: "2021-11-02",
      axes: [
        .init(name: "stage", codes: ["_T", "declined", "accepted", "started", "ended"]),
        .init(name: "gender", codes: ["woman", "man", "_T"]),
      ], counts: counts)
    let opened = try Store.open(at: store)
    _ = try opened.record(statement, after: 0) { _ in }
    for language in ["sv", "en"] {
      let tool = audit("--language", language)
      XCTAssertEqual(tool.status, .promiseBroken, tool.messages)
      try assertGolden(tool.output, "audit-access.\(language).txt")
    }
  }

  /// Puts a statement of two groups into the ledger as it is, with the rule of one.
  private func stateGroups(rule: String) throws {
    let rows = ["_T", "digitalt_utanforskap", "known digitalt_utanforskap", "utan_bankid"]
    let lacking = "(digital_access≠bankid | digital_access≠rad_surf | "
    let statement = StatementRecord(
      definition: "digital [digitalt_utanforskap: \(lacking)(digital_access≠smartphone & "
        + "digital_access≠dator)); utan_bankid: \(rule)] through 2021-10",
      table: "digital", subject: "digital_access", period: "..2021-10", k: 5,
      publishedOn: "2021-11-02",
      axes: [
        .init(name: "category", codes: rows + ["known utan_bankid"]),
        .init(name: "gender", codes: ["woman", "man", "_T"]),
      ],
      counts: [30, 40, 90, 20, nil, 50, 27, nil, 80, 18, nil, 40, 27, nil, 80])
    let opened = try Store.open(at: store)
    _ = try opened.record(statement, after: try opened.statements().count) { _ in }
  }

  /// Of the women it is known of all but three, and two are excluded though they have BankID.
  func testWhatGroupsGiveAwayIsToldInWordsAsItShould() throws {
    try record("2021-10", "_T reached: 30 40 90")
    try stateGroups(rule: "digital_access≠bankid")
    for language in ["sv", "en"] {
      let tool = audit("--language", language)
      XCTAssertEqual(tool.status, .promiseBroken, tool.messages)
      try assertGolden(tool.output, "audit-groups.\(language).txt")
    }
    let tool = audit("--format", "json")
    XCTAssertEqual(tool.status, .promiseBroken)
    XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(tool.output.utf8)))
    try assertGolden(tool.output, "audit-groups.json")
  }

  func testGroupsByOtherRulesAreNamedAsNotAttacked() throws {
    try record("2021-10", "_T reached: 30 40 90")
    try stateGroups(rule: "digital_access≠dator")
    let tool = audit("--language", "en")
    XCTAssertEqual(tool.status, .done)
    XCTAssertTrue(tool.output.contains("Not attacked: digital."), tool.output)
  }

  func testAStatementThatNoTableCanHaveIsDamaged() throws {
    try state("..2021-13", "_T: 30 40 90")
    XCTAssertEqual(audit().status, .storeUnusable)
  }

  func testALedgerThatNoReleaseCanHaveIsDamaged() throws {
    try record("2021-13", "A new: 20 .. ..")
    XCTAssertEqual(audit().status, .storeUnusable)
  }

  func testWrongUsageIsStatusTwo() {
    XCTAssertEqual(Tool(running: ["audit"]).status, .wrongUsage)
    XCTAssertEqual(audit("--format", "csv").status, .wrongUsage)
  }
}
