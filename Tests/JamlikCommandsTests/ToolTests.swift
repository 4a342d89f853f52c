import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// The tool from words to output and exit status, as CLI.md promises it.
final class ToolTests: XCTestCase {
  private func run(_ words: String...) -> Tool { Tool(running: words) }

  /// A directory with a store that has units and participations, and the store's path.
  private func makeStore(rows: [String]? = nil) throws -> (directory: String, store: String) {
    let directory = try temporaryDirectory()
    let store = "\(directory)/test.jamlik"
    try write("enhet;överordnad\nP;\nA;P\nB;P\n", to: "\(directory)/units.csv")
    let rows = rows ?? (0..<30).map { "p\($0);A;2021-10-01;\($0 < 17 ? "kvinna" : "man")" }
    try write(
      (["deltagare;enhet;start;kön"] + rows).joined(separator: "\n"), to: "\(directory)/rows.csv")
    XCTAssertEqual(run("init", store, "--project", "P").status, .done)
    XCTAssertEqual(run("import", "units", store, "\(directory)/units.csv").status, .done)
    let imported = run("import", "participations", store, "\(directory)/rows.csv")
    XCTAssertEqual(imported.status, .done, imported.messages)
    return (directory, store)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func testHelpIsAsItAlwaysWas() throws {
    for language in ["sv", "en"] {
      var text = run("--help", "--language", language).output
      for command in Tool.commands {
        let words = command.words + ["--help", "--language", language]
        text += "\n" + Tool(running: words).output
      }
      try assertGolden(text, "help.\(language).txt")
    }
  }

  func testEveryCommandAnswersHelpAndIsInTheReadme() throws {
    let readme = try String(
      contentsOf: Checkout.root.appending(path: "README.md"), encoding: .utf8)
    for command in Tool.commands {
      let tool = Tool(running: command.words + ["--help"])
      XCTAssertEqual(tool.status, .done)
      XCTAssertTrue(tool.output.contains(command.example), command.name)
      XCTAssertTrue(readme.contains("jamlik \(command.name)"), command.name)
    }
  }

  func testTheManualAndTheCompletionsFollowFromTheTable() throws {
    let manual = run("manual").output
    try assertGolden(manual, "jamlik.sv.1")
    for shell in ["bash", "zsh", "fish"] {
      let script = run("completion", shell).output
      try assertGolden(script, "completion.\(shell)")
      for command in Tool.commands {
        XCTAssertTrue(script.contains(command.words[0]), command.name)
        for option in command.options { XCTAssertTrue(script.contains(option.name), option.name) }
      }
    }
    for command in Tool.commands {
      let name = command.name.replacingOccurrences(of: "-", with: "\\-")
      XCTAssertTrue(manual.contains(name), command.name)
    }
    XCTAssertEqual(run("completion", "tcsh").status, .wrongUsage)
  }

  func testNamesOfOptionsAreTheirOwnWithinACommand() {
    for command in Tool.commands {
      let names = command.allOptions.map(\.name)
      XCTAssertEqual(Set(names).count, names.count, command.name)
      XCTAssertTrue(names.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
    }
  }

  func testTheVersionIsPrinted() {
    XCTAssertEqual(run("--version").output, "jamlik \(Tool.version)\n")
  }

  func testAMistypedWordIsAnsweredWithTheNearestRightOne() {
    let cases: [([String], String)] = [
      (["inti"], "Menade du init?"), (["publish", "gendr"], "Menade du publish gender?"),
      (["import", "participation", "s", "f"], "Menade du import participations?"),
      (["report", "gender", "s", "--periood", "2021"], "Menade du --period?"),
      (["import"], "units, participations"), (["frobnicate"], "okänt kommando"),
    ]
    for (words, expected) in cases {
      let tool = Tool(running: words)
      XCTAssertEqual(tool.status, .wrongUsage)
      XCTAssertEqual(tool.output, "")
      XCTAssertTrue(tool.messages.contains(expected), tool.messages)
    }
  }

  func testWrongUsageIsStatusTwo() throws {
    let (_, store) = try makeStore()
    let wrong: [[String]] = [
      ["init"], ["init", "x"], ["init", "/nowhere/x", "--project"],
      ["report", "gender", store], ["report", "gender", store, "--period", "2021-13"],
      ["report", "gender", store, "--period", "2021", "--by", "month"],
      ["report", "gender", store, "--period", "2021", "--period", "2022"],
      ["report", "gender", store, "--period=2021", "extra"],
      ["report", "gender", store, "--period=2021", "--unit", "C"],
      ["import", "units", store, "f", "--dry-run=yes"],
      ["import", "participations", store, "f", "--complete", "--add-anonymous"],
      ["publish", "gender", store, "--period", "2021", "--format", "csv,xls"],
      ["init", "x", "--project", "P", "--k", "0"], ["init", "x", "--project", "P", "--k", "4"],
      ["releases", store, "--language", "fi"],
    ]
    for words in wrong {
      let tool = Tool(running: words)
      XCTAssertEqual(tool.status, .wrongUsage, "\(words): \(tool.messages)")
      XCTAssertFalse(tool.messages.isEmpty)
    }
  }

  func testWrongInputIsStatusFourWithEveryLineAndNeverTheValue() throws {
    let (directory, store) = try makeStore()
    let rows = """
      deltagare;enhet;start;slut;kön
      a1;A;2021-10-01;2021-09-30;kvinna
      a2;A;2021-02-29;;hemligt
      a3;Q;2021-10-01;;man
      19121212-1212;A;2021-10-01;;man
      """
    try write(rows, to: "\(directory)/wrong.csv")

    for language in ["sv", "en"] {
      let tool = run(
        "import", "participations", store, "\(directory)/wrong.csv", "--language", language)
      XCTAssertEqual(tool.status, .wrongInput)
      XCTAssertEqual(tool.output, "")
      XCTAssertFalse(tool.messages.contains("hemligt"))
      XCTAssertFalse(tool.messages.contains("1212"))
      let text = tool.messages.replacingOccurrences(of: directory, with: "")
      try assertGolden(text, "faults.\(language).txt")
    }
    XCTAssertEqual(
      run("import", "participations", store, "\(directory)/none.csv").status, .wrongInput)
  }

  func testARefusalToProtectPeopleIsStatusThree() throws {
    let (directory, store) = try makeStore(rows: ["p;A;2021-10-01;kvinna"])

    let tool = run("publish", "gender", store, "--period", "2021-10", "--output", directory)

    XCTAssertEqual(tool.status, .refusedToProtectPeople)
    XCTAssertEqual(tool.output, "")
    XCTAssertEqual(run("releases", store).output, "")
    let draft = run("report", "gender", store, "--period", "2021-10")
    XCTAssertTrue(draft.output.contains("Inte heller nollor visas."), draft.output)
  }

  func testAStoreThatIsNoneIsStatusSix() throws {
    let directory = try temporaryDirectory()
    try write("not a store", to: "\(directory)/x")
    for path in ["\(directory)/x", "\(directory)/missing", directory] {
      XCTAssertEqual(run("releases", path).status, .storeUnusable, path)
    }
  }

  func testTheDemoLeavesAStoreOfYourOwnAlone() throws {
    let directory = try temporaryDirectory()
    XCTAssertEqual(run("init", "\(directory)/rsfm.jamlik", "--project", "Vårt").status, .done)
    let before = try contents(of: directory)

    XCTAssertEqual(run("demo", directory).status, .wrongUsage)
    XCTAssertEqual(try contents(of: directory), before)
  }

  func testAPublicationThatCannotBeWrittenSaysWhyInWords() throws {
    let (directory, store) = try makeStore()
    try FileManager.default.createDirectory(
      atPath: "\(directory)/gender-2021-10.txt", withIntermediateDirectories: false)
    let words = ["publish", "gender", store, "--period", "2021-10", "--output", directory]

    let tool = Tool(running: words + ["--force"])

    XCTAssertEqual(tool.status, .wrongUsage)
    XCTAssertTrue(tool.messages.contains("är en mapp"), tool.messages)
    XCTAssertFalse(tool.messages.contains(".jamlik-"), tool.messages)
    XCTAssertEqual(run("releases", store).output, "")
  }

  func testTheLanguageMayComeFirst() throws {
    let (_, store) = try makeStore()
    let first = run("--language", "en", "report", "gender", store, "--period", "2021-10")
    XCTAssertEqual(first.status, .done, first.messages)
    XCTAssertTrue(first.output.contains("October 2021"))
    XCTAssertEqual(run("--language=en").output, run("--help", "--language", "en").output)
    XCTAssertEqual(run("--language", "fi", "releases", store).status, .wrongUsage)
  }

  func testInitNeverReplacesAFile() throws {
    let (directory, store) = try makeStore()
    let before = try contents(of: directory)

    XCTAssertEqual(run("init", store, "--project", "Q").status, .wrongUsage)
    XCTAssertEqual(try contents(of: directory), before)
  }

  func testPublishingSaysWhereTheFilesAreAndReleasesListsThem() throws {
    let (directory, store) = try makeStore()

    let tool = run(
      "publish", "gender", store, "--period", "2021-10", "--output", directory, "--format", "csv")

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertTrue(tool.messages.contains("\(directory)/gender-2021-10.csv"))
    XCTAssertTrue(tool.output.contains("oktober 2021"))
    let list = run("releases", store).output
    XCTAssertTrue(list.hasPrefix("1\t"), list)
    XCTAssertTrue(list.contains("gender\t2021-10\t_T"), list)
  }

  func testPublishingSaysInOneSentenceWhatIsHiddenOrRolledUpAndWhy() throws {
    let rows = (0..<90).map {
      "p\($0);\($0 < 60 ? "A" : "B");2021-10-01;\($0 < 87 ? "kvinna" : "man")"
    }
    let (directory, store) = try makeStore(rows: rows)
    let words = ["publish", "gender", store, "--period", "2021-10", "--output", directory]

    let rolledUp = Tool(running: words + ["--by", "unit"])
    XCTAssertEqual(rolledUp.status, .done, rolledUp.messages)
    XCTAssertTrue(rolledUp.messages.contains("Sammanslagen: i stället för"), rolledUp.messages)
    XCTAssertTrue(rolledUp.messages.contains("gender-2021-10-for-2021-10-by-unit.txt"))
    XCTAssertTrue(rolledUp.output.contains("efter enhet, oktober 2021, visas hela projektet"))
    let exact = Tool(running: words + ["--by", "unit", "--roll-up", "none", "--language", "en"])
    XCTAssertEqual(exact.status, .done, exact.messages)
    XCTAssertFalse(exact.messages.contains("Rolled up"))
    XCTAssertTrue(exact.messages.contains(" figures are hidden, because they count fewer than 5"))
    XCTAssertEqual(Tool(running: words + ["--roll-up", "all"]).status, .wrongUsage)
    XCTAssertTrue(run("releases", store).output.contains("2021-10\t_T, efter enhet\n"))
  }

  func testAnEarlierViewIsTheFileThatWasPublished() throws {
    let (directory, store) = try makeStore()
    let words = ["report", "gender", store, "--period", "2021-10", "--as-of"]
    XCTAssertTrue(Tool(running: words + ["2021-11-30"]).messages.contains("aldrig publicerats"))
    _ = run("publish", "gender", store, "--period", "2021-10", "--output", directory)

    let late = Tool(running: words + ["2999-12-31"])
    XCTAssertEqual(late.status, .done, late.messages)
    XCTAssertEqual(
      Data(late.output.utf8), try contents(of: directory)["gender-2021-10.txt"])
    let early = Tool(running: words + ["2021-11-30", "--language", "en"])
    XCTAssertEqual(early.status, .wrongUsage)
    XCTAssertTrue(early.messages.contains("first published on 20"), early.messages)
    for wrong in ["2021-11", "yesterday", "2021-02-30"] {
      XCTAssertEqual(Tool(running: words + [wrong]).status, .wrongUsage, wrong)
    }
  }

  func testTheSameCommandGivesTheSameBytes() throws {
    let (_, store) = try makeStore()
    for format in ["text", "csv", "json"] {
      for by in [[], ["--by", "unit"]] {
        let words = ["report", "gender", store, "--period", "2021-10", "--format", format] + by
        let first = Tool(running: words)
        XCTAssertEqual(first.status, .done)
        for _ in 0..<3 { XCTAssertEqual(Tool(running: words).output, first.output) }
      }
    }
  }

  func testADryRunAndAnImportSayTheSameNumbers() throws {
    let (directory, store) = try makeStore()
    try write("deltagare;enhet;start;kön\nny;A;2021-10-01;man\n", to: "\(directory)/more.csv")
    let words = ["import", "participations", store, "\(directory)/more.csv"]

    let dry = Tool(running: words + ["--dry-run"])
    let real = Tool(running: words)
    let again = Tool(running: words)

    XCTAssertTrue(dry.output.contains("Provkörning: inget är sparat."), dry.output)
    XCTAssertEqual(
      dry.output.replacingOccurrences(of: " Provkörning: inget är sparat.", with: ""), real.output)
    for again in [again, Tool(running: words + ["--dry-run"])] {
      XCTAssertTrue(again.output.hasPrefix("Samma fil lästes in 2"), again.output)
      XCTAssertTrue(again.output.hasSuffix("Ingenting har ändrats nu.\n"), again.output)
    }
    let english = Tool(running: words + ["--language", "en"]).output
    XCTAssertTrue(english.contains("Nothing has changed now."), english)
  }

  func testAnImportSaysWhatItReplacedAndWhatTheFileLacks() throws {
    let (directory, store) = try makeStore(
      rows: [";A;2021;kvinna", "p;A;2021-10-01;man", "q;A;2021-10-01;man"])
    try write(
      "deltagare;enhet;start;kön\n;A;2021;man\nq;A;2021-10-01;man\n", to: "\(directory)/b.csv")
    let words = ["import", "participations", store, "\(directory)/b.csv"]

    let english = Tool(running: words + ["--dry-run", "--language", "en"]).output
    XCTAssertTrue(english.contains("1 participation in the store is not in the file"), english)
    XCTAssertTrue(english.contains("Anonymous: 1 new, 0 unchanged, 1 removed."), english)
    XCTAssertTrue(english.contains("--add-anonymous"), english)
    let swedish = Tool(running: words).output
    XCTAssertTrue(swedish.contains("1 deltagande i lagret finns inte i filen"), swedish)
    XCTAssertTrue(swedish.contains("Anonyma: 1 nya, 0 oförändrade, 1 borttagna."), swedish)
    XCTAssertTrue(swedish.contains("--add-anonymous"), swedish)

    let complete = Tool(running: words + ["--complete"]).output
    XCTAssertTrue(complete.contains("1 oförändrade, 1 borttagna"), complete)
    XCTAssertFalse(complete.contains("finns inte i filen"), complete)
  }

  func testTheDemoRunsAndRunsAgainWithTheSameResult() throws {
    let directory = try temporaryDirectory() + "demo"
    defer { try? FileManager.default.removeItem(atPath: directory) }

    let first = run("demo", directory)
    let files = try contents(of: directory).filter { !$0.key.hasSuffix(".jamlik") }
    let second = run("demo", directory)

    XCTAssertEqual(first.status, .done, first.messages)
    XCTAssertEqual(second.status, .done, second.messages)
    XCTAssertEqual(first.output, second.output)
    XCTAssertEqual(try contents(of: directory).filter { !$0.key.hasSuffix(".jamlik") }, files)
    try assertGolden(first.output, "demo.sv.txt")
  }

  func testAllErrorsAreInTheLanguageAskedFor() throws {
    for words in [["inti"], ["releases", "/nowhere/at/all"], ["init", "x"]] {
      let swedish = Tool(running: words).messages
      let english = Tool(running: words + ["--language", "en"]).messages
      let attached = Tool(running: words + ["--language=en"]).messages
      XCTAssertNotEqual(swedish, english)
      XCTAssertEqual(english, attached)
    }
  }
}
