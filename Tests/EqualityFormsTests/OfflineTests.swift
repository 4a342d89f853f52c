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
    try form.browser.evaluate(Self.attempts(bait))
    try form.act("next")
    try form.act("save")
    _ = try form.savedFiles()

    let refused = try form.browser.evaluate("window.violations") as? [String] ?? []
    XCTAssertEqual(
      Set(refused),
      [
        "connect-src", "img-src", "script-src-elem", "style-src-elem", "frame-src",
        "default-src", "media-src", "object-src", "base-uri", "form-action",
      ])
    try reachWithoutPolicy(server.address + "/control")
    let requests = try server.requests()
    XCTAssertEqual(requests.count, 1, "\(requests)")
    XCTAssertTrue(requests.first?.contains("GET /control") ?? false, "the server does see requests")
  }

  private func reachWithoutPolicy(_ address: String) throws {
    let browser = try Browser.start(for: self, downloads: URL(filePath: try temporaryDirectory()))
    try browser.evaluate("fetch('\(address)', { mode: 'no-cors' })")
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

  /// The ways that a page has of reaching a server, all tried; done when each has been answered.
  private static func attempts(_ bait: String) -> String {
    """
    (async () => {
      const bait = "\(bait)";
      const tried = [];
      const add = (name, values) => {
        const element = Object.assign(document.createElement(name), values);
        document.body.append(element);
        tried.push(new Promise((done) => {
          element.onload = element.onerror = done;
          setTimeout(done, 300);
        }));
      };
      tried.push(fetch(bait).catch(() => 0));
      navigator.sendBeacon(bait, "svar");
      try { new WebSocket(bait.replace("http", "ws")); } catch { }
      try { new EventSource(bait); } catch { }
      add("img", { src: bait });
      add("script", { src: bait });
      add("iframe", { src: bait });
      add("audio", { src: bait });
      add("object", { data: bait });
      for (const rel of ["prefetch", "stylesheet", "icon"]) add("link", { rel, href: bait });
      add("base", { href: bait });
      const form = document.getElementById("form");
      form.action = bait;
      HTMLFormElement.prototype.submit.call(form);
      await Promise.all(tried);
    })()
    """
  }
}
