import EqualityForms
import EqualityModel
import TestSupport
import XCTest

final class TextFormTests: XCTestCase {
  func testTheStandardQuestionnaireLooksAsItAlwaysHas() throws {
    for language in Language.allCases {
      let form = QuestionnaireForm(wave: Sample.wave(), units: Sample.units, language: language)
      try assertGolden(form.text, "questionnaire.\(language.rawValue).txt")
    }
  }

  func testNoLineIsWiderThanATerminal() {
    for language in Language.allCases {
      let text = QuestionnaireForm(wave: Sample.wave(), language: language).text
      for line in text.split(separator: "\n") {
        XCTAssertLessThanOrEqual(line.count, 78, "\(line)")
      }
    }
  }

  func testEveryPermittedCodeIsExplained() {
    let text = QuestionnaireForm(wave: Sample.wave()).text
    let key = text.components(separatedBy: "Så skrivs svaren i en tabell").last ?? ""
    for question in Questionnaire.standard().questions {
      XCTAssertTrue(key.contains("\(question.id)\u{A0}("), question.id)
      for option in question.options { XCTAssertTrue(key.contains("    \(option.code) ")) }
      for status in question.offered { XCTAssertTrue(key.contains("    \(status.code) ")) }
    }
  }

  func testTheTemplateIsAHeaderThatSwedishExcelOpens() {
    let form = QuestionnaireForm(wave: Sample.wave())
    let ids = Questionnaire.standard().questions.map(\.id).joined(separator: ";")

    XCTAssertEqual(form.template, "\u{FEFF}wave;month;unit;\(ids)\r\n")
    XCTAssertTrue(form.template.contains(";unit;B1;B2;"))
  }
}
