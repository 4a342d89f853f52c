import EqualityImport
import EqualityModel
import TestSupport
import XCTest

/// The answer files that the offline form saves.
final class AnswerFileTests: XCTestCase {
  private let whole = """
    {"jamlik":"response","format":1,"wave":"w","questionnaire":1,"language":"sv",
     "month":"2021-10","unit":null,
     "answers":{"B1":"4","ethnicity_self":["svensk","samisk"],"D1":"declined"}}
    """

  private func read(_ text: String) -> ImportResult<ReadResponses> {
    AnswerFile.read(utf8(text), in: context())
  }

  /// The file with one piece changed.
  private func read(changing piece: String, to other: String) -> ImportResult<ReadResponses> {
    XCTAssertTrue(whole.contains(piece))
    return read(
      whole.split(separator: piece, omittingEmptySubsequences: false).joined(separator: other))
  }

  func testAnAnswerFileIsOneResponse() throws {
    let read = try read(whole).get()
    XCTAssertEqual(read.wave, "w")
    XCTAssertEqual(read.responses.count, 1)
    XCTAssertEqual(read.responses[0].month, Month(year: 2021, month: 10))
    XCTAssertEqual(
      read.responses[0].said("B1", "B2", "ethnicity_self", "D1", "D2"),
      "4 skipped svensk+samisk declined not_asked")
  }

  func testTheUnitAndANumberOfItsOwnAreTaken() throws {
    let read = try read(
      changing: "\"unit\":null", to: "\"id\":\"0123456789abcdef0123\",\"unit\":\"NYK\""
    ).get()
    XCTAssertEqual(read.responses[0].unit, "NYK")
    XCTAssertEqual(read.id, "0123456789abcdef0123")
  }

  func testWhatAFormWouldNotHaveSavedIsRefusedWithItsPath() {
    let cases: [(piece: String, other: String, line: Int, path: String?, flaw: AnswerFileFlaw)] = [
      ("\"response\"", "\"answer\"", 0, nil, .notAnAnswerFile),
      ("}}", "}", 3, nil, .notJSON), ("}}", "}}}", 3, nil, .notJSON),
      ("\"format\":1", "\"format\":2", 1, "format", .newerFormat(known: 1)),
      ("\"format\":1", "\"format\":1,\"id\":\"a1\"", 1, "id", .wrongSort(.id)),
      ("\"format\":1", "\"format\":\"1\"", 1, "format", .wrongSort(.number)),
      (
        "\"questionnaire\":1", "\"questionnaire\":2", 1, "questionnaire",
        .anotherQuestionnaire(expected: 1)
      ),
      ("\"language\":\"sv\"", "\"sent\":\"2021-10-31 12:00\"", 1, nil, .unknownMember),
      ("\"month\":\"2021-10\",", "", 0, "month", .missing),
      (
        "\"month\":\"2021-10\"", "\"month\":\"2021-10\",\"month\":\"2021-10\"", 2, "month",
        .repeatedMember
      ),
      ("\"B1\":\"4\"", "\"religon\":\"4\"", 3, "answers", .unknownQuestion(suggestion: "religion")),
      ("\"B1\":\"4\"", "\"B1\":\"4\",\"B1\":\"5\"", 3, "answers.B1", .repeatedMember),
      ("\"B1\":\"4\"", "\"B1\":[\"4\"]", 3, "answers.B1", .wrongSort(.oneCode)),
      ("\"B1\":\"4\"", "\"B1\":4", 3, "answers.B1", .wrongSort(.oneCode)),
      (
        "\"B1\":\"4\"", "\"religion\":[\"ingen\",\"kristen\"]", 3, "answers.religion",
        .contradictory
      ),
      (
        "\"B1\":\"4\"", "\"religion\":[\"kristen\",\"kristen\"]", 3, "answers.religion",
        .contradictory
      ),
      ("\"B1\":\"4\"", "\"religion\":[]", 3, "answers.religion", .wrongSort(.listOfCodes)),
      ("\"D1\":\"declined\"", "\"D1\":\"nej\",\"D4\":\"nej\"", 3, "answers.D4", .notToBeAsked),
      ("{\"B1\"", "[{\"B1\"", 3, nil, .notJSON),
    ]
    for (piece, other, line, path, flaw) in cases {
      let faults = read(changing: piece, to: other).faults
      XCTAssertTrue(
        faults.contains(Fault(line: line, column: path, kind: .answerFile(flaw))),
        "\(other): \(faults.map(\.text.swedish))")
    }
  }

  func testCodesMustBeThoseOfTheQuestionAndStatusesThoseOffered() {
    for code in ["6", "stämmer bra", "not_asked", "withdrawn", "99"] {
      let faults = read(changing: "\"4\"", to: "\"\(code)\"").faults
      XCTAssertEqual(faults.map(\.column), ["answers.B1"], code)
      XCTAssertFalse(faults[0].text.swedish.contains("withdrawn"))
    }
    XCTAssertEqual(
      read(changing: "\"samisk\"", to: "\"SAMISK\"").faults.map(\.column),
      ["answers.ethnicity_self[1]"])
  }

  func testNoFileMakesTheReaderFailOrSaysWhatStandsInIt() {
    forAllSeeds(count: 400) { random in
      var bytes = utf8(whole)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 32...126, using: &random), at: place)
        }
      }
      let result = AnswerFile.read(bytes, in: context())
      XCTAssertEqual(result.value == nil, !result.faults.isEmpty)
      for fault in result.faults { XCTAssertFalse(fault.text.english.contains("declined")) }
    }
    for text in ["", "{", "[]", "null", String(repeating: "[", count: 50_000), "{\"jamlik\":1}"] {
      XCTAssertNotEqual(read(text).faults, [])
    }
    let long = whole + String(repeating: " ", count: 200_000)
    XCTAssertEqual(read(long).faults.map(\.kind), [.answerFile(.tooLarge(limit: 100_000))])
  }

  func testAPersonalNumberInAnAnswerIsNamedAndNotShown() {
    let faults = read(changing: "\"4\"", to: "\"kalle@example.se\"").faults
    XCTAssertEqual(faults.map(\.kind), [.identity(.emailAddress)])
    let named = read(changing: "\"B1\"", to: "\"kalle@example.se\"").faults
    XCTAssertEqual(named.map(\.kind), [.identity(.emailAddress)])
    XCTAssertEqual(named.map(\.column), ["answers"])
  }

  func testEscapesAreReadAsJSONWritesThem() throws {
    let read = try read(changing: "\"svensk\"", to: "\"\\u0073v\\u0065nsk\"").get()
    XCTAssertEqual(read.responses[0].said("ethnicity_self"), "svensk+samisk")
    for escape in ["\\x", "\\u12", "\\ud800", "\\ud83d\\n", "\n"] {
      XCTAssertEqual(self.read(changing: "svensk", to: escape).value, nil, escape)
    }
  }
}
