import EqualityForms
import Foundation
import TestSupport
import XCTest

/// The form as it comes out of a printer.
final class PaperTests: XCTestCase {
  func testEveryQuestionIsOnPaperWholeAndUnanswered() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.act("next")
    try form.tick("q1-2", "q2-2")

    try form.browser.call("Emulation.setEmulatedMedia", ["media": "print"])

    for box in ["unit-1", "q1-2", "q3-1", "q4-1", "q5-1", "q6-1"] {
      XCTAssertTrue(try form.isSeen("#\(box)"), box)
    }
    let whole = """
      [...document.querySelectorAll(".question")]
        .every((question) => getComputedStyle(question).breakInside === "avoid")
      """
    XCTAssertTrue(try form.holds(whole), "no question is cut in two")
    let empty = """
      [...document.querySelectorAll("input")].map((box) => getComputedStyle(box)).every((style) =>
        style.appearance === "none" && style.backgroundColor === "rgb(255, 255, 255)"
          && style.backgroundImage === "none" && parseFloat(style.borderTopWidth) >= 1)
      """
    XCTAssertTrue(try form.holds(empty), "what was ticked on the screen is not printed")
    let ground = "getComputedStyle(document.querySelector('.option:has(:checked)'))"
    XCTAssertTrue(try form.holds("\(ground).backgroundColor === 'rgba(0, 0, 0, 0)'"))
    XCTAssertTrue(try form.holds("\(ground).boxShadow === 'none'"))
  }

  func testPaperSaysWhatTheScreenDoesByItself() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.browser.call("Emulation.setEmulatedMedia", ["media": "print"])

    let text = try form.text("document.body.innerText")

    XCTAssertTrue(text.contains("3. Vad hade det samband med?"), text)
    XCTAssertTrue(text.contains("Svara bara om du har svarat ”Ja” på fråga 2."), text)
    XCTAssertTrue(text.contains("Skriv inte ditt namn på papperet."), text)
    for word in ["Nästa", "Spara", "Ta bort svaret", "English", "Del 1", "How you"] {
      XCTAssertFalse(text.contains(word), word)
    }
  }

  func testTheStandardQuestionnaireIsAFewSheets() throws {
    let form = try FormDriver(QuestionnaireForm(wave: Sample.wave()), for: self)

    let printed = try form.browser.call("Page.printToPDF", ["preferCSSPageSize": true])

    let file = Data(base64Encoded: printed["data"] as? String ?? "") ?? Data()
    let pages = String(decoding: file, as: UTF8.self).matches(of: /\/Type \/Page\n/).count
    XCTAssertTrue((3...6).contains(pages), "\(pages) pages")
  }
}
