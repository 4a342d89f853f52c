import EqualityForms
import EqualityModel
import XCTest

final class HostileTextTests: XCTestCase {
  func testAHostileTextIsNeverMarkup() {
    let honest = Page(Sample.short().html)
    let hostile = Page(Sample.hostile().html)

    XCTAssertTrue(Set(hostile.tags.map(\.name)).isSubset(of: honest.tags.map(\.name)))
    XCTAssertEqual(hostile.tags.filter { $0.name == "script" && !$0.isClosing }.count, 1)
    let known = Set(honest.tags.flatMap(\.attributes.keys))
    XCTAssertTrue(
      Set(hostile.tags.flatMap(\.attributes.keys)).isSubset(of: known))
    let angles = hostile.withoutScriptAndStyle.filter { $0 == "<" }.count
    XCTAssertEqual(angles, hostile.tags.count + 1, "every < begins a tag, or the doctype")
  }

  func testNoFormHoldsAControlCharacter() {
    let form = Sample.hostile()
    for text in [form.html, form.text] {
      for scalar in text.unicodeScalars where scalar != "\n" {
        XCTAssertFalse(scalar.properties.generalCategory == .control, "U+\(scalar.value)")
        XCTAssertFalse((0x202A...0x202E).contains(scalar.value))
        XCTAssertFalse((0x2066...0x2069).contains(scalar.value))
      }
    }
  }

  func testATemplateQuotesWhatWouldDivideItsHeader() {
    let question = Question(
      "a;\"b\"", text: Text(sv: "?", en: "?"), kind: .one,
      options: [Category("c", sv: "c", en: "c")])
    let form = QuestionnaireForm(
      wave: Sample.wave(
        asking: Questionnaire(
          version: 1, information: [],
          sections: [
            Questionnaire.Section(title: Text(sv: "t", en: "t"), questions: [question])
          ])))

    XCTAssertEqual(form.template, "\u{FEFF}wave;month;unit;\"a;\"\"b\"\"\"\r\n")
  }
}
