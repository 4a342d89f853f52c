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

  /// A rule file that is wrong, then right, then there already; then what it counts.
  func testAGroupOfOnesOwnFromItsFileToItsTable() throws {
    for language in ["sv", "en"] {
      let directory = try temporaryDirectory()
      let store = "\(directory)/test.jamlik"
      func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(name)"))
      }
      func file(_ dimension: String, _ category: String) -> String {
        """
        { "code": "utan_gymnasium", "sv": "kvinnor utan gymnasium",
          "en": "women without upper secondary school",
          "conditions": [
            { "genders": ["kvinna"] },
            { "dimension": "\(dimension)",
              "any_of": ["\(category)", "ej_slutford"] } ],
          "decided_by": "Styrgruppen", "decided_on": "2021-09-01",
          "consulted_with": "Brukarrådet" }
        """
      }
      let rows = (0..<80).map { person in
        let school = person < 30 ? "grundskola" : person < 60 ? "gymnasium" : ""
        return
          "p\(person);A;2021-10-01;\(person % 2 == 0 ? "kvinna" : "man");ja;2021-09-01;\(school)"
      }
      let head = "deltagare;enhet;start;kön;samtycke;samtyckesdatum;education"
      try write("enhet;överordnad\nP;\nA;P\n", to: "units.csv")
      try write(([head] + rows).joined(separator: "\n"), to: "rows.csv")
      try write(file("educaton", "grundskola"), to: "wrong.json")
      try write(file("education", "grundskole"), to: "mistyped.json")
      try write(file("education", "grundskola"), to: "group.json")
      var text = ""
      let group = ["--period", "2021-10", "--group", "utan_gymnasium"]
      for (words, status) in [
        (["init", store, "--project", "P"], ExitStatus.done),
        (["import", "units", store, "\(directory)/units.csv"], .done),
        (["import", "participations", store, "\(directory)/rows.csv"], .done),
        (["publish", "gender", store, "--period", "2021-10", "--output", directory], .done),
        (["import", "group", store, "\(directory)/wrong.json"], .wrongInput),
        (["import", "group", store, "\(directory)/mistyped.json"], .wrongInput),
        (["import", "group", store, "\(directory)/group.json", "--dry-run"], .done),
        (["import", "group", store, "\(directory)/group.json"], .done),
        (["import", "group", store, "\(directory)/group.json"], .done),
        (["report", "groups", store] + group, .done),
        (["report", "groups", store, "--format", "csv"] + group, .done),
        (["report", "groups", store, "--format", "json"] + group, .done),
      ] {
        let tool = Tool(running: words + ["--language", language])
        XCTAssertEqual(tool.status, status, tool.messages)
        guard words.contains("group") || words[0] == "report" else { continue }
        let shown = words.map { $0.replacingOccurrences(of: directory + "/", with: "") }
        text +=
          "$ jamlik \(shown.joined(separator: " "))\n" + tool.output
          + tool.messages.replacingOccurrences(of: directory + "/", with: "") + "\n"
      }
      try assertGolden(text, "own-group.\(language).txt")
    }
  }
}
