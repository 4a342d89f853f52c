import EqualityForms
import EqualityImport
import EqualityModel
import Foundation
import TestSupport
import XCTest

/// The form filled in, in a browser.
final class AnsweringTests: XCTestCase {
  func testTheFileSaysWhatWasFilledIn() throws {
    let form = try FormDriver(Sample.short(), for: self)

    try form.tick("unit-2")
    try form.act("next")
    try form.tick("q1-4", "q2-1", "q3-1", "q3-2", "q4-declined")
    try form.act("next")
    try form.tick("q6-declined")
    try form.act("next")
    try form.act("save")

    let response = try form.savedResponse()
    XCTAssertEqual(
      response,
      [
        "jamlik": "response", "format": 1, "id": response["id"] ?? "", "wave": "2021-host",
        "questionnaire": 3,
        "language": "sv", "month": try thisMonth(form), "unit": "SÖD",
        "answers": [
          "B1": "4", "D1": "ja", "D2": ["kon", "alder"], "D4": "declined", "religion": "declined",
        ],
      ])
  }

  func testWhatTheFormSavesIsReadAsItWasAnswered() throws {
    let sample = Sample.short(units: [])
    let form = try FormDriver(sample, for: self)
    try form.act("next")
    try form.tick("q1-4", "q2-1", "q3-1", "q3-2", "q4-declined")
    try form.act("next")
    try form.act("next")
    try form.act("save")

    let file = try XCTUnwrap(try form.savedFiles().first?.value)
    let context = ResponseContext(waves: [sample.wave], units: nil)
    let read = try AnswerFile.read(Array(file), in: context).get()
    XCTAssertEqual(read.responses.count, 1)
    XCTAssertEqual(
      read.responses.first?.answers,
      [
        .option(3), .option(0), .options(.init([0, 1])), .missing(.declined), .missing(.notAsked),
        .missing(.skipped),
      ])
    XCTAssertNotNil(read.id)
  }

  func testTwoWhoAnswerAlikeAreTwoFilesAndNeitherSaysMoreThanTheMonth() throws {
    let form = try FormDriver(Sample.short(units: [], language: .english), for: self)

    for _ in 1...2 {
      for _ in 1...3 { try form.act("next") }
      try form.act("save")
      try form.act("restart")
    }

    let files = try form.savedFiles(2)
    XCTAssertEqual(files.count, 2, "two names")
    for (name, data) in files {
      let id = try XCTUnwrap(name.wholeMatch(of: /svar-([0-9a-f]{20})\.json/)?.1, name)
      XCTAssertEqual(
        String(decoding: data, as: UTF8.self),
        #"{"jamlik":"response","format":1,"id":"\#(id)","wave":"2021-host","questionnaire":3,"language":"en","#
          + #""month":"\#(try thisMonth(form))","unit":null,"answers":{}}"#)
    }
  }

  func testAQuestionIsAskedOnlyWhereItsConditionHoldsAndIsOtherwiseNotAnswered() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.act("next")
    for question in ["#q3-1", "#q4-1", "#q5-1"] { XCTAssertFalse(try form.isSeen(question)) }

    try form.tick("q2-1", "q3-1", "q4-2", "q5-1")
    try form.tick("q2-2")

    for question in ["#q3-1", "#q4-1", "#q5-1"] { XCTAssertFalse(try form.isSeen(question)) }
    try form.act("next")
    try form.act("next")
    try form.act("save")
    XCTAssertEqual(try form.savedResponse()["answers"] as? NSDictionary, ["D1": "nej"])
  }

  func testDecliningTheFirstQuestionAsksNothingMoreOfIt() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.act("next")

    try form.tick("q2-1", "q4-2")
    XCTAssertTrue(try form.isSeen("#q5-1"))
    try form.tick("q4-declined")
    XCTAssertFalse(try form.isSeen("#q5-1"))
    try form.tick("q2-declined")
    XCTAssertFalse(try form.isSeen("#q4-1"))
  }

  func testAnAnswerThatStandsAloneUnticksTheOthersAndTheyUntickIt() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.act("next")
    try form.act("next")

    try form.tick("q6-2", "q6-3", "q6-1")
    XCTAssertEqual(try ticked(form), ["ingen"])
    try form.tick("q6-3", "q6-2")
    XCTAssertEqual(try ticked(form), ["kristen", "muslim"])
    try form.tick("q6-declined")
    XCTAssertEqual(try ticked(form), ["declined"])
    try form.tick("q6-dont_know")
    XCTAssertEqual(try ticked(form), ["dont_know"])
  }

  func testAnAnswerCanBeTakenBack() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.act("next")
    XCTAssertFalse(try form.isSeen(".agreement .clear"))

    try form.tick("q1-declined")
    XCTAssertTrue(try form.isSeen(".agreement .clear"))
    try form.browser.click(".agreement .clear")

    XCTAssertFalse(try form.isTicked("q1-declined"))
    XCTAssertFalse(try form.isSeen(".agreement .clear"))
  }

  func testTheLanguageChangesAndTheAnswersStay() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.act("next")
    try form.tick("q1-5")

    try form.browser.click("[data-language=en]")

    XCTAssertEqual(try form.heading(), "How you are treated")
    XCTAssertEqual(try form.text("document.title"), "How have you been treated?")
    XCTAssertEqual(try form.text("document.documentElement.lang"), "en")
    XCTAssertFalse(try form.text("document.body.innerText").contains("Personalen"))
    XCTAssertTrue(try form.isTicked("q1-5"))
    try form.act("next")
    try form.act("next")
    try form.act("save")
    XCTAssertEqual(try form.savedResponse()["language"] as? String, "en")
  }

  private func ticked(_ form: FormDriver) throws -> [String] {
    try form.text(
      "[...document.querySelectorAll('.current input:checked')].map((box) => box.value).join(' ')"
    ).split(separator: " ").map(String.init)
  }

  private func thisMonth(_ form: FormDriver) throws -> String {
    try form.text(
      "[new Date().getFullYear(), String(new Date().getMonth() + 1).padStart(2, '0')].join('-')")
  }
}
