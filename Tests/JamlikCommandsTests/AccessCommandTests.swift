import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// Who gets in, from words to output and exit status.
final class AccessCommandTests: XCTestCase {
  private func run(_ words: String...) -> Tool { Tool(running: words) }

  private func write(_ lines: [String], to path: String) throws {
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
  }

  /// Two women and two men of thirty each have left since: all are reached, and none ongoing is shown.
  func testWhereNoneOngoingIsPublishedThatIsWhatIsSaid() throws {
    let store = "\(try temporaryDirectory())/test.jamlik"
    let files = (units: store + ".units.csv", stays: store + ".stays.csv")
    try write(["enhet;överordnad", "P;"], to: files.units)
    let stays = ["kvinna", "man"].flatMap { gender in
      (0..<30).map { "\(gender)\($0);P;2021-09-01;\($0 < 2 ? "2021-10-09" : "");\(gender)" }
    }
    try write(["deltagare;enhet;start;slut;kön"] + stays, to: files.stays)
    for words in [
      ["init", store, "--project", "P"], ["import", "units", store, files.units],
      ["import", "participations", store, files.stays],
      ["publish", "gender", store, "--period", "2021-09", "--output", store + ".out"],
      ["publish", "gender", store, "--period", "2021-10", "--output", store + ".out"],
    ] { XCTAssertEqual(Tool(running: words).status, .done) }
    let said = ["sv": "hur många som är pågående", "en": "how many are ongoing"]
    for (language, words) in said {
      let tool = run(
        "publish", "access", store, "--period", "2021-10", "--output", store + ".out",
        "--language", language)
      XCTAssertEqual(tool.status, .refusedToProtectPeople)
      XCTAssertTrue(tool.messages.contains(words), tool.messages)
    }
  }

  /// Of each gender some are declined, accepted, there and gone, and some wait; of some it is known
  /// whether they have a disability, and where they were born.
  private func makeStore() throws -> (directory: String, store: String) {
    let directory = try temporaryDirectory()
    let store = "\(directory)/test.jamlik"
    var referrals = [
      "remitterad;deltagare;kön;födelseår;beslut;beslutad;samtycke;function_type;birth_background"
    ]
    var stays = ["deltagare;enhet;start;slut;kön"]
    for (gender, extra) in [("kvinna", 3), ("man", 0)] {
      for (stage, counts) in [
        ("declined", [22, 11, 12]), ("waiting", [12, 14, 11]), ("ongoing", [14, 21, 10]),
        ("ended", [11, 13, 12]), ("pending", [12, 15, 11]),
      ] {
        for (answer, count) in zip(["npf", "ingen", ""], counts) {
          for number in 0..<(count + extra) {
            let person = "\(gender)\(stage)\(answer)\(number)"
            let decision = ["declined": "avböjd;2021-10", "pending": "väntar;"][stage]
            let background = ["utrikes", "inrikes_tva_inrikes", ""][number % 5 / 2]
            referrals.append(
              "2021-09;\(person);\(gender);2002;\(decision ?? "antagen;2021-10");ja;\(answer);"
                + background)
            if stage == "ongoing" || stage == "ended" {
              stays.append(
                "\(person);A;2021-10-04;\(stage == "ended" ? "2021-10-20" : "");\(gender)")
            }
          }
        }
      }
    }
    stays += (0..<12).map { "x\($0);A;2021-10-04;;\($0 < 7 ? "kvinna" : "man")" }
    try write(["enhet;överordnad", "P;", "A;P"], to: "\(directory)/units.csv")
    try write(stays, to: "\(directory)/stays.csv")
    try write(referrals, to: "\(directory)/referrals.csv")
    for words in [
      ["init", store, "--project", "P"], ["import", "units", store, "\(directory)/units.csv"],
      ["import", "participations", store, "\(directory)/stays.csv"],
    ] {
      let tool = Tool(running: words)
      XCTAssertEqual(tool.status, .done, tool.messages)
    }
    let tool = run("import", "referrals", store, "\(directory)/referrals.csv", "--language", "en")
    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(
      tool.output,
      "Referrals: 447 imported; 0 replaced. Self-declared: kept for 425, left out for 0 without "
        + "consent.\n")
    return (directory, store)
  }

