import EqualityForms
import EqualityModel
import Foundation
import TestSupport
import XCTest

final class FormPageTests: XCTestCase {
  private static let pages = [
    Sample.short(), Sample.short(units: [], language: .english), Sample.hostile(),
    QuestionnaireForm(wave: Sample.wave()),
  ].map { Page($0.html) }

  func testAShortFormLooksAsItAlwaysHas() throws {
    for language in Language.allCases {
      let page = Page(Sample.short(language: language).html)
      try assertGolden(page.withoutScriptAndStyle, "questionnaire.\(language.rawValue).html")
    }
  }

  func testTheSameWaveGivesTheSameBytes() {
    XCTAssertEqual(Sample.short().html, Sample.short().html)
  }

  func testEveryInputHasALabelAndEveryGroupALegend() {
    for page in Self.pages {
      let tags = page.tags.filter { !$0.isClosing }
      let inputs = tags.filter { $0.name == "input" }
      let labelled = tags.filter { $0.name == "label" }.compactMap { $0.attributes["for"] }
      XCTAssertEqual(inputs.compactMap { $0.attributes["id"] }, labelled)
      XCTAssertEqual(Set(labelled).count, inputs.count, "no id twice")
      XCTAssertTrue(inputs.allSatisfy { $0.attributes["autocomplete"] == "off" })
      XCTAssertTrue(inputs.allSatisfy { ["radio", "checkbox"].contains($0.attributes["type"]) })
      for (group, next) in zip(tags, tags.dropFirst()) where group.name == "fieldset" {
        XCTAssertEqual(next.name, "legend")
      }
    }
  }

  func testWhatDescribesAQuestionIsThere() {
    for page in Self.pages {
      let tags = page.tags
      let ids = Set(tags.compactMap { $0.attributes["id"] })
      for attribute in ["aria-describedby", "aria-labelledby"] {
        XCTAssertTrue(tags.compactMap { $0.attributes[attribute] }.allSatisfy(ids.contains))
      }
    }
  }

  func testEveryTagIsClosedInItsOrder() {
    for page in Self.pages {
      var open: [String] = []
      for tag in page.tags where !["meta", "input"].contains(tag.name) {
        if tag.isClosing { XCTAssertEqual(open.popLast(), tag.name) } else { open.append(tag.name) }
      }
      XCTAssertEqual(open, [])
    }
  }

  func testEveryQuestionOffersNotToAnswerAndNoneIsRequired() {
    for page in Self.pages {
      let tags = page.tags
      let declining = tags.filter { $0.attributes["value"] == "declined" }
      let groups = tags.filter { $0.name == "fieldset" && !$0.isClosing }
      XCTAssertEqual(declining.count, groups.count)
      XCTAssertTrue(tags.allSatisfy { $0.attributes["required"] == nil })
      XCTAssertTrue(tags.allSatisfy { $0.attributes["checked"] == nil }, "nothing is suggested")
    }
  }

  func testTheUnitIsAskedForOnlyWhereThereIsAChoice() {
    XCTAssertTrue(Sample.short().html.contains("<fieldset class=\"question\" data-unit>"))
    let only = Sample.short(units: [Sample.units[0]]).html
    XCTAssertFalse(only.contains("<fieldset class=\"question\" data-unit>"))
    XCTAssertTrue(only.contains(" data-unit=\"NYK\">"))
    let whole = QuestionnaireForm(wave: Sample.wave(asking: Sample.questions, about: "SÖD")).html
    XCTAssertTrue(whole.contains(" data-unit=\"SÖD\">"))
  }

  func testAnInformationTextIsSaidOnce() {
    let common = Sample.questions.information[0]
    let wave = Sample.wave(asking: Sample.questions, information: "Hej.\n\n\(common.swedish)\n")
    for text in [QuestionnaireForm(wave: wave).html, QuestionnaireForm(wave: wave).text] {
      XCTAssertEqual(text.components(separatedBy: common.swedish).count, 2)
      XCTAssertTrue(text.contains("Hej."))
    }
  }
}
