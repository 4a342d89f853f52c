public import Foundation
public import XCTest

/// A page in Chromium, driven as a person would: by keys, by clicks and by looking.
public final class Browser {
  private let process: BrowserProcess
  private var session: String?
  private var count = 0
  private var events: [String] = []

  /// Why a command was not done.
  public struct Refusal: Error {
    let method: String
    let answer: String
  }

  /// Starts a browser that ends with the test.
  ///
  /// - Throws: `XCTSkip` where there is none, since a page can then only be read.
  public static func start(for test: XCTestCase) throws -> Browser {
    guard let executable = BrowserProcess.executable else {
      throw XCTSkip("NOT TRIED IN A BROWSER: there is no /usr/bin/chromium on this machine")
    }
    let process = try BrowserProcess(executable: executable)
    test.addTeardownBlock { process.end() }
    return try Browser(process)
  }

  private init(_ process: BrowserProcess) throws {
    self.process = process
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] ?? ""
    session =
      try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"]
      as? String
    try call("Page.enable")
  }

  /// Does one command of the DevTools protocol, and returns what it gives.
  @discardableResult
  public func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    count += 1
    var message: [String: Any] = ["id": count, "method": method, "params": parameters]
    message["sessionId"] = session
    try process.send(JSONSerialization.data(withJSONObject: message))
    while let answer = try next() {
      guard answer["id"] as? Int == count else { continue }
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
    guard let data = try process.receive() else { return nil }
    let message = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    if let event = message["method"] as? String { events.append(event) }
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

  /// A key that does something.
  public enum Key: String {
    case tab = "Tab"
    case space = " "
    case enter = "Enter"
    case down = "ArrowDown"
    case escape = "Escape"

    fileprivate var code: Int {
      switch self {
      case .tab: 9
      case .space: 32
      case .enter: 13
      case .down: 40
      case .escape: 27
      }
    }

    fileprivate var text: String? {
      switch self {
      case .space: " "
      case .enter: "\r"
      default: nil
      }
    }
  }

  /// Presses keys, one after the other.
  public func press(_ keys: Key...) throws {
    for key in keys {
      var down: [String: Any] = ["type": "keyDown", "key": key.rawValue]
      down["windowsVirtualKeyCode"] = key.code
      down["text"] = key.text
      try call("Input.dispatchKeyEvent", down)
      down["type"] = "keyUp"
      down["text"] = nil
      try call("Input.dispatchKeyEvent", down)
    }
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
