import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// `jamlik import store`: what it says, and what it never says.
final class PoolCommandTests: XCTestCase {
  private var directory = ""

  override func setUpWithError() throws { directory = try temporaryDirectory() }

  private func run(_ words: String...) -> Tool { Tool(running: words + ["--language", "en"]) }

  private func makeStore(_ name: String, _ rows: String..., unit: String = "A") throws -> String {
    let store = "\(directory)/\(name).jamlik"
    for (file, text) in [
      ("units.csv", "enhet;överordnad\nP;\n\(unit);P\n"),
      ("rows.csv", (["deltagare;enhet;start;kön"] + rows).joined(separator: "\n")),
    ] { try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(file)")) }
    XCTAssertEqual(run("init", store, "--project", name).status, .done)
    XCTAssertEqual(run("import", "units", store, "\(directory)/units.csv").status, .done)
    XCTAssertEqual(run("import", "participations", store, "\(directory)/rows.csv").status, .done)
    return store
  }

  func testTwoStoresBecomeOneAndOnlyNumbersArePrinted() throws {
    let (north, south) = (
      try makeStore("north", "n-1;A;2021-10-01;kvinna"),
      try makeStore("south", "s-1;B;2021-10-01;man", "s-2;B;2021-10-01;man", unit: "B")
    )

    let tool = run("import", "store", north, south)

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(
      tool.output,
      """
      Units: 1 new, 1 in common. Participations: 2 new, 0 in common, 0 anonymous.
      Participants: 2 new, 0 in common; what they say of themselves came along for 0.

      """)
    XCTAssertEqual(run("check", north).status, .done)
    XCTAssertTrue(run("check", north).output.contains("another store taken in"))
    let again = run("import", "store", north, south)
    XCTAssertEqual(again.status, .done)
    XCTAssertTrue(again.output.contains("Nothing has changed"), again.output)
  }

  func testPseudonymsOfBothAreCountedAndNeverNamed() throws {
    let (north, south) = (
      try makeStore("north", "secret-1;A;2021-10-01;kvinna"),
      try makeStore("south", "secret-1;A;2021-10-01;man")
    )
    for options in [[], ["--same-people"]] {
      let tool = Tool(running: ["import", "store", north, south] + options)
      XCTAssertEqual(tool.status, .wrongInput)
      XCTAssertFalse((tool.output + tool.messages).contains("secret"), tool.messages)
      XCTAssertTrue(tool.messages.contains("Inget har ändrats."), tool.messages)
    }
  }

  func testWhatIsPublishedIsComparedInstead() throws {
    let (north, south) = (
      try makeStore("north", "n-1;A;2021-10-01;kvinna"), try makeStore("south")
    )
    _ = try Data(
      ("deltagare;enhet;start;kön\n"
        + (0..<60).map { "q\($0);A;2021-10-01;kvinna" }
        .joined(separator: "\n")).utf8
    ).write(to: URL(filePath: "\(directory)/more.csv"))
    XCTAssertEqual(run("import", "participations", south, "\(directory)/more.csv").status, .done)
    XCTAssertEqual(
      run("publish", "gender", south, "--period", "2021-10", "--output", "\(directory)/f").status,
      .done)
    let tool = run("import", "store", north, south)
    XCTAssertEqual(tool.status, .refusedToProtectPeople)
    XCTAssertTrue(tool.messages.contains("jamlik compare STORE OTHER"), tool.messages)
  }

  func testAClashOfUnitsIsNamedWithWhatToDo() throws {
    let (north, south) = (
      try makeStore("north", "n-1;A;2021-10-01;kvinna"),
      try makeStore("south", "s-1;B;2021-10-01;man", unit: "B;P\nA;B\nC")
    )
    let refused = run("import", "store", north, south)
    XCTAssertEqual(refused.status, .wrongInput)
    XCTAssertTrue(refused.messages.contains(": A. "), refused.messages)
    XCTAssertTrue(refused.messages.contains("--prefix"), refused.messages)
    let tool = run("import", "store", north, south, "--prefix", "S-", "--dry-run")
    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertTrue(tool.output.contains("Units: 4 new, 0 in common."), tool.output)
    XCTAssertTrue(tool.output.contains("Dry run"), tool.output)
    XCTAssertTrue(
      run("import", "store", north, north + ".none").messages.contains("north.jamlik.none: "))
  }
}
