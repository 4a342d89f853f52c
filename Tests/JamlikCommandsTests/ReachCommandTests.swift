import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// Who is reached and what is done, from words to output and exit status.
final class ReachCommandTests: XCTestCase {
  private func run(_ words: String...) -> Tool { Tool(running: words) }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// A store of thirty women and twenty men reached in October.
  private func makeStore() throws -> (directory: String, store: String) {
    let directory = try temporaryDirectory()
    let store = "\(directory)/test.jamlik"
    try write("enhet;överordnad\nP;\nA;P\n", to: "\(directory)/units.csv")
    let rows = (0..<50).map { "p\($0);A;2021-10-01;\($0 < 30 ? "kvinna" : "man");2000" }
    try write(
      (["deltagare;enhet;start;kön;födelseår"] + rows).joined(separator: "\n"),
      to: "\(directory)/rows.csv")
    XCTAssertEqual(run("init", store, "--project", "P", "--target", "100").status, .done)
    XCTAssertEqual(run("import", "units", store, "\(directory)/units.csv").status, .done)
    XCTAssertEqual(run("import", "participations", store, "\(directory)/rows.csv").status, .done)
    return (directory, store)
  }

  func testReachIsPublishedOnceTheGenderTableIs() throws {
    let (directory, store) = try makeStore()
    let words = ["publish", "reach", store, "--dimension", "age", "--period", "2021-10"]
    let early = Tool(running: words + ["--output", directory])
    XCTAssertEqual(early.status, .wrongUsage)
    XCTAssertTrue(early.messages.contains("jamlik publish gender"), early.messages)
    XCTAssertEqual(run("report", "target", store).status, .wrongUsage)

    XCTAssertEqual(
      run("publish", "gender", store, "--period", "2021-10", "--output", directory).status, .done)
    let tool = Tool(running: words + ["--output", directory])
    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertTrue(tool.output.contains("18-29 år"), tool.output)
    XCTAssertTrue(run("releases", store).output.contains("reach 1\t"))
    XCTAssertTrue(run("report", "target", store).output.contains("50"))
    XCTAssertEqual(run("report", "trend", store).status, .done)
  }

  func testTheSamePeopleInOtherBandsAreStatusThree() throws {
    let (directory, store) = try makeStore()
    XCTAssertEqual(
      run("publish", "gender", store, "--period", "2021-10", "--output", directory).status, .done)
    let words = ["publish", "reach", store, "--dimension", "age", "--period", "2021-10"]
    XCTAssertEqual(Tool(running: words + ["--output", directory]).status, .done)

    let other = Tool(running: words + ["--ages", "ten", "--output", directory])

    XCTAssertEqual(other.status, .refusedToProtectPeople)
    XCTAssertEqual(other.output, "")
  }

  func testAnUnknownDimensionIsAnsweredWithThoseThereAre() throws {
    let (_, store) = try makeStore()
    let tool = run("report", "reach", store, "--dimension", "agee", "--period", "2021-10")
    XCTAssertEqual(tool.status, .wrongUsage)
    XCTAssertTrue(tool.messages.contains("age, municipality"), tool.messages)
    XCTAssertEqual(run("report", "reach", store, "--period", "2021-10").status, .wrongUsage)
  }

  func testAFaultyReferenceIsStatusFourWithItsLines() throws {
    let (directory, store) = try makeStore()
    let file = "\(directory)/reference.csv"
    try write("dimension;kategori;antal\nage;hemligt;5\n", to: file)
    let tool = run("import", "reference", store, file, "--source", "S", "--date", "2021")
    XCTAssertEqual(tool.status, .wrongInput)
    XCTAssertTrue(tool.messages.contains("rad 2, kolumn kategori"), tool.messages)
    XCTAssertFalse(tool.messages.contains("hemligt"))
    try write("dimension;kategori;antal\nage;18-29;500\n", to: file)
    XCTAssertEqual(
      run("import", "reference", store, file, "--source", "S", "--date", "2021").status, .done)
  }

  func testFewDeviationsAreStatusThreeAndTheirSignalsAreListed() throws {
    let (directory, store) = try makeStore()
    let file = "\(directory)/deviations.csv"
    let rows = [String](repeating: "2021-10;A;individuell;kön;bemötande", count: 4)
    try write(
      (["inkommen;enhet;nivå;grunder;område"] + rows).joined(separator: "\n"), to: file)
    XCTAssertEqual(run("import", "deviations", store, file).status, .done)

    XCTAssertEqual(
      run("report", "deviations", store, "--period", "2021-10").status, .refusedToProtectPeople)
    let signals = run("signals", store).output
    XCTAssertTrue(signals.contains("möjligt strukturellt mönster".dropFirst()), signals)
    XCTAssertTrue(signals.contains("bemötande\t2021-10..2021-10\tA"), signals)
  }
}
