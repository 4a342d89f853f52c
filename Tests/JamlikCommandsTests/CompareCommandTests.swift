import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// What two projects have published, side by side, with neither counted again.
final class CompareCommandTests: XCTestCase {
  private var directory = ""

  override func setUpWithError() throws { directory = try temporaryDirectory() }

  private func run(_ words: String...) -> Tool { Tool(running: words) }

  /// A store in which so many women and men began in October.
  private func makeStore(_ name: String, women: Int, men: Int) throws -> String {
    let store = "\(directory)/\(name).jamlik"
    let rows = (0..<women + men).map { "p\($0);A;2021-10-01;\($0 < women ? "kvinna" : "man")" }
    for (file, text) in [
      ("units.csv", "enhet;överordnad\nP;\nA;P\n"),
      ("rows.csv", (["deltagare;enhet;start;kön"] + rows).joined(separator: "\n")),
    ] { try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(file)")) }
    XCTAssertEqual(run("init", store, "--project", name).status, .done)
    XCTAssertEqual(run("import", "units", store, "\(directory)/units.csv").status, .done)
    XCTAssertEqual(run("import", "participations", store, "\(directory)/rows.csv").status, .done)
    return store
  }

  private func publish(_ store: String) {
    XCTAssertEqual(
      run("publish", "gender", store, "--period", "2021-10", "--output", store + ".files").status,
      .done)
  }

  func testPublishedFiguresStandSideBySideAndAreNotAddedUp() throws {
    let (north, south) = (
      try makeStore("Norr", women: 31, men: 22), try makeStore("Söder", women: 27, men: 40)
    )
    publish(north)
    XCTAssertEqual(run("compare", north, south).status, .wrongUsage, "only one has published")
    publish(south)
    let tool = run("compare", north, south)
    XCTAssertEqual(tool.status, .done, tool.messages)
    for figure in ["Norr", "Söder", "31", "22", "27", "40"] {
      XCTAssertTrue(tool.output.contains(figure), tool.output)
    }
    for sum in ["58", "62", "120"] { XCTAssertFalse(tool.output.contains(sum), tool.output) }
    XCTAssertEqual(run("compare", north, south, "--period", "2021-09").status, .wrongUsage)
  }

  func testWhatAProjectHidesIsHiddenInTheComparisonToo() throws {
    let (north, south) = (
      try makeStore("Norr", women: 31, men: 3), try makeStore("Söder", women: 27, men: 40)
    )
    publish(north)
    publish(south)
    let json = run("compare", north, south, "--format", "json").output
    XCTAssertTrue(
      json.contains(
        "\"project\": \"Norr\", \"release\": \"1\", \"measure\": \"new\", "
          + "\"gender\": \"man\", \"value\": null, \"status\": \"protected\""), json)
    XCTAssertFalse(json.contains("\"value\": 3,"), json)
  }
}
