import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// `jamlik protect` from words to output and exit status.
final class ProtectCommandTests: XCTestCase {
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

  private func run(_ words: String...) -> Tool { Tool(running: ["protect"] + words) }

  func testATableByPlaceAndSexIsWrittenAsItShould() throws {
    for format in ["csv", "json"] {
      let tool = run(
        fixture("orter-kön.csv"), "--count", "antal", "--hierarchy", "ort=\(fixture("orter.csv"))",
        "--format", format)
      XCTAssertEqual(tool.status, .done, tool.messages)
      try assertGolden(tool.output, "protect.\(format)")
    }
  }

  func testTheSummaryIsNotPartOfTheResult() throws {
    let table = try file("t.csv", "a;n", "x;20", "y;30")
    XCTAssertEqual(run(table, "--count", "n").messages, "3 av 3 siffror publiceras, 0 skyddas.\n")
    XCTAssertEqual(
      run(table, "--count", "n", "--language", "en").messages,
      "3 of 3 figures are published, 0 protected.\n")
  }

  func testATableOfWhichNothingCanBeShownIsStillWritten() throws {
    let tool = run(try file("t.csv", "a;n", "x;1"), "--count", "n")
    XCTAssertEqual(tool.status, .done)
    XCTAssertEqual(tool.output, "\u{FEFF}a;count;status\r\n_T;;protected\r\nx;;protected\r\n")
    XCTAssertTrue(tool.messages.contains("Ingen siffra går att visa."))
  }

  func testZerosAreProtectedWhenAskedFor() throws {
    let table = try file(
      "t.csv", "a;b;n", "x;u;0", "x;v;40", "y;u;40", "y;v;40", "z;u;40", "z;v;40")

    let shown = run(table, "--count", "n").output
    let hidden = run(table, "--count", "n", "--protect-zeros")

    XCTAssertTrue(shown.contains("x;u;0;published"), shown)
    XCTAssertEqual(hidden.status, .done, hidden.messages)
    XCTAssertTrue(hidden.output.contains("x;u;;protected"), hidden.output)
    XCTAssertGreaterThan(hidden.output.components(separatedBy: "protected").count, 4)
  }

  func testWhatNobodyCanHaveIsShownAndProtectsNobody() throws {
    let table = try file("t.csv", "a;b;n", "x;v;40", "y;u;40", "y;v;40", "z;u;0", "z;v;40")
    let impossible = try file("z.csv", "a;b", "x;u")

    let tool = run(table, "--count", "n", "--protect-zeros", "--structural-zeros", impossible)

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertTrue(tool.output.contains("x;u;0;published"), tool.output)
    XCTAssertTrue(tool.output.contains("z;u;;protected"), tool.output)
    let wrong = try file("w.csv", "a;b", "y;u")
    XCTAssertEqual(
      run(table, "--count", "n", "--structural-zeros", wrong).status, .wrongInput)
  }

  func testWhatWasPublishedBeforeStaysAndKeepsTheRestSafe() throws {
    let table = try file("t.csv", "a;b;n", "x;u;3", "x;v;40", "y;u;40", "y;v;40")
    let first = run(table, "--count", "n").output
    let earlier = "\(directory)/first.csv"
    try Data(first.utf8).write(to: URL(filePath: earlier))

    let again = run(table, "--count", "n", "--published", earlier)

    XCTAssertEqual(again.status, .done, again.messages)
    let published = first.components(separatedBy: "\r\n").filter { $0.hasSuffix(";published") }
    XCTAssertFalse(published.isEmpty)
    for line in published { XCTAssertTrue(again.output.contains(line), line) }
    XCTAssertTrue(again.output.contains("x;u;;protected"))
  }

  func testASmallGroupThatIsOutAlreadyIsRefused() throws {
    let table = try file("t.csv", "a;n", "x;3", "y;40")
    let earlier = try file("e.csv", "a;count;status", "_T;43;published", "y;40;published")

    let tool = run(table, "--count", "n", "--published", earlier)

    XCTAssertEqual(tool.status, .refusedToProtectPeople, tool.messages)
    XCTAssertEqual(tool.output, "")
  }

