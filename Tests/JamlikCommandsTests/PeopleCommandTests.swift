import EqualityStore
import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// What a person's consent, withdrawal and time to be kept do to a store (DOMAIN.md 7, 11).
final class PeopleCommandTests: XCTestCase {
  private let rows: [String] = (0..<60).map { number in
    let consent = ["ja", "ja", "nej", ""][number % 4]
    let gender = number % 2 == 0 ? "kvinna" : "man"
    return "KANARIE-\(number);A;2021-09-0\(1 + number % 9);\(gender);\(consent);svensk|romsk;ingen"
  }

  private let header = "deltagare;enhet;start;kön;samtycke;ethnicity_self;religion"

  private func run(_ words: String..., typing: String? = nil) -> Tool {
    var spectator = Spectator.nobody
    if let typing { spectator.answer = { _ in typing } }
    return Tool(running: words, watchedBy: spectator)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func importing(_ header: String, _ rows: [String], into store: String) throws -> Tool {
    let file = store + ".csv"
    try write(([header] + rows).joined(separator: "\n"), to: file)
    return run("import", "participations", store, file)
  }

  /// A store with sixty participants, of whom thirty consent.
  private func makeStore() throws -> String {
    let directory = try temporaryDirectory()
    let store = "\(directory)/test.jamlik"
    try write("enhet;överordnad\nP;\nA;P\n", to: "\(directory)/units.csv")
    XCTAssertEqual(run("init", store, "--project", "Projektet").status, .done)
    XCTAssertEqual(run("import", "units", store, "\(directory)/units.csv").status, .done)
    let imported = try importing(header, rows, into: store)
    XCTAssertEqual(imported.status, .done, imported.messages)
    XCTAssertTrue(
      imported.output.contains(
        "sparade för 30 deltagare; utelämnade för 15 utan samtycke och 15 som sagt nej"),
      imported.output)
    return store
  }

  /// Publishes a month into a directory of its own, and gives all its files.
  private func publish(_ store: String, _ directory: String) throws -> [String: Data] {
    let published = run(
      "publish", "gender", store, "--period", "2021-09", "--output", directory)
    XCTAssertEqual(published.status, .done, published.messages)
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(filePath: "\(directory)/\($0)")))
      })
  }

  private func attributeCount(_ store: String, of pseudonym: String) throws -> Int? {
    try Store.open(at: store).personalRecord(of: pseudonym, on: "2021-12-01")?.answers.count
  }

  func testWhoDeclinesIsInTheStatisticsByGenderAndNowhereElse() throws {
    let store = try makeStore()
    XCTAssertEqual(try attributeCount(store, of: "KANARIE-0"), 2)
    XCTAssertEqual(try attributeCount(store, of: "KANARIE-2"), 0)
    XCTAssertEqual(try attributeCount(store, of: "KANARIE-3"), 0)
    let report = run("report", "gender", store, "--period", "2021-09", "--format", "json").output
    XCTAssertTrue(report.contains("\"count\": 60"), report)
  }

  func testWhatAnonymousRowsSayIsLeftOutAndCounted() throws {
    let store = try makeStore()
    let rows = [
      ";A;2021;kvinna;ja;romsk;ingen", ";A;2021;kvinna;;;judisk", ";A;2021;man;;;",
      "KANARIE-60;A;2021-09-01;man;ja;;ingen",
    ]
    let imported = try importing(header, rows, into: store)
    XCTAssertEqual(imported.status, .done, imported.messages)
    XCTAssertTrue(
      imported.output.contains(
        "Egna uppgifter på anonyma rader: 2 utelämnade. Bara den som har en pseudonym i filen kan"),
      imported.output)
    XCTAssertTrue(imported.output.contains("sparade för 1 deltagare"), imported.output)
    let silent = try importing(header, [";A;2022;kvinna;;;"], into: store)
    XCTAssertFalse(silent.output.contains("Egna uppgifter"), silent.output)
  }

  func testErasingAPersonLeavesNoTraceAndNoPublishedByteChanges() throws {
    let store = try makeStore()
    let first = try publish(store, store + "-first")

    let tool = run("withdraw", store, "KANARIE-17")

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(
      tool.output,
      """
      Raderat: 1 deltagare, 1 deltaganden, 2 egna uppgifter.
      Filen är omskriven och genomsökt: pseudonymen finns ingenstans i den. Säkerhetskopior når \
      programmet inte.

      """)
    let bytes = try Data(contentsOf: URL(filePath: store))
    XCTAssertNil(bytes.range(of: Data("KANARIE-17".utf8)))
    XCTAssertNotNil(bytes.range(of: Data("KANARIE-16".utf8)))
    XCTAssertEqual(try publish(store, store + "-second"), first)
    XCTAssertEqual(run("withdraw", store, "KANARIE-17").status, .wrongInput)
    let check = run("check", store)
    XCTAssertEqual(check.status, .done)
    XCTAssertTrue(check.output.contains("en deltagare raderad"))
    XCTAssertFalse(check.output.contains("KANARIE"))
  }

  func testAShortPseudonymIsNotSaidToBeNowhere() throws {
    let store = try makeStore()
    _ = try importing("deltagare;enhet;start;kön", ["KANARIE;A;2021;man"], into: store)
    let tool = run("withdraw", store, "KANARIE")
    XCTAssertEqual(tool.status, .done)
    XCTAssertTrue(tool.output.contains("som en del av annat"), tool.output)
  }

  func testAConsentIsTakenBackAndTheRegistrationStays() throws {
    let store = try makeStore()
    let before = run("report", "gender", store, "--period", "2021-09").output

    let tool = run("withdraw", store, "KANARIE-0", "--consent-only", "--language", "en")

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertTrue(tool.output.contains("Erased: 2 self-declared attributes."), tool.output)
    XCTAssertEqual(try attributeCount(store, of: "KANARIE-0"), 0)
    XCTAssertEqual(run("report", "gender", store, "--period", "2021-09").output, before)
    // Next month's list still has the old consent.
    let again = try importing(header, rows + ["N;A;2021-10-01;man;;;"], into: store)
    XCTAssertTrue(again.output.contains("1 deltagare har återkallat"), again.output)
    XCTAssertEqual(try attributeCount(store, of: "KANARIE-0"), 0)
  }

  func testWhoSitsAtATerminalTypesTheProjectsNameFirst() throws {
    let store = try makeStore()
    for words in [
      ["withdraw", store, "KANARIE-0"], ["withdraw", store, "KANARIE-0", "--consent-only"],
    ] {
      let refused = Tool(running: words, watchedBy: answering("projektet"))
      XCTAssertEqual(refused.status, .wrongUsage)
      XCTAssertTrue(refused.messages.contains("Inget har raderats"))
      XCTAssertEqual(try attributeCount(store, of: "KANARIE-0"), 2)
    }
    XCTAssertEqual(run("withdraw", store, "KANARIE-0", typing: "Projektet").status, .done)
    XCTAssertEqual(run("withdraw", store, "KANARIE-1", "--yes", typing: "").status, .done)
    XCTAssertNil(try attributeCount(store, of: "KANARIE-0"))
    XCTAssertNil(try attributeCount(store, of: "KANARIE-1"))
  }

  private func answering(_ line: String) -> Spectator {
    var spectator = Spectator.nobody
    spectator.answer = { _ in line }
    return spectator
  }

  func testNothingIsCountedWhileSomeoneIsThereWhoShouldNotBe() throws {
    let store = try makeStore()
    let published = try publish(store, store + "-first")
    _ = try importing(
      "deltagare;enhet;start;kön;gallras",
      (0..<20).map { "UTGÅNGEN-\($0);A;2021-09-01;kvinna;2022-06-30" }, into: store)

    for words in [
      ["report", "gender", store, "--period", "2021-10"],
      ["report", "reach", store, "--dimension", "age", "--period", "2021-09"],
      ["report", "groups", store, "--period", "2021-09"],
      ["report", "process", store, "--period", "2021-09"],
      ["publish", "gender", store, "--period", "2021-10", "--output", store + "-second"],
    ] {
      let tool = Tool(running: words)
      XCTAssertEqual(tool.status, .forbidden, tool.messages)
      XCTAssertTrue(tool.messages.contains("jamlik purge"))
      XCTAssertEqual(tool.output, "")
    }
    XCTAssertEqual(try publish(store, store + "-first"), published, "what is published stays")
    let check = run("check", store)
    XCTAssertEqual(check.status, .forbidden)
    XCTAssertTrue(
      check.output.contains("20 deltagare och remitteringar skulle redan vara raderade"),
      check.output)

    let bytes = try Data(contentsOf: URL(filePath: store))
    let foreseen = run("purge", store, "--before", "2022-07-01", "--dry-run")
    XCTAssertEqual(
      foreseen.output,
      "Skulle raderas: 20 deltagare, 20 deltaganden, 0 egna uppgifter. "
        + "Provkörning: inget är raderat.\n")
    XCTAssertEqual(try Data(contentsOf: URL(filePath: store)), bytes)
    XCTAssertEqual(run("purge", store, "--before", "2022-06-30").output, "Inget att gallra.\n")

    let purged = run("purge", store, "--before", "2022-07-01")
    XCTAssertTrue(purged.output.hasPrefix("Raderat: 20 deltagare, 20 deltaganden"), purged.output)
    XCTAssertNil(
      try Data(contentsOf: URL(filePath: store)).range(of: Data("UTGÅNGEN".utf8)))
    XCTAssertEqual(run("report", "gender", store, "--period", "2021-10").status, .done)
    XCTAssertEqual(run("check", store).status, .done)
  }

  func testAPersonSeesAllThatIsStored() throws {
    let store = try makeStore()
    _ = try publish(store, store + "-first")
    for language in ["sv", "en"] {
      let tool = run("export", store, "--pseudonym", "KANARIE-0", "--language", language)
      XCTAssertEqual(tool.status, .done)
      try assertGolden(tool.output, "export.\(language).txt")
    }
    try assertGolden(
      run("export", store, "--pseudonym", "KANARIE-0", "--format", "json").output, "export.json")
    let check = run("check", store).output
    XCTAssertTrue(check.contains("registerutdrag"))
    XCTAssertFalse(check.contains("KANARIE"))
    XCTAssertEqual(run("export", store, "--pseudonym", "X").status, .wrongInput)
    XCTAssertEqual(run("export", store).status, .wrongUsage)
  }

  func testAListOfOnesOwnIsUsedWithoutTouchingTheProgram() throws {
    let store = try makeStore()
    let file = store + ".json"
    try write(
      """
      { "extends": "ethnicity_self",
        "categories": [ { "code": "kurdisk", "sv": "kurdisk", "en": "Kurdish" } ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Kurdiska föreningen" }
      """, to: file)
    let row = "NY-1;A;2021-09-01;kvinna;ja;svensk|Kurdish;"
    XCTAssertEqual(try importing(header, [row], into: store).status, .wrongInput)

    let tool = run("import", "dimension", store, file)

    XCTAssertEqual(
      tool.output,
      "Ny lista: ethnicity_self, version 2, med 14 kategorier. Svar efter tidigare versioner "
        + "behåller dem.\n", tool.messages)
    XCTAssertTrue(run("import", "dimension", store, file).output.contains("finns redan"))
    XCTAssertEqual(try importing(header, [row], into: store).status, .done)
    XCTAssertTrue(
      run("export", store, "--pseudonym", "NY-1").output.contains("svensk, kurdisk"))
    XCTAssertTrue(
      run("export", store, "--pseudonym", "KANARIE-0", "--format", "json").output
        .contains("\"version\": 1"), "old answers keep the old list")
  }

  func testAListWithFaultsIsRefusedWhole() throws {
    let store = try makeStore()
    let file = store + ".json"
    try write("{ \"code\": \"bostad\", \"ground\": null,\n  \"sv\": \"bostad\" }", to: file)
    let bytes = try Data(contentsOf: URL(filePath: store))
    for language in ["sv", "en"] {
      let tool = run("import", "dimension", store, file, "--language", language)
      XCTAssertEqual(tool.status, .wrongInput)
      let text = tool.messages.replacingOccurrences(of: file, with: "lista.json")
      try assertGolden(text, "list-faults.\(language).txt")
    }
    XCTAssertEqual(try Data(contentsOf: URL(filePath: store)), bytes)
  }
}
