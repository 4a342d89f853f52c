import EqualityForms
import EqualityModel
import TestSupport
import XCTest

final class TextFormTests: XCTestCase {
  func testTheStandardQuestionnaireLooksAsItAlwaysHas() throws {
    for language in Language.allCases {
      let form = QuestionnaireForm(wave: Sample.wave(), language: language)
      try assertGolden(form.text, "questionnaire.\(language.rawValue).txt")
    }
  }
}
