import EqualityModel
import EqualityStore
import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// One person's answers, given at the terminal.
final class CollectCommandTests: XCTestCase {
  /// Someone who types these lines, and what they see.
  private final class Person {
    private(set) var screens: [String] = []
    private(set) var isThere = false
    private var lines: ArraySlice<String>

    init(_ lines: [String]) { self.lines = lines[...] }

    var spectator: Spectator {
      var spectator = Spectator.nobody
      spectator.conversation = Conversation(
        begin: { self.isThere = true }, end: { self.isThere = false },
        show: { self.screens.append($0) }, hear: { self.lines.popFirst() })
      return spectator
    }
  }

  private func makeStore() throws -> String {
    let store = try temporaryDirectory() + "/test.jamlik"
    XCTAssertEqual(Tool(running: ["init", store, "--project", "P"]).status, .done)
    let opened = Tool(running: [
      "wave", "open", store, "--wave", "w", "--purpose", "p", "--legal-basis", "b", "--controller",
      "c", "--information", "standard", "--retain-until", "2199", "--ask", "religion",
    ])
    XCTAssertEqual(opened.status, .done, opened.messages)
    return store
  }

  private func collect(_ store: String, _ person: Person, language: String = "sv") -> Tool {
    Tool(
      running: ["collect", store, "--wave", "w", "--language", language],
      watchedBy: person.spectator)
  }

  private func responses(_ store: String) throws -> [Response] {
    try Store.open(at: store).responses(of: "w", on: PartialDate("2021-10-01")!)
  }

  /// Thirteen statements skipped, D1 to D5, religion and age.
  private func lines(_ statements: [String], _ rest: String...) -> [String] {
    [""] + statements + Array(repeating: "", count: 13 - statements.count) + rest
  }

  func testOneResponseIsSavedAndTheScreenIsGivenBack() throws {
    let store = try makeStore()
    let person = Person(lines(["4", "-", "6", "7"], "1", "1 3", "", "3", "2", "2 3", "-", "s"))

    let tool = collect(store, person)

    XCTAssertEqual(tool.status, .done, tool.messages)
    XCTAssertEqual(tool.output, "Tack! Svaret är sparat.\n")
    XCTAssertFalse(person.isThere)
    let saved = try responses(store)
    XCTAssertEqual(saved.count, 1)
    XCTAssertEqual(
      saved.first?.answers,
      [
        .option(3), .missing(.declined), .missing(.dontKnow), .missing(.notApplicable),
      ] + Array(repeating: .missing(.skipped), count: 9) + [
        .option(0), .options(.init([0, 2])), .missing(.skipped), .option(2), .options(.init([1])),
        .options(.init([1, 2])), .missing(.declined),
      ])
    XCTAssertNil(saved.first?.unit)
  }

  func testWhoeverHasNotBeenTreatedWorseIsNotAskedWhy() throws {
    let store = try makeStore()
    let person = Person(lines([], "2", "1", "3", "s"))

    XCTAssertEqual(collect(store, person).status, .done)

    let said = try responses(store).first?.answers.suffix(7)
    XCTAssertEqual(
      said.map(Array.init),
      [.option(1)] + Array(repeating: .missing(.notAsked), count: 4) + [
        .options(.init([0])), .option(2),
      ])
    XCTAssertFalse(person.screens.contains { $0.contains("Var hände det?") })
  }

  func testAnAnswerCanBeGoneBackToAndChangedBeforeItIsSaved() throws {
    let store = try makeStore()
    // Back to the first statement, which keeps its answer; then D1 changed in the review.
    let person = Person(
      ["", "4", "b", "", "5"] + Array(repeating: "", count: 11)
        + ["2", "", "", "14", "1", "2", "", "", "s"])

    XCTAssertEqual(collect(store, person).status, .done)

    let answers = try XCTUnwrap(try responses(store).first?.answers)
    XCTAssertEqual(answers[0...1], [.option(3), .option(4)])
    XCTAssertEqual(
      answers[13...16], [.option(0), .options(.init([1])), .missing(.skipped), .missing(.skipped)])
    XCTAssertTrue(person.screens.contains { $0.contains("Ditt svar nu: stämmer bra") })
  }

  func testNothingIsKeptOfWhoeverStops() throws {
    let store = try makeStore()
    let before = try contents(of: String(store.dropLast("/test.jamlik".count)))
    for lines in [[], ["q"], ["", "4", "q"], lines(["4"], "2", "", "", "q"), lines(["4"], "2")] {
      let person = Person(lines)
      let tool = collect(store, person)
      XCTAssertEqual(tool.status, .interrupted)
      XCTAssertEqual(tool.output, "")
      XCTAssertFalse(person.isThere)
    }
    XCTAssertEqual(try contents(of: String(store.dropLast("/test.jamlik".count))), before)
  }

  func testWhatCannotBeUnderstoodIsAskedAgainInWords() throws {
    let store = try makeStore()
    let person = Person(
      ["", "9", "två", "4 5", "4"] + Array(repeating: "", count: 12) + ["2", "1 2", "2", "", "s"])

    XCTAssertEqual(collect(store, person, language: "en").status, .done)

    let screens = person.screens.joined()
    for words in [
      "Type a number from 1 to 7.", "Choose only one answer.",
      "“none” cannot be chosen together with something else.",
    ] { XCTAssertTrue(screens.contains(words), words) }
    XCTAssertTrue(screens.contains("Staff treat me with respect."))
    XCTAssertEqual(try responses(store).first?.answers.first, .option(3))
  }

  func testWithoutAnyoneToAskNothingHappens() throws {
    let store = try makeStore()
    XCTAssertEqual(Tool(running: ["collect", store, "--wave", "w"]).status, .interrupted)
  }
}
