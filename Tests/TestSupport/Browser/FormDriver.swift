public import Foundation
public import XCTest

/// A form in a browser, opened as its users open it: as a file.
public struct FormDriver {
  public let browser: Browser
  private let downloads: URL

  public init(html: String, for test: XCTestCase) throws {
    let directory = URL(filePath: try test.temporaryDirectory())
    let page = directory.appending(path: "form.html")
    downloads = directory.appending(path: "downloads")
    try FileManager.default.createDirectory(at: downloads, withIntermediateDirectories: true)
    try Data(html.utf8).write(to: page)
    browser = try Browser.start(for: test, downloads: downloads)
    try browser.prepare(
      """
      window.violations = [];
      addEventListener("securitypolicyviolation", (event) =>
        window.violations.push(event.effectiveDirective));
      """)
    try browser.open(page)
  }

  /// Ticks the boxes with these ids, each of which must be there to be seen.
  public func tick(_ ids: String...) throws {
    for id in ids {
      XCTAssertTrue(try isSeen("#\(id)"), id)
      try browser.click("#\(id)")
    }
  }

  /// Presses the button that does this, where the form now is.
  public func act(_ action: String) throws { try browser.click(".current [data-action=\(action)]") }

  public func isSeen(_ selector: String) throws -> Bool {
    try holds("document.querySelector('\(selector)').checkVisibility({ visibilityProperty: true })")
  }

  public func isTicked(_ id: String) throws -> Bool {
    try holds("document.getElementById('\(id)').checked")
  }

  public func holds(_ expression: String) throws -> Bool {
    try browser.evaluate(expression) as? Bool == true
  }

  public func text(_ expression: String) throws -> String {
    try browser.evaluate(expression) as? String ?? ""
  }

  /// The heading of the part that is shown, as it is read.
  public func heading() throws -> String {
    try text("document.querySelector('.current h2').innerText")
  }

  /// The files that have been saved, by name, once there are as many as there should be.
  public func savedFiles(_ count: Int = 1) throws -> [String: Data] {
    for _ in 0..<400 {
      let files = try contents(of: downloads.path()).filter { $0.key.hasSuffix(".json") }
      if files.count >= count { return files }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return try contents(of: downloads.path())
  }

  /// Takes away what has been saved, as when a file gets lost.
  public func loseFiles() throws {
    for name in try savedFiles().keys {
      try FileManager.default.removeItem(at: downloads.appending(path: name))
    }
  }

  /// The one response that has been saved.
  public func savedResponse() throws -> NSDictionary {
    let files = try savedFiles()
    XCTAssertEqual(files.count, 1)
    let data = try XCTUnwrap(files.first?.value)
    return try XCTUnwrap(JSONSerialization.jsonObject(with: data) as? NSDictionary)
  }
}
