import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// Tables of a wave, from its opening to its publication.
final class SurveyTableCommandTests: XCTestCase {
  private var directory = ""
  private var store: String { "\(directory)/test.jamlik" }

  override func setUpWithError() throws {
    directory = try temporaryDirectory()
    XCTAssertEqual(run("init", store, "--project", "P").status, .done)
    try write("enhet;överordnad\nP;\n", to: "units.csv")
    XCTAssertEqual(run("import", "units", store, "\(directory)/units.csv").status, .done)
    let tool = run(
      "wave", "open", store, "--wave", "2021-host", "--purpose", "Se om alla blir lika väl bemötta",
      "--legal-basis", "Uppgift av allmänt intresse", "--controller", "Förbundet",
      "--information", "standard",
      "--retain-until", "2199-12-31", "--eligible", "400")
    XCTAssertEqual(tool.status, .done, tool.messages)
  }

  private func run(_ words: String...) -> Tool { Tool(running: words) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(name)"))
  }

  private func contents(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(directory)/\(name)"))
  }

  /// Fifty women, forty men, three others; half of each agree, one in three says yes.
  private func collect() throws {
    var rows = "wave;month;T1;D1;gender_identity\n"
    for (gender, count) in [("kvinna", 50), ("man", 40), ("annat", 3)] {
      for number in 0..<count {
        rows += "2021-host;2021-10;\(number % 2 == 0 ? 5 : 2);\(number % 3 == 0 ? "ja" : "nej");"
        rows += "\(gender)\n"
      }
    }
    try write(rows, to: "responses.csv")
    let tool = run("import", "responses", store, "\(directory)/responses.csv")
    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(run("wave", "close", store, "--wave", "2021-host").status, .done)
  }

  func testAWaveIsNotShownBeforeItIsClosed() {
    for table in ["experience", "disadvantage"] {
      for verb in ["report", "publish"] {
        let tool = run(verb, table, store, "--wave", "2021-host")
        XCTAssertEqual(tool.status, .wrongUsage)
        XCTAssertTrue(tool.messages.contains("tar fortfarande emot svar"), tool.messages)
      }
    }
  }

  func testATableThatWasPublishedIsTheSameWhenAskedForAgain() throws {
    try collect()
    let draft = run("report", "experience", store, "--wave", "2021-host")
    XCTAssertTrue(draft.output.hasPrefix("UTKAST"), draft.output)
    let names = ["txt", "csv", "json"].map { "experience-2021-host.\($0)" }
    let words = ["publish", "experience", store, "--wave", "2021-host", "--output", directory]
    let first = Tool(running: words)
    XCTAssertEqual(first.status, .done, first.messages)
    let files = try names.map(contents)
    for name in names { try FileManager.default.removeItem(atPath: "\(directory)/\(name)") }
    let second = Tool(running: words)
    XCTAssertEqual(second.output, first.output)
    XCTAssertEqual(try names.map(contents), files)
    XCTAssertTrue(
      run("releases", store).output.contains("\texperience\t2021-host\t_T"),
      run("releases", store).output)
    XCTAssertEqual(run("check", store).status, .done)
    let audit = run("audit", store)
    XCTAssertEqual(audit.status, .done, audit.output)
    XCTAssertTrue(audit.output.contains("Ingen liten grupp i enkäterna"), audit.output)
  }

  func testGenderByAnotherDimensionNeedsBothByThemselvesAndAgreesWithThem() throws {
    var rows = "wave;month;T1;gender_identity;religion\n"
    for (gender, religion, count) in [
      ("kvinna", "ingen", 30), ("kvinna", "kristen", 25), ("man", "ingen", 28),
      ("man", "kristen", 24), ("annat", "kristen", 2),
    ] {
      for number in 0..<count {
        rows += "2021-host;2021-10;\(number % 2 == 0 ? 5 : 2);\(gender);\(religion)\n"
      }
    }
    try write(rows, to: "crossed.csv")
    XCTAssertEqual(run("import", "responses", store, "\(directory)/crossed.csv").status, .done)
    XCTAssertEqual(run("wave", "close", store, "--wave", "2021-host").status, .done)
    let one = ["publish", "experience", store, "--wave", "2021-host", "--output", directory]
    let two = one + ["--cross", "religion"]
    XCTAssertEqual(Tool(running: two).status, .wrongUsage, "not yet by themselves")
    XCTAssertTrue(
      Tool(running: one + ["--cross", "religon"]).messages.contains("Menade du religion?"))
    XCTAssertEqual(Tool(running: one).status, .done)
    let first = Tool(running: two)
    XCTAssertEqual(first.status, .done, first.messages)
    XCTAssertTrue(first.output.contains("Kvinnor, Religion eller tro"), first.output)
    XCTAssertFalse(first.output.contains("Ickebinära eller annat, Religion"), first.output)
    XCTAssertEqual(Tool(running: two).output, first.output)
    let csv = try String(
      contentsOfFile: "\(directory)/experience-2021-host-gender-religion.csv", encoding: .utf8)
    let crossed = csv.split(separator: "\r\n").filter { row in
      ["kvinna", "man"].contains { row.contains("fortroende;\($0);religion;") }
    }
    XCTAssertEqual(crossed.count, 16)
    XCTAssertTrue(crossed.contains { $0.contains(";published;") }, csv)
  }

