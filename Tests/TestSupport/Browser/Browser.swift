public import Foundation
public import XCTest

/// A page in Chromium, driven as a person would: by keys, by clicks and by looking.
public final class Browser {
  private let process: BrowserProcess
  private var context = ""
  private var session: String?
  private var events: [String] = []

  /// Why a command was not done.
  public struct Refusal: Error {
    let method: String
    let answer: String
  }

  /// Opens an empty page, as in a browser that was never used, for as long as the test.
  ///
  /// What is saved from it comes into `downloads`.
  /// - Throws: `XCTSkip` where there is no browser, since a page can then only be read.
  public static func start(for test: XCTestCase, downloads: URL) throws -> Browser {
    guard let process = try BrowserProcess.shared?.get() else {
      throw XCTSkip("NOT TRIED IN A BROWSER: there is no /usr/bin/chromium on this machine")
    }
    let browser = try Browser(process, downloads: downloads)
    let context = browser.context
    test.addTeardownBlock { try process.forget(context) }
    return browser
  }

  private init(_ process: BrowserProcess, downloads: URL) throws {
    self.process = process
    context = try call("Target.createBrowserContext")["browserContextId"] as? String ?? ""
    let page = ["url": "about:blank", "browserContextId": context]
    let target = try call("Target.createTarget", page)["targetId"] ?? ""
    try call(
      "Browser.setDownloadBehavior",
      ["behavior": "allow", "downloadPath": downloads.path(), "browserContextId": context])
    session =
      try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"]
      as? String
    try call("Page.enable")
  }

  /// Does one command of the DevTools protocol, and returns what it gives.
  @discardableResult
  public func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    var command: [String: Any] = ["method": method, "params": parameters]
    command["sessionId"] = session
    let number = try process.send(command)
    while let answer = try next() {
      guard answer["id"] as? Int == number else { continue }
      if let result = answer["result"] as? [String: Any] { return result }
      throw Refusal(method: method, answer: "\(answer["error"] ?? "")")
    }
    throw Refusal(method: method, answer: "the browser has ended")
  }

  /// Waits until something has happened since the last command that waited.
  public func wait(for event: String) throws {
    while !events.contains(event) {
      guard try next() != nil else { throw Refusal(method: event, answer: "the browser has ended") }
    }
    events = []
  }

  private func next() throws -> [String: Any]? {
    let message = try process.receive()
    if let event = message?["method"] as? String, message?["sessionId"] as? String == session {
      events.append(event)
    }
    return message
  }
}

extension Browser {
  /// Opens a page and waits for it to be complete.
  public func open(_ page: URL) throws {
    events = []
    try call("Page.navigate", ["url": page.absoluteString])
    try wait(for: "Page.loadEventFired")
  }

  /// The value of an expression in the page, waited for where it is a promise.
  @discardableResult
  public func evaluate(_ expression: String) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let details = answer["exceptionDetails"] {
      throw Refusal(method: expression, answer: "\(details)")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// Runs a script before any of the page's own, from the next page on.
  public func prepare(_ script: String) throws {
    try call("Page.addScriptToEvaluateOnNewDocument", ["source": script])
  }

  /// Clicks what a selector finds, which must be there.
  public func click(_ selector: String) throws {
    try evaluate("document.querySelector(\(Self.quoted(selector))).click()")
  }

  /// Lets time go by in the page, without waiting for it.
  public func pass(seconds: Int) throws {
    events = []
    try call("Emulation.setVirtualTimePolicy", ["policy": "advance", "budget": seconds * 1000])
    try wait(for: "Emulation.virtualTimeBudgetExpired")
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