  func testTheFileIsWrittenWholeAndReplacedOnlyWhenForced() throws {
    let table = try file("t.csv", "a;n", "x;20", "y;30")
    let output = "\(directory)/out.csv"
    let words = ["protect", table, "--count", "n", "--output", output]

    XCTAssertEqual(Tool(running: words).status, .done)
    let first = try contents(of: directory)
    XCTAssertEqual(Tool(running: words + ["--k", "4"]).status, .wrongUsage)
    XCTAssertEqual(try contents(of: directory), first)
    XCTAssertEqual(Tool(running: words + ["--force", "--format", "json"]).status, .done)
    XCTAssertNotEqual(try contents(of: directory), first)
    XCTAssertEqual(try contents(of: directory).count, 2)
  }

  func testAFaultyFileWritesNothing() throws {
    let table = try file("t.csv", "a;n", "x;20", "x;30")
    let tool = run(table, "--count", "n", "--output", "\(directory)/out.csv")
    XCTAssertEqual(tool.status, .wrongInput)
    XCTAssertEqual(tool.output, "")
    XCTAssertEqual(try contents(of: directory).count, 1)
  }

  func testTheFaultsOfAllFilesAreListedWithTheirNames() throws {
    let table = try file("t.csv", "a;n", "x;20", "z;-1")
    let wrong = try file("h.csv", "child;parent", "x;y", "y;x")
    let tool = run(table, "--count", "n", "--hierarchy", "a=\(wrong)", "--language", "en")
    XCTAssertEqual(
      tool.messages.replacingOccurrences(of: directory, with: ""),
      """
      jamlik: /h.csv: line 2, column child: the code is a part of itself (lines 2 and 3). \
      Correct the parent.
      /t.csv: line 3, column n: the count is negative.
      2 faults. Correct and run again; nothing was done.

      """)
  }

  func testWrongUsageIsStatusTwo() throws {
    let table = try file("t.csv", "a;n", "x;20")
    let wrong: [[String]] = [
      [], [table], [table, "--count"], [table, "--count", "n", "--k", "2"],
      [table, "--count", "n", "--k", "five"],
      [table, "--count", "n", "--k", "1000001"], [table, "--count", "n", "--hierarchy", "a"],
      [table, "--count", "n", "--hierarchy", "a=-"], [table, "--count", "n", "--published", "-"],
      [table, "--count", "n", "--hierarchy", "a=\(table)", "--hierarchy", "a=\(table)"],
      [table, "--count", "n", "--format", "xls"], [table, "--count", "n", "extra"],
    ]
    for words in wrong {
      let tool = Tool(running: ["protect"] + words)
      XCTAssertEqual(tool.status, .wrongUsage, "\(words): \(tool.messages)")
      XCTAssertEqual(tool.output, "")
    }
  }

  func testWhatWasPublishedStaysPublished() throws {
    let table = try file("t.csv", "a;b;n", "x;u;3", "x;v;9", "y;u;12", "y;v;2", "z;u;8", "z;v;9")
    let earlier = try file("e.csv", "b;a;count;status", "v;x;9;published", "_T;z;17;published")
    let tool = run(table, "--count", "n", "--published", earlier)
    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertTrue(tool.output.contains("x;v;9;published"))
    XCTAssertTrue(tool.output.contains("z;_T;17;published"))
  }

  func testATableThatWasPublishedComesOutAsItWas() throws {
    let table = fixture("orter-kön.csv")
    let first = run(table, "--count", "antal")
    let path = try file("e.csv", first.output)
    XCTAssertEqual(run(table, "--count", "antal", "--published", path).output, first.output)
  }

  func testWhatWasPublishedWithoutProtectionIsStatusThree() throws {
    let table = try file("t.csv", "a;n", "x;3", "y;30")
    let earlier = try file("e.csv", "a;count;status", "x;3;published")
    let tool = run(
      table, "--count", "n", "--published", earlier, "--output", "\(directory)/out.csv")
    XCTAssertEqual(tool.status, .refusedToProtectPeople)
    XCTAssertEqual(tool.output, "")
    XCTAssertEqual(try contents(of: directory).count, 2)
  }

