import EqualityImport
import EqualityModel
import TestSupport
import XCTest

/// Tables of anonymous responses.
final class ResponsesFileTests: XCTestCase {
  func testCodesAndLabelsOfBothLanguagesAndStatusesAreAnswers() throws {
    let read = try responses(
      "wave;month;unit;B1;ethnicity_self;religion",
      "w;2021-10;NYK;4;svensk|samisk;ingen",
      "w;2021-10;Nykvarn;stämmer bra;Svensk | Sámi;none",
      "w;2021-10;;Mostly;declined;97",
      "w;2021-10;;;vet inte;ej aktuellt"
    ).get()

    XCTAssertEqual(read.wave, "w")
    XCTAssertEqual(read.responses.map(\.unit), ["NYK", "NYK", nil, nil])
    XCTAssertEqual(
      read.responses.map { $0.said("B1", "ethnicity_self", "religion") },
      [
        "4 svensk+samisk ingen", "4 svensk+samisk ingen", "4 declined declined",
        "skipped dont_know not_applicable",
      ])
    XCTAssertEqual(read.responses[0].said("B2", "D2"), "skipped not_asked")
  }

  func testColumnsOfOptionsSayWhatTheOwnColumnSays() throws {
    for marks in ["1;0;", "ja;nej;nej", "True;False;0", "Y;;", "samisk;;"] {
      let read = try responses(
        "wave;month;ethnicity_self/samisk;ethnicity_self___romsk;ethnicity_self[declined]",
        "w;2021-10;\(marks)"
      ).get()
      XCTAssertEqual(read.responses[0].said("ethnicity_self"), "samisk", marks)
    }
    let none = try responses(
      "wave;month;ethnicity_self/samisk;ethnicity_self/declined", "w;2021-10;0;1", "w;2021-10;0;0"
    ).get()
    XCTAssertEqual(none.responses.map { $0.said("ethnicity_self") }, ["declined", "skipped"])
  }

  func testBothShapesTogetherMustAgree() throws {
    let header = "wave;month;ethnicity_self;ethnicity_self/samisk;ethnicity_self/svensk"
    let read = try responses(header, "w;2021-10;samisk svensk;1;1", "w;2021-10;;1;0").get()
    XCTAssertEqual(
      read.responses.map { $0.said("ethnicity_self") }, ["svensk+samisk", "samisk"])
    XCTAssertEqual(
      responses(header, "w;2021-10;samisk;1;1").faults,
      [fault(2, "ethnicity_self/samisk", .response(.columnsDisagree))])
  }

  func testAColumnCanBeCalledByTheTextOfItsQuestion() throws {
    let read = try responses(
      "omgång;månad;Personalen möter mig med respekt.;Which of these do you have?/BankID",
      "w;2021-10;stämmer helt;1"
    ).get()
    XCTAssertEqual(read.responses[0].said("B1", "digital_access"), "5 bankid")
  }

  func testOfAPointInTimeOnlyTheMonthIsKept() throws {
    for month in [
      "2021-10", "2021-10-31", "2021-10-14 12:33:05", "2021-10-14T12:33:05",
      "2021-10-14T12:33:05.123+02:00", "2021-10-14T12:33:05Z",
    ] {
      let read = try responses("wave;month;B1", "w;\(month);4").get()
      XCTAssertEqual(read.responses[0].month, Month(year: 2021, month: 10), month)
    }
    for month in ["10/14/21", "2021", "2021-13", "oktober", "0021-10", "2021-1"] {
      XCTAssertEqual(
        responses("wave;month;B1", "w;\(month);4").faults,
        [fault(2, "month", .response(.malformedMonth))], month)
    }
  }

  func testWhatTheFileDoesNotSayIsSaidBesideIt() throws {
    let month = Month(year: 2021, month: 10)
    let read = try responses("B1", "4", wave: "w", month: month).get()
    XCTAssertEqual(read.responses, [read.responses[0]])
    XCTAssertEqual(read.responses[0].month, month)
    XCTAssertEqual(
      responses("B1", "4", "5").faults, [fault(2, nil, .response(.noWave))])
    XCTAssertEqual(
      responses("B1", "4", wave: "w").faults, [fault(0, nil, .response(.noMonth))])
    XCTAssertEqual(
      responses("wave;month;B1", "w;2021-10;4", wave: "v").faults,
      [fault(2, "wave", .response(.anotherWave))])
  }

  func testWhatWasNotToBeAskedIsLeftOutAndCounted() throws {
    let read = try responses(
      "wave;month;D1;D2;D3;D4;D5", "w;2021-10;ja;kon;skola;nej;radd",
      "w;2021-10;nej;kon|alder;;ja_annan;radd", "w;2021-10;;;97;;"
    ).get()
    XCTAssertEqual(
      read.responses.map { $0.said("D1", "D2", "D4", "D5") },
      [
        "ja kon nej radd", "nej not_asked not_asked not_asked",
        "skipped not_asked not_asked not_asked",
      ])
    XCTAssertEqual(read.unasked, 3)
  }

