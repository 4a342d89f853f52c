import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// Target groups and digital exclusion, from words to output and exit status.
final class GroupCommandTests: XCTestCase {
  func testDigitalExclusionIsPublishedAndNotDividedAgain() throws {
    let directory = try temporaryDirectory()
    let store = "\(directory)/test.jamlik"
    let rows = (0..<60).map { person in
      let answer = person < 20 ? "smartphone" : person < 50 ? "bankid|smartphone|rad_surf" : ""
      return "p\(person);A;2021-10-01;\(person % 2 == 0 ? "kvinna" : "man");ja;2021-09-01;\(answer)"
    }
    let head = "deltagare;enhet;start;kön;samtycke;samtyckesdatum;digital_access"
    try Data("enhet;överordnad\nP;\nA;P\n".utf8).write(to: URL(filePath: "\(directory)/units.csv"))
    try Data(([head] + rows).joined(separator: "\n").utf8)
      .write(to: URL(filePath: "\(directory)/rows.csv"))
    for words in [
      ["init", store, "--project", "P"], ["import", "units", store, "\(directory)/units.csv"],
      ["import", "participations", store, "\(directory)/rows.csv"],
      ["publish", "gender", store, "--period", "2021-10", "--output", directory],
    ] {
      let tool = Tool(running: words)
      XCTAssertEqual(tool.status, .done, tool.messages)
    }
    let words = [store, "--period", "2021-10"]

    let published = Tool(running: ["publish", "digital"] + words + ["--output", directory])
    XCTAssertEqual(published.status, .done, published.messages)
    XCTAssertTrue(published.output.contains("saknar BankID"), published.output)
    XCTAssertTrue(FileManager.default.fileExists(atPath: "\(directory)/digital-2021-10.json"))
    let reach = Tool(running: ["report", "reach"] + words + ["--dimension", "digital_access"])
    XCTAssertEqual(reach.status, .refusedToProtectPeople)
    XCTAssertEqual(reach.output, "")

    let unknown = Tool(running: ["report", "groups"] + words + ["--group", "unga"])
    XCTAssertEqual(unknown.status, .wrongUsage)
    XCTAssertTrue(unknown.messages.contains("utrikesfodda_kvinnor"), unknown.messages)
  }
}