  func testAccessIsPublishedAfterTheGenderTable() throws {
    let (directory, store) = try makeStore()
    let words = ["publish", "access", store, "--period", "2021-10", "--output", directory]
    let early = Tool(running: words)
    XCTAssertEqual(early.status, .wrongUsage)
    XCTAssertTrue(early.messages.contains("jamlik publish gender"), early.messages)
    XCTAssertEqual(
      run("publish", "gender", store, "--period", "2021-10", "--output", directory).status, .done)
    let dimension = ["--dimension", "funktionsnedsattning"]
    XCTAssertEqual(Tool(running: words + dimension).status, .wrongUsage)

    XCTAssertEqual(Tool(running: words).status, .done)
    for (dimensions, status) in [
      (["age", "funktionsnedsattning", "utlandsk_bakgrund"], ExitStatus.wrongUsage),
      (["function_type", "funktionsnedsattning"], .wrongUsage), (["municipality"], .wrongUsage),
      (["ethnicity_self", "function_type"], .refusedToProtectPeople),
    ] {
      let tool = Tool(running: words + dimensions.flatMap { ["--dimension", $0] })
      XCTAssertEqual(tool.status, status, tool.messages)
      XCTAssertTrue(tool.messages.contains("dimension"), tool.messages)
    }
    XCTAssertEqual(Tool(running: words + dimension).status, .done)

    for language in ["sv", "en"] {
      for (name, further) in [("access", []), ("access-dimension", dimension)] {
        let report = Tool(
          running: ["report", "access", store, "--period", "2021-10", "--language", language]
            + further)
        XCTAssertEqual(report.status, .done, report.messages)
        try assertGolden(report.output, "\(name).\(language).txt")
      }
    }
    for ending in ["csv", "json"] {
      for (name, file) in [
        ("access", "access-2021-10"), ("access-dimension", "access-funktionsnedsattning-2021-10"),
      ] {
        let text = try String(contentsOfFile: "\(directory)/\(file).\(ending)", encoding: .utf8)
        try assertGolden(text, "\(name).\(ending)")
      }
    }
    let releases = run("releases", store).output
    XCTAssertTrue(releases.contains("\talla\t..2021-10\n"), releases)
    XCTAssertTrue(releases.contains("\tnågon funktionsnedsättning\t..2021-10\n"), releases)
    XCTAssertEqual(run("audit", store).status, .done)
  }

  func testAnswersThatReachHasToldOfAreStatusThree() throws {
    let (directory, store) = try makeStore()
    let rest = ["--period", "2021-10", "--output", directory]
    for words in [
      ["publish", "gender", store], ["publish", "access", store],
      ["publish", "access", store, "--dimension", "age"],
    ] {
      let tool = Tool(running: words + rest)
      XCTAssertEqual(tool.status, .done, tool.messages)
    }
    let reach = Tool(running: ["publish", "reach", store, "--dimension", "age"] + rest)
    XCTAssertEqual(reach.status, .refusedToProtectPeople)
    XCTAssertEqual(reach.output, "")
  }

  func testARefusalSaysWhatToAskForInstead() throws {
    let (directory, store) = try makeStore()
    let rest = ["--period", "2021-10", "--output", directory]
    let access = ["publish", "access", store] + rest
    let young = access + ["--among", "16-29"]
    XCTAssertEqual(Tool(running: ["publish", "gender", store] + rest).status, .done)

    let first = Tool(running: young + ["--dimension", "function_type"])
    XCTAssertEqual(first.status, .wrongUsage)
    XCTAssertTrue(first.messages.contains("access STORE --period 2021-10 --among 16-29"))
    XCTAssertEqual(Tool(running: access).status, .done)
    for dimension in [[], ["--dimension", "function_type"]] {
      let other = Tool(running: young + dimension)
      XCTAssertEqual(other.status, .refusedToProtectPeople)
      XCTAssertTrue(other.messages.contains("alla åldrar: ange det utan --among"))
    }
  }

  func testSomeoneReferredCanBeShownAndErased() throws {
    let (_, store) = try makeStore()
    let shown = run("export", store, "--pseudonym", "kvinnadeclinednpf3")
    XCTAssertEqual(shown.status, .done, shown.messages)
    XCTAssertTrue(shown.output.contains("avböjd 2021-10"), shown.output)
    XCTAssertTrue(shown.output.contains("neuropsykiatrisk"), shown.output)

    let gone = run("withdraw", store, "kvinnadeclinednpf3", "--yes")
    XCTAssertEqual(gone.status, .done, gone.messages)
    XCTAssertTrue(gone.output.contains("1 remittering"), gone.output)
    XCTAssertEqual(run("export", store, "--pseudonym", "kvinnadeclinednpf3").status, .wrongInput)
  }
}