  /// Another wave of as many women and men, of whom one in `step` agrees; closed.
  private func collect(wave: String, agreeingOneIn step: Int) throws {
    let open = run(
      "wave", "open", store, "--wave", wave, "--purpose", "Se om alla blir lika väl bemötta",
      "--legal-basis", "Uppgift av allmänt intresse", "--controller", "Förbundet",
      "--information", "standard",
      "--retain-until", "2199-12-31")
    XCTAssertEqual(open.status, .done, open.messages)
    var rows = "wave;month;T1;gender_identity\n"
    for gender in ["kvinna", "man"] {
      for number in 0..<40 {
        rows += "\(wave);2021-10;\(number % step == 0 ? 5 : 2);\(gender)\n"
      }
    }
    try write(rows, to: "more.csv")
    XCTAssertEqual(run("import", "responses", store, "\(directory)/more.csv").status, .done)
    XCTAssertEqual(run("wave", "close", store, "--wave", wave).status, .done)
  }

  func testALocalListThatIsAskedForIsInTheTables() throws {
    try write(
      """
      { "extends": "religion",
        "categories": [ { "code": "bahai", "sv": "bahá’í", "en": "Bahá’í" } ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Samfunden" }
      """, to: "list.json")
    XCTAssertEqual(run("import", "dimension", store, "\(directory)/list.json").status, .done)
    let open = run(
      "wave", "open", store, "--wave", "lokal", "--purpose", "p", "--legal-basis", "b",
      "--controller", "c", "--information", "standard",
      "--retain-until", "2199-12-31", "--ask", "religion")
    XCTAssertEqual(open.status, .done, open.messages)
    var rows = "wave;month;T1;religion\n"
    for religion in ["bahai", "kristen"] {
      for number in 0..<40 {
        rows += "lokal;2021-10;\(number % 2 == 0 ? 5 : 2);\(religion)\n"
      }
    }
    try write(rows, to: "local.csv")
    let tool = run("import", "responses", store, "\(directory)/local.csv")
    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(run("wave", "close", store, "--wave", "lokal").status, .done)
    let csv = run("report", "experience", store, "--wave", "lokal", "--format", "csv").output
    XCTAssertTrue(csv.contains("lokal;fortroende;_T;religion;bahai;40;published;20;20;"), csv)
    XCTAssertTrue(csv.contains(";bahá’í\r\n"), csv)
  }

  func testWavesAreComparedByWhatIsPublishedOfThem() throws {
    try collect()
    try collect(wave: "2022-var", agreeingOneIn: 4)
    let words = ["report", "experience", store, "--wave", "2022-var", "--compare", "2021-host"]
    XCTAssertEqual(Tool(running: words).status, .wrongUsage, "not yet published")
    for wave in ["2021-host", "2022-var"] {
      XCTAssertEqual(
        run("publish", "experience", store, "--wave", wave, "--output", directory).status, .done)
    }
    for language in ["sv", "en"] {
      let tool = Tool(running: words + ["--language", language])
      XCTAssertEqual(tool.status, .done, tool.messages)
      try assertGolden(tool.output, "experience-series.\(language).txt")
    }
    // Women: (25 · 100 + 25 · 25) / 50, then (10 · 100 + 30 · 25) / 40, halves rounded up.
    let csv = Tool(running: words + ["--format", "csv"]).output
    XCTAssertTrue(csv.contains("2022-var;fortroende;kvinna;index;44;published"), csv)
    XCTAssertTrue(csv.contains("2022-var;fortroende;kvinna;difference;-19;published"), csv)
    XCTAssertTrue(csv.contains("2022-var;stod;_T;index;..;protected"), csv)
    XCTAssertTrue(
      Tool(running: words + ["--cross", "religion"]).messages.contains("--cross"), "not both")
    XCTAssertTrue(
      run("report", "experience", store, "--wave", "2022-var", "--compare", "2021-hast").messages
        .contains("Menade du 2021-host?"))
  }

  func testTheTablesSayWhatIsShownInEachForm() throws {
    try collect()
    for table in ["experience", "disadvantage"] {
      for language in ["sv", "en"] {
        let tool = run(
          "report", table, store, "--wave", "2021-host", "--language", language)
        XCTAssertEqual(tool.status, .done, tool.messages)
        try assertGolden(tool.output, "\(table).\(language).txt")
      }
      for format in ["csv", "json"] {
        let tool = run("report", table, store, "--wave", "2021-host", "--format", format)
        try assertGolden(tool.output, "\(table).\(format)")
      }
    }
  }
}
