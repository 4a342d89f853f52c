import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// Waves, their questionnaires and their responses, from the command line.
final class WaveCommandTests: XCTestCase {
  private var directory = ""
  private var store: String { "\(directory)/test.jamlik" }

  override func setUpWithError() throws {
    directory = try temporaryDirectory()
    XCTAssertEqual(run("init", store, "--project", "P").status, .done)
    try write("enhet;överordnad\nP;\nA;P\nB;P\n", to: "units.csv")
    XCTAssertEqual(run("import", "units", store, "\(directory)/units.csv").status, .done)
  }

  private func run(_ words: String...) -> Tool { Tool(running: words) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(name)"))
  }

  private let facts = [
    "--wave", "2021-host", "--purpose", "Se om alla blir lika väl bemötta", "--legal-basis",
    "Uppgift av allmänt intresse", "--information", "standard", "--controller", "Förbundet",
    "--retain-until", "2199-12-31",
  ]

  private func open(_ more: String...) -> Tool {
    Tool(running: ["wave", "open", store] + facts + more)
  }

  func testAWaveIsRefusedWithAllThatIsMissingAtOnce() {
    for language in ["sv", "en"] {
      let tool = run("wave", "open", store, "--information", " ", "--language", language)
      XCTAssertEqual(tool.status, .forbidden)
      for option in [
        "--wave", "--purpose", "--legal-basis", "--controller", "--information", "--retain-until",
      ] { XCTAssertTrue(tool.messages.contains(option), tool.messages) }
    }
    for position in stride(from: 0, to: facts.count, by: 2) {
      var words = facts
      words.removeSubrange(position...position + 1)
      let tool = Tool(running: ["wave", "open", store] + words)
      XCTAssertEqual(tool.status, .forbidden)
      XCTAssertTrue(tool.messages.contains("\(facts[position])."), tool.messages)
    }
    XCTAssertEqual(run("wave", "list", store).output, "")
  }

  func testALastDayThatHasBeenIsSaidToBeOverAndNothingIsOpened() {
    for (language, over) in [("sv", "har redan varit"), ("en", "is over already")] {
      let words = facts.map { $0 == "2199-12-31" ? "2023-12-31" : $0 }
      let tool = Tool(running: ["wave", "open", store] + words + ["--language", language])
      XCTAssertEqual(tool.status, .forbidden)
      XCTAssertTrue(tool.messages.contains("--retain-until 2023-12-31 \(over)"), tool.messages)
      XCTAssertFalse(tool.messages.contains("purge"), "there is nothing to erase")
    }
    XCTAssertEqual(run("wave", "list", store).output, "")
  }

  func testWhoeverLeavesOutTheInformationIsShownTheStandardTextAndHowToChooseIt() {
    for (language, anonymous) in [
      ("sv", "Dina svar är anonyma"), ("en", "Your answers are anonymous"),
    ] {
      let words = facts.filter { !["--information", "standard"].contains($0) }
      let tool = Tool(running: ["wave", "open", store] + words + ["--language", language])
      XCTAssertEqual(tool.status, .forbidden)
      XCTAssertTrue(tool.messages.contains("--information standard"), tool.messages)
      XCTAssertTrue(tool.messages.contains(anonymous), tool.messages)
    }
  }

  func testAWaveIsOpenedListedAndClosed() {
    let opened = open("--unit", "A", "--eligible", "60", "--ask", "religion,literacy")
    XCTAssertEqual(opened.status, .done, opened.messages)
    XCTAssertTrue(opened.output.contains("21 frågor"), opened.output)
    XCTAssertEqual(open().status, .wrongUsage)
    let list = run("wave", "list", store).output
    XCTAssertTrue(list.hasPrefix("2021-host\töppen sedan 2"), list)

    XCTAssertEqual(run("wave", "close", store, "--wave", "2021-host").status, .done)
    XCTAssertEqual(run("wave", "close", store, "--wave", "2021-host").status, .forbidden)
    let unknown = run("wave", "close", store, "--wave", "2021-hst")
    XCTAssertEqual(unknown.status, .wrongUsage)
    XCTAssertTrue(unknown.messages.contains("Menade du 2021-host?"), unknown.messages)
    XCTAssertTrue(run("wave", "list", store).output.hasPrefix("2021-host\tstängd 2"))
  }

