import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// Suppliers, and the quality of the data, from words to output and exit status.
final class WorkCommandTests: XCTestCase {
  private func makeStore() throws -> (directory: String, store: String) {
    let directory = try temporaryDirectory()
    let store = "\(directory)/test.jamlik"
    try write("enhet;överordnad\nP;\nA;P\n", to: "\(directory)/units.csv")
    let rows = (0..<30).map { "p\($0);A;2021-10-01;\($0 < 17 ? "kvinna" : "man")" }
    try write(
      (["deltagare;enhet;start;kön"] + rows).joined(separator: "\n"), to: "\(directory)/rows.csv")
    for words in [
      ["init", store, "--project", "P"], ["import", "units", store, "\(directory)/units.csv"],
      ["import", "participations", store, "\(directory)/rows.csv"],
    ] {
      let tool = Tool(running: words)
      XCTAssertEqual(tool.status, .done, tool.messages)
    }
    return (directory, store)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func testSuppliersFromTheirFileToTheTable() throws {
    let head = "leverantör;jämställdhet;tillgänglighet;icke_diskriminering;besök;utfall\n"
    for language in ["sv", "en"] {
      let (directory, store) = try makeStore()
      try write(
        head + "Anna Andersson;ja;ja;ja;;\nL01;ja;kanske;nej;i höstas;\n",
        to: "\(directory)/wrong.csv")
      try write(
        head + "L01;ja;ja;ja;2021-10-04;i ordning\nL01;ja;ja;ja;2021-11-09;brister\n"
          + "L02;ja;nej;nej;;\nL03;nej;nej;nej;2022-01-04;\n", to: "\(directory)/suppliers.csv")
      var text = ""
      let period = ["--period", "2021-Q4"]
      for (words, status) in [
        (["import", "suppliers", store, "\(directory)/wrong.csv"], ExitStatus.wrongInput),
        (["import", "suppliers", store, "\(directory)/suppliers.csv", "--dry-run"], .done),
        (["import", "suppliers", store, "\(directory)/suppliers.csv"], .done),
        (["import", "suppliers", store, "\(directory)/suppliers.csv"], .done),
        (["report", "process", store] + period, .done),
        (["report", "process", store, "--format", "csv"] + period, .done),
      ] {
        let tool = Tool(running: words + ["--language", language])
        XCTAssertEqual(tool.status, status, tool.messages)
        let shown = (words.joined(separator: " ") + "\n" + tool.output + tool.messages)
        text += "$ jamlik " + shown.replacingOccurrences(of: directory + "/", with: "") + "\n"
      }
      try assertGolden(text, "suppliers.\(language).txt")
    }
  }

  func testTheQualityOfTheDataIsForInternalUse() throws {
    let (_, store) = try makeStore()
    let text = Tool(running: ["report", "quality", store])
    XCTAssertEqual(text.status, .done, text.messages)
    XCTAssertTrue(text.output.hasPrefix("FÖR INTERNT BRUK, publiceras inte\n"), text.output)
    let json = Tool(running: ["report", "quality", store, "--format", "json"]).output
    XCTAssertTrue(json.contains("\"table\": \"quality\""), json)
    XCTAssertEqual(Tool(running: ["publish", "quality", store]).status, .wrongUsage)
    XCTAssertEqual(Tool(running: ["releases", store]).output, "")
  }
}
