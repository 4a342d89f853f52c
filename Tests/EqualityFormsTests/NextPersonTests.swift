import EqualityForms
import Foundation
import TestSupport
import XCTest

/// One screen, many people: nobody sees anything of whoever was there before.
final class NextPersonTests: XCTestCase {
  func testNothingIsLeftWhenTheAnswersAreSaved() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try answer(form)
    try form.act("save")

    XCTAssertEqual(try form.heading(), "Tack för dina svar!")
    XCTAssertTrue(try isEmpty(form), "there is nothing to go back to")
    let saved = try form.savedFiles()
    try form.loseFiles()
    try form.act("again")
    XCTAssertEqual(try form.savedFiles(), saved, "the same file once more")

    try form.act("restart")
    XCTAssertEqual(try form.heading(), "Innan du börjar")
    XCTAssertEqual(try form.text("document.getElementById('file').textContent"), "")
  }

  func testThePageDoesNotComeBackFilledIn() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try answer(form)
    let page = URL(string: try form.text("document.URL"))

    try form.browser.open(try XCTUnwrap(URL(string: "about:blank")))
    try form.browser.evaluate("void setTimeout(() => history.back(), 50)")
    try form.browser.wait(for: "Page.frameNavigated")
    for _ in 0..<100 where try form.text("document.readyState") != "complete" {
      Thread.sleep(forTimeInterval: 0.05)
    }

    XCTAssertEqual(URL(string: try form.text("document.URL")), page)
    XCTAssertTrue(try isEmpty(form))
    XCTAssertEqual(try form.heading(), "Innan du börjar")
  }

  func testAPageThatTheBrowserHadKeptIsEmptiedWhenItIsShownAgain() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try answer(form)

    try form.browser.evaluate(
      "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    XCTAssertTrue(try isEmpty(form))
    XCTAssertEqual(try form.heading(), "Innan du börjar")
  }

  func testTheBrowserKeepsNothing() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try answer(form)
    try form.act("save")
    _ = try form.savedFiles()

    for store in ["localStorage", "sessionStorage"] {
      XCTAssertTrue(try form.holds("\(store).length === 0"), store)
    }
    XCTAssertTrue(try form.holds("document.cookie === ''"))
    XCTAssertTrue(try form.holds("indexedDB.databases().then((all) => all.length === 0)"))
    XCTAssertTrue(try form.holds("location.hash === '' && history.length <= 2"))
  }

  func testWhoeverIsAwayIsAskedAndThenForgotten() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try answer(form)

    try form.browser.pass(seconds: 85)
    XCTAssertFalse(try form.holds("document.getElementById('warning').open"))
    try form.browser.pass(seconds: 10)
    XCTAssertTrue(try form.holds("document.getElementById('warning').open"))
    XCTAssertFalse(try isEmpty(form))

    try form.browser.pass(seconds: 60)
    XCTAssertFalse(try form.holds("document.getElementById('warning').open"))
    XCTAssertTrue(try isEmpty(form))
    XCTAssertEqual(try form.heading(), "Innan du börjar")
  }

  func testWhoeverIsStillThereKeepsTheAnswersAsOftenAsNeeded() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try answer(form)

    for key in [Browser.Key.enter, .escape, .enter] {
      try form.browser.pass(seconds: 95)
      XCTAssertTrue(try form.holds("document.getElementById('warning').open"))
      XCTAssertEqual(try form.text("document.activeElement.dataset.action"), "stay")
      try form.browser.press(key)
      XCTAssertFalse(try form.holds("document.getElementById('warning').open"))
    }

    XCTAssertFalse(try isEmpty(form))
    try form.act("save")
    XCTAssertEqual(try form.savedResponse()["answers"] as? NSDictionary, ["B1": "2"])
  }

  func testWhatIsSavedCanBeSavedAgainUntilTheNextPersonBeginsHoweverLongThatTakes() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try answer(form)
    try form.act("save")
    let saved = try form.savedFiles()
    try form.loseFiles()

    try form.browser.pass(seconds: 600)
    XCTAssertFalse(try form.holds("document.getElementById('warning').open"))
    XCTAssertTrue(
      try form.text("document.querySelector('.current').innerText").contains(
        "Titta efter filen bland enhetens hämtade filer innan nästa person börjar."))
    try form.act("again")

    XCTAssertEqual(try form.savedFiles(), saved, "the same file, so that it is read once")
  }

  /// Chromium drops downloads without a word beyond ten in a second, which no person reaches.
  func testTwentyFourWhoAnswerAfterOneAnotherLeaveTwentyFourFiles() throws {
    let form = try FormDriver(Sample.short(), for: self)
    for _ in 0..<24 {
      try form.act("next")
      try form.tick("q1-2")
      for _ in 0..<2 { try form.act("next") }
      try form.browser.press(.tab, .tab, .enter)
      XCTAssertEqual(try form.heading(), "Tack för dina svar!")
      Thread.sleep(forTimeInterval: 0.15)
      try form.browser.press(.tab, .enter)
      XCTAssertEqual(try form.heading(), "Innan du börjar")
    }
    XCTAssertEqual(try form.savedFiles(24).count, 24)
  }

  func testWhoeverHasNotBegunIsLeftInPeace() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.browser.press(.tab)
    try form.browser.pass(seconds: 300)
    XCTAssertFalse(try form.holds("document.getElementById('warning').open"))
  }

  /// Answers one question and goes to the end.
  private func answer(_ form: FormDriver) throws {
    try form.act("next")
    try form.tick("q1-2")
    try form.browser.press(.tab)
    try form.act("next")
    try form.act("next")
  }

  private func isEmpty(_ form: FormDriver) throws -> Bool {
    try form.holds("document.querySelectorAll('input:checked').length === 0")
  }
}