  func testWhatIsSaidOfAWaveMustBeSuitable() {
    for (option, value) in [
      ("--unit", "C"), ("--ask", "religion,skostorlek"), ("--eligible", "0"),
      ("--consulted", "070-123 45 67"),
    ] {
      let tool = open(option, value)
      XCTAssertEqual(tool.status, .wrongUsage, "\(option): \(tool.messages)")
    }
    XCTAssertEqual(run("wave", "list", store).output, "")
  }

  func testTheInformationIsThatOfAFileOrOfTheCommand() throws {
    try write("Första stycket.\n\nAndra stycket.\n", to: "information.txt")
    let words = facts.map { $0 == "standard" ? "\(directory)/information.txt" : $0 }
    XCTAssertEqual(Tool(running: ["wave", "open", store] + words).status, .done)
    let form = run("questionnaire", store, "--wave", "2021-host", "--format", "text")
    XCTAssertEqual(form.status, .done, form.messages)
    XCTAssertTrue(form.output.contains("Första stycket."), form.output)
    XCTAssertTrue(form.output.contains("Andra stycket."))
    XCTAssertTrue(form.output.contains("Dina svar är anonyma."))
  }

  func testTheStandardInformationIsInTheLanguageOfTheForm() {
    XCTAssertEqual(open().status, .done)
    let words = ["questionnaire", store, "--wave", "2021-host", "--format", "text"]
    XCTAssertTrue(Tool(running: words).output.contains("Dina svar är anonyma."))
    let english = Tool(running: words + ["--language", "en"]).output
    XCTAssertTrue(english.contains("Your answers are anonymous"), english)
    XCTAssertFalse(english.contains("anonyma"), english)
  }

  func testTheQuestionnaireIsATableThatCanBeImported() throws {
    XCTAssertEqual(open().status, .done)
    let table = run("questionnaire", store, "--wave", "2021-host", "--format", "csv")
    XCTAssertTrue(table.output.hasPrefix("\u{FEFF}wave;month;unit;B1;B2"), table.output)
    let header = table.output.replacingOccurrences(of: "\r\n", with: "")
    let blank = String(repeating: ";", count: header.split(separator: ";").count - 5)
    try write("\(header)\r\n2021-host;2021-10;A;4;\(blank)\r\n", to: "filled.csv")

    let tool = run("import", "responses", store, "\(directory)/filled.csv")

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(tool.output, "Svar: 1 nya, från 1 fil.\n")
  }

  func testTheFormIsWrittenWholeAndReplacedOnlyOnRequest() throws {
    XCTAssertEqual(open().status, .done)
    let words = [
      "questionnaire", store, "--wave", "2021-host", "--by", "unit", "--output",
      "\(directory)/form.html",
    ]
    XCTAssertEqual(Tool(running: words).status, .done)
    XCTAssertEqual(Tool(running: words).status, .wrongUsage)
    XCTAssertEqual(Tool(running: words + ["--force"]).status, .done)
    let form = try String(contentsOfFile: "\(directory)/form.html", encoding: .utf8)
    XCTAssertTrue(form.contains("Content-Security-Policy"))
  }

