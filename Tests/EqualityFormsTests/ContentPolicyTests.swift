import EqualityForms
import EqualityModel
import Foundation
import XCTest

final class ContentPolicyTests: XCTestCase {
  private let page = Page(Sample.short().html)

  func testThePolicyAllowsOnlyThePagesOwnScriptAndStyle() throws {
    let policies = page.tags.filter { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    XCTAssertEqual(policies.count, 1)
    XCTAssertEqual(
      policies.first?.attributes["content"],
      "default-src 'none'; script-src 'sha256-\(digest(page.script))'; "
        + "style-src 'sha256-\(digest(page.style))'; form-action 'none'; base-uri 'none'")
  }

  func testThePolicyStandsBeforeAnythingThatItIsAbout() throws {
    let names = page.tags.map(\.name)
    let policy = try XCTUnwrap(
      page.tags.firstIndex { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    XCTAssertEqual(Array(names[..<policy]), ["html", "head", "meta"])
  }

  func testNothingInThePageNamesAnotherPlace() {
    for form in [Sample.short(), QuestionnaireForm(wave: Sample.wave(), language: .english)] {
      let page = Page(form.html)
      XCTAssertNil(page.html.range(of: "https?:|//[a-z]", options: .regularExpression))
      for attribute in ["src", "href", "action", "style", "formaction", "ping", "srcset"] {
        XCTAssertTrue(page.tags.allSatisfy { $0.attributes[attribute] == nil }, attribute)
      }
      XCTAssertTrue(page.tags.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
      XCTAssertFalse(page.style.contains("url("))
      XCTAssertFalse(page.style.contains("@import"))
    }
  }

  func testTheScriptKeepsNothingAndReachesNothing() {
    let words = [
      "localStorage", "sessionStorage", "indexedDB", "cookie", "caches", "serviceWorker", "fetch",
      "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "RTC", "import(", "eval",
      "Function(", "innerHTML", "document.write", "location", "open(", "postMessage", "history",
      "getHours", "getMinutes", "getDate", "toISOString", "performance", "Math.random",
    ]
    for word in words { XCTAssertFalse(page.script.contains(word), word) }
    XCTAssertTrue(page.script.contains("crypto.getRandomValues"))
  }

  func testTheScriptIsTheSameInEveryForm() {
    XCTAssertEqual(Page(Sample.hostile().html).script, page.script)
    XCTAssertEqual(Page(Sample.hostile().html).style, page.style)
  }

  func testTheScriptAndTheStyleCannotEndTooSoon() {
    for text in [page.script, page.style] {
      XCTAssertFalse(text.contains("</"))
      XCTAssertFalse(text.contains("<!--"))
      XCTAssertFalse(text.contains("\r"))
    }
  }

  private func digest(_ text: String) -> String {
    let hex = Array(SHA256.hexDigest(of: Array(text.utf8)))
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap {
      UInt8(String(hex[$0...($0 + 1)]), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }
}