  func testAContradictionNamesFileAndLineAndNotTheFigure() throws {
    let table = try file("t.csv", "a;n", "x;37", "y;30")
    let earlier = try file("e.csv", "a;count;status", "_T;67;published", "x;36;published")
    let tool = run(table, "--count", "n", "--published", earlier)
    XCTAssertEqual(tool.status, .wrongInput)
    XCTAssertTrue(tool.messages.contains("e.csv: rad 3: "), tool.messages)
    XCTAssertFalse(
      tool.messages.replacingOccurrences(of: directory, with: "").contains("37"), tool.messages)
  }

  func testATablePublishedWithFurtherColumnsIsTakenIntoAccount() throws {
    let bySex = try file("t.csv", "kön;n", "k;20", "m;20")
    let earlier = try file(
      "e.csv", "kön;år;count;status", "k;2021;18;published", "k;2022;;protected",
      "m;2021;16;published", "m;2022;;protected", "_T;_T;40;published", "_T;2022;6;published")

    let tool = run(bySex, "--count", "n", "--published", earlier)

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(
      tool.output,
      "\u{FEFF}kön;count;status\r\n_T;40;published\r\nk;;protected\r\nm;;protected\r\n")

    let others = try file("o.csv", "kön;år;count", "k;2021;18", "k;2022;3")
    let refused = run(bySex, "--count", "n", "--published", others, "--language", "en")
    XCTAssertEqual(refused.status, .wrongInput)
    XCTAssertEqual(refused.output, "")
    XCTAssertTrue(refused.messages.contains("do not fit"), refused.messages)
  }

  func testACodeThatBeginsAsAFormulaComesBackAsItWas() throws {
    let table = try file("t.csv", "a;n", "-15;20", "=1+1;30", "@x;8")
    let first = run(table, "--count", "n")
    XCTAssertTrue(first.output.contains("\r\n'-15;20;published\r\n"), first.output)
    let earlier = try file("e.csv", first.output)
    XCTAssertEqual(run(table, "--count", "n", "--published", earlier).output, first.output)
  }

  /// What is shown is true, every margin is there, and nothing small is shown.
  func testRandomTablesComeOutWithAllTheirMargins() throws {
    try forAllSeeds(count: 5) { random in
      let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Int.random(in: 1...4, using: &random)
      }
      let cells = sizes.reduce([[]]) { partial, size in
        partial.flatMap { codes in (0..<size).map { codes + ["c\($0)"] } }
      }
      let rows = cells.map { ($0, Int.random(in: 0...12, using: &random)) }
      let names = sizes.indices.map { "d\($0)" } + ["n"]
      let lines = rows.map { ($0.0 + [String($0.1)]).joined(separator: ";") }
      let path = "\(directory)/r.csv"
      try Data(([names.joined(separator: ";")] + lines).joined(separator: "\n").utf8)
        .write(to: URL(filePath: path))

      let tool = Tool(running: ["protect", path, "--count", "n"])

      XCTAssertEqual(tool.status, .done, tool.messages)
      let shown = tool.output.split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
      XCTAssertEqual(shown.count, sizes.reduce(1) { $0 * ($1 + 1) })
      for row in shown {
        let codes = row.prefix(sizes.count)
        let count = rows.filter { zip($0.0, codes).allSatisfy { $1 == "_T" || $0 == $1 } }
          .reduce(0) { $0 + $1.1 }
        XCTAssertEqual(row.last, row[sizes.count].isEmpty ? "protected" : "published")
        if (1..<5).contains(count) { XCTAssertEqual(row[sizes.count], "") }
        if !row[sizes.count].isEmpty { XCTAssertEqual(row[sizes.count], String(count)) }
      }
    }
  }

  func testACodeThatLooksLikeATotalIsWarnedOf() throws {
    let table = try file("t.csv", "a;n", "x;20", "Totalt;20")
    let tool = run(table, "--count", "n")
    XCTAssertEqual(tool.status, .done)
    XCTAssertTrue(tool.messages.contains("Totalt"), tool.messages)
  }
}