  func testTablesAndAnswerFilesAreImportedTogetherOrNotAtAll() throws {
    XCTAssertEqual(open().status, .done)
    let answer = """
      {"jamlik":"response","format":1,"wave":"2021-host","questionnaire":1,"language":"sv",\
      "month":"2021-10","unit":"A","answers":{"B1":"4","D1":"ja","D2":["kon"]}}
      """
    try write(answer, to: "a.json")
    try write(answer.replacingOccurrences(of: "\"4\"", with: "\"5\""), to: "b.json")
    try write(answer.replacingOccurrences(of: "\"4\"", with: "\"hemligt\""), to: "forged.json")
    try write(
      "omgång;månad;B1;D1;D2;religion\n2021-host;2021-10;4;nej;kon;ingen|kristen\n", to: "t.csv")
    let good = ["a.json", "b.json", "t.csv"].map { "\(directory)/\($0)" }
    let before = try contents(of: directory)

    let refused = Tool(
      running: ["import", "responses", store] + good + ["\(directory)/forged.json"])
    XCTAssertEqual(refused.status, .wrongInput)
    XCTAssertTrue(refused.messages.contains("forged.json: rad 1, kolumn answers.B1: okänt värde"))
    XCTAssertFalse(refused.messages.contains("hemligt"))
    XCTAssertEqual(try contents(of: directory), before)

    let dry = Tool(running: ["import", "responses", store] + good + ["--dry-run"])
    XCTAssertTrue(dry.output.hasSuffix("Provkörning: inget är sparat.\n"), dry.output)
    let tool = Tool(running: ["import", "responses", store] + good)
    XCTAssertEqual(
      tool.output,
      """
      Svar: 3 nya, från 3 filer.
      Svar på frågor som inte skulle ställas, som inte togs med: 1.
      Svar som säger emot sig själva och räknas som ej svar: 1.

      """)
    let again = Tool(running: ["import", "responses", store] + good)
    XCTAssertEqual(again.status, .done)
    XCTAssertEqual(
      again.output,
      "Svar: 0 nya, från 0 filer.\nFiler som har lästs in förut och hoppades över: 3.\n")
    XCTAssertEqual(run("check", store).status, .done)
  }

  func testAnAnswerFileIsKnownAgainByItsNumberThoughItHasBeenChanged() throws {
    XCTAssertEqual(open().status, .done)
    let answer = """
      {"jamlik":"response","format":1,"id":"00112233445566778899","wave":"2021-host",\
      "questionnaire":1,"language":"sv","month":"2021-10","unit":null,"answers":{"B1":"4"}}
      """
    try write(answer, to: "a.json")
    try write(answer.replacingOccurrences(of: "\"4\"", with: "\"1\""), to: "b.json")
    try write(answer.replacingOccurrences(of: "778899", with: "778800"), to: "c.json")
    let files = ["a.json", "b.json", "c.json"].map { "\(directory)/\($0)" }

    let tool = Tool(running: ["import", "responses", store] + files)

    XCTAssertTrue(tool.output.hasPrefix("Svar: 2 nya, från 2 filer."), tool.output)
  }

  func testAClosedWaveTakesNoResponses() throws {
    XCTAssertEqual(open().status, .done)
    XCTAssertEqual(run("wave", "close", store, "--wave", "2021-host").status, .done)
    try write("B1\n4\n", to: "t.csv")
    for words in [
      [
        "import", "responses", store, "\(directory)/t.csv", "--wave", "2021-host", "--month",
        "2021-10",
      ], ["collect", store, "--wave", "2021-host"],
    ] {
      XCTAssertEqual(Tool(running: words).status, .forbidden)
    }
  }

  func testThePurgeErasesResponsesWhoseTimeIsOutAndKeepsWhatWasAsked() throws {
    XCTAssertEqual(open().status, .done)
    try write("B1\n4\n5\n", to: "t.csv")
    let words = [
      "import", "responses", store, "\(directory)/t.csv", "--wave", "2021-host", "--month",
      "2021-10",
    ]
    XCTAssertEqual(Tool(running: words).status, .done)

    XCTAssertTrue(
      run("purge", store, "--before", "2199-12-31").output.hasPrefix("Inget att gallra."))
    let dry = run("purge", store, "--before", "2200-01-01", "--dry-run")
    XCTAssertTrue(dry.output.contains("2 svar i 1 omgång. Provkörning"), dry.output)
    XCTAssertTrue(run("wave", "list", store).output.contains("öppen"))

    let purged = run("purge", store, "--before", "2200-01-01", "--yes")
    XCTAssertEqual(purged.status, .done, purged.messages)
    XCTAssertTrue(purged.output.contains("2 svar i 1 omgång."), purged.output)
    XCTAssertTrue(run("wave", "list", store).output.hasPrefix("2021-host\tgallrad"))
    XCTAssertEqual(Tool(running: words).status, .forbidden)
    XCTAssertEqual(
      run("questionnaire", store, "--wave", "2021-host", "--format", "text").status, .done)
    XCTAssertEqual(run("check", store).status, .done)
  }

  func testAWaveWhoseTimeIsOutIsNotOpened() {
    var words = facts
    words[words.count - 1] = "2021-12-31"
    XCTAssertEqual(Tool(running: ["wave", "open", store] + words).status, .forbidden)
  }
}