  func testAnAnswerThatContradictsItselfCountsAsLeftBlank() throws {
    let read = try responses(
      "wave;month;religion;B1", "w;2021-10;ingen|kristen;4", "w;2021-10;kristen|declined;",
      "w;2021-10;;4|5"
    ).get()
    XCTAssertEqual(
      read.responses.map { $0.said("religion", "B1") },
      ["skipped 4", "skipped skipped", "skipped skipped"])
    XCTAssertEqual(read.contradictory, 3)
  }

  func testEveryFaultIsToldWithItsPlaceAndNeverTheValue() {
    let result = responses(
      "wave;month;unit;B1;B6;D1/kanske;D1",
      "w;2021-10;NYKVARNN;4;;;", "w;2021-10;;9;;;", "v;;;7;;;kanske")
    XCTAssertEqual(
      result.faults.map { "\($0.line) \($0.column ?? "")" },
      ["1 B6", "1 D1/kanske", "2 unit", "3 B1", "4 wave", "4 month", "4 B1", "4 D1"])
    let text = result.faults.map(\.text.swedish).joined()
    XCTAssertFalse(text.contains("NYKVARNN"))
    XCTAssertFalse(text.contains(" 9"))
    XCTAssertTrue(text.contains("stämmer inte alls"))
  }

  func testAWaveOfAUnitTakesAnswersOnlyAboutIt() {
    XCTAssertEqual(
      responses("wave;month;unit;B1", "v;2021-10;NYK;4", "v;2021-10;SÖD;4", "v;2021-10;T1;4")
        .faults,
      [fault(4, "unit", .response(.outsideWave(unit: "SÖD")))])
  }

  func testAFileThatTellsWhoSomeoneIsIsRefused() {
    for value in ["kalle@example.se", "070-123 45 67"] {
      let result = responses("wave;month;B1", "w;2021-10;\(value)")
      XCTAssertEqual(result.faults.map(\.line), [2])
      guard case .identity = result.faults.first?.kind else { return XCTFail(value) }
    }
    for column in ["Namn", "E-post", "personnummer"] {
      XCTAssertEqual(
        responses("wave;month;B1;\(column)", "w;2021-10;4;").faults,
        [fault(1, column, .identity(.personalColumn))])
    }
  }

  func testALineOfDataIsNoHeaderAndIsNotShown() {
    let result = responses("hemligt;4;5", "annat;4;5")
    XCTAssertFalse(result.faults.map(\.text.swedish).joined().contains("hemligt"))
    XCTAssertFalse(result.faults.isEmpty)
  }

  func testAFileWithoutRowsHoldsNoResponses() {
    XCTAssertEqual(
      responses("wave;month;B1").faults, [fault(0, nil, .response(.noRows))])
  }

  func testAMappingTranslatesColumnsAndValuesAlsoOfAllColumns() throws {
    let mapping = try Mapping.read(
      utf8("column;from;to\n;fråga 1;B1\n*;A4;4\n*;-99;\nB2;A4;5\nethnicity_self;1;samisk\n")
    ).get()
    let read = try responses(
      "wave;month;fråga 1;B2;B3;ethnicity_self", "w;2021-10;A4;A4;-99;1 svensk", mapping: mapping
    ).get()
    XCTAssertEqual(
      read.responses[0].said("B1", "B2", "B3", "ethnicity_self"), "4 5 skipped svensk+samisk")
  }
}

/// The waves that the tests' files belong to.
let sampleWaves = ["w", "v"].map { code in
  Wave(
    code: code, purpose: "p", legalBasis: "b", controller: "c", information: "i",
    retainUntil: PartialDate(year: 2030)!, unit: code == "v" ? "SÖD" : nil,
    questionnaire: .standard())
}

func context(wave: String? = nil, month: Month? = nil) -> ResponseContext {
  ResponseContext(
    waves: sampleWaves, units: try? sampleTree(), wave: wave, month: month)
}

/// Reads a table of responses.
func responses(
  _ lines: String..., wave: String? = nil, month: Month? = nil, mapping: Mapping = .none
) -> ImportResult<ReadResponses> {
  ResponsesFile.read(
    utf8(lines.joined(separator: "\n")), in: context(wave: wave, month: month), mapping: mapping)
}

extension Response {
  /// The codes of what it says to these questions.
  func said(_ ids: String...) -> String {
    let questionnaire = Questionnaire.standard()
    return ids.map { id in
      let position = questionnaire.position(of: id)!
      switch answers[position] {
      case .missing(let status): return status.code
      case .options(let set):
        return set.positions.map { questionnaire.questions[position].options[$0].code }
          .joined(separator: "+")
      }
    }.joined(separator: " ")
  }
}
