import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// `jamlik audit-table` from words to output and exit status.
final class AuditTableCommandTests: XCTestCase {
  private var directory = ""

  override func setUpWithError() throws { directory = try temporaryDirectory() }

  private func file(_ name: String, _ lines: String...) throws -> String {
    let path = "\(directory)/\(name)"
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    return path
  }

  private func fixture(_ name: String) -> String {
    Checkout.root.appending(path: "Fixtures/tables/\(name)").path(percentEncoded: false)
  }

  private func run(_ words: String...) -> Tool { Tool(running: ["audit-table"] + words) }

  /// Of the seven in C, each sex has one or more, and so six or fewer.
  func testWhatWasFoundIsToldInWordsAsItShould() throws {
    let table = fixture("protected-elsewhere.csv")
    for language in ["sv", "en"] {
      let tool = run(table, "--count", "antal", "--k", "8", "--language", language)
      XCTAssertEqual(tool.status, .promiseBroken, tool.messages)
      try assertGolden(tool.output, "audit-table.\(language).txt")
    }
    let tool = run(table, "--count", "antal", "--k", "8", "--format", "json")
    XCTAssertEqual(tool.status, .promiseBroken)
    XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(tool.output.utf8)))
    try assertGolden(tool.output, "audit-table.json")
  }

  func testATableThatHoldsIsStatusZero() throws {
    let tool = run(fixture("protected-elsewhere.csv"), "--count", "antal")
    XCTAssertEqual(tool.status, .done, tool.output + tool.messages)
    XCTAssertTrue(
      tool.output.hasSuffix("\nIngen grupp gick att bevisa ha 1–4 medlemmar.\n"), tool.output)
  }

  func testASingleHiddenFigureIsWorkedOutByAnySign() throws {
    for sign in ["", "..", "x", ":", "NA"] {
      let table = try file("t.csv", "ort;n", "_T;20", "A;\(sign)", "B;17")
      let tool = run(table, "--count", "n")
      XCTAssertEqual(tool.status, .promiseBroken, sign)
      XCTAssertTrue(tool.output.contains("A är 3:"), tool.output)
    }
  }

  func testASmallFigureThatIsPublishedBreaksThePromise() throws {
    let tool = run(try file("t.csv", "ort;n", "_T;20", "A;3", "B;17"), "--count", "n")
    XCTAssertEqual(tool.status, .promiseBroken)
    XCTAssertTrue(tool.output.contains("A: 3 står i tabellen."), tool.output)
  }

  func testAFigureLeftInTheFileIsBetrayed() throws {
    let table = try file(
      "t.csv", "ort;n;status", "_T;20;published", "A;12;protected", "B;8;protected")
    let tool = run(table, "--count", "n")
    XCTAssertEqual(tool.status, .promiseBroken)
    XCTAssertTrue(tool.output.contains("2 siffror står i filen"), tool.output)
  }

  func testFiguresThatCannotAllBeRightAreStatusFour() throws {
    let table = try file("t.csv", "ort;n", "_T;20", "A;14", "B;17")
    let tool = run(table, "--count", "n")
    XCTAssertEqual(tool.status, .wrongInput)
    XCTAssertTrue(tool.output.contains("ingen tabell har dessa summor"), tool.output)
  }

  func testZerosThatAreHiddenAreAllowedFor() throws {
    let table = try file("t.csv", "ort;n", "_T;6", "A;", "B;")
    XCTAssertEqual(run(table, "--count", "n", "--k", "6").status, .promiseBroken)
    XCTAssertEqual(run(table, "--count", "n", "--k", "6", "--protect-zeros").status, .done)
  }

  func testTotalsAndMissingRowsAreAsTheUserSays() throws {
    let table = try file(
      "t.csv", "a;b;n", "Alla;Alla;9", "x;Alla;9", "Alla;u;3", "Alla;v;6", "x;u;")
    XCTAssertEqual(run(table, "--count", "n", "--total", "Alla").status, .wrongInput)
    let tool = run(table, "--count", "n", "--total", "Alla", "--missing", "hidden")
    XCTAssertEqual(tool.status, .promiseBroken, tool.messages)
    XCTAssertTrue(tool.output.contains("x·u är 3:"), tool.output)
  }

  func testADimensionWithoutTotalsIsToldOf() throws {
    let table = try file("t.csv", "ort;n", "Totalt;20", "A;", "B;17")
    let tool = run(table, "--count", "n")
    XCTAssertTrue(tool.output.contains("ort har inga summor (_T)"), tool.output)
    XCTAssertEqual(run(table, "--count", "n", "--total", "Totalt").status, .promiseBroken)
  }

  func testWrongUsageIsStatusTwo() throws {
    let table = try file("t.csv", "a;n", "x;20")
    for words in [
      [], [table], [table, "--count", "n", "--k", "1"], [table, "--count", "n", "--missing", "no"],
      [table, "--count", "n", "--format", "csv"],
    ] {
      XCTAssertEqual(Tool(running: ["audit-table"] + words).status, .wrongUsage)
    }
  }

  func testWhatProtectWritesHolds() throws {
    try forAllSeeds(count: 4) { random in
      let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Int.random(in: 2...4, using: &random)
      }
      let cells = sizes.reduce([""]) { partial, size in
        partial.flatMap { codes in (0..<size).map { "\(codes)c\($0);" } }
      }
      let header = sizes.indices.map { "d\($0);" }.joined() + "n"
      let rows = cells.map { "\($0)\(Int.random(in: 0...15, using: &random))" }
      let table = "\(directory)/t.csv"
      let output = "\(directory)/p.csv"
      try Data(([header] + rows).joined(separator: "\n").utf8).write(to: URL(filePath: table))
      XCTAssertEqual(
        Tool(running: ["protect", table, "--count", "n", "--output", output, "--force"]).status,
        .done)

      let audit = run(output, "--count", "count")

      XCTAssertEqual(audit.status, .done, audit.output)
    }
  }

  /// What other tools protected, where it is at hand: how many groups are provably small.
  func testWhatOtherToolsProtectedIsWorkedOut() throws {
    let data = Checkout.root.deletingLastPathComponent().appending(path: "shared/data")
    let peers: [(String, Int)] = [
      ("a_300.sdcTable_HITAS", 3), ("a_300.GaussSuppression", 2), ("a_60.sdcTable_OPT", 4),
      ("p_z2_fylke.GaussSuppression", 6), ("p_z2_kostra.sdcTable_OPT", 2),
    ]
    for (name, broken) in peers {
      let path = data.appending(path: "peers/\(name).csv").path(percentEncoded: false)
      try XCTSkipUnless(FileManager.default.fileExists(atPath: path), "no \(path)")
      let base = String(name.prefix { $0 != "." })
      let region = data.appending(path: "tables/\(base).region.csv").path(percentEncoded: false)
      let tree =
        FileManager.default.fileExists(atPath: region) ? ["--hierarchy", "region=\(region)"] : []
      let tool = Tool(running: ["audit-table", path, "--count", "count"] + tree)
      XCTAssertEqual(tool.status, .promiseBroken)
      XCTAssertTrue(tool.output.contains("\(broken) grupper har bevisligen"), tool.output)
    }
  }
}
