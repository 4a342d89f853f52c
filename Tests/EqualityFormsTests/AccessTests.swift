import EqualityForms
import Foundation
import TestSupport
import XCTest

/// The form for whoever uses keys, listens, sees little, or has only a telephone.
final class AccessTests: XCTestCase {
  func testTheFormIsFilledInWithKeysAlone() throws {
    let form = try FormDriver(Sample.short(units: []), for: self)

    try reach("[data-action=next]", in: form, pressing: .enter)
    XCTAssertEqual(try form.text("document.activeElement.innerText"), "Hur du blir bemött")
    try reach("#q1-1", in: form, pressing: .space, .down, .down)
    try reach("#q2-1", in: form, pressing: .space)
    try reach("#q3-2", in: form, pressing: .space)
    try reach("#q4-1", in: form, pressing: .space, .down)
    try reach("#q5-1", in: form, pressing: .space)
    try reach("[data-action=next]", in: form, pressing: .enter)
    try reach("#q6-3", in: form, pressing: .space)
    try reach("#q6-1", in: form, pressing: .space, backwards: true)
    try reach("[data-action=next]", in: form, pressing: .enter)
    try reach("[data-action=save]", in: form, pressing: .enter)

    XCTAssertEqual(
      try form.savedResponse()["answers"] as? NSDictionary,
      ["B1": "3", "D1": "ja", "D2": ["alder"], "D4": "nej", "D5": ["radd"], "religion": ["ingen"]])
    XCTAssertEqual(try form.text("document.activeElement.innerText"), "Tack för dina svar!")
    try reach("[data-action=restart]", in: form, pressing: .enter)
    XCTAssertEqual(try form.text("document.activeElement.innerText"), "Innan du börjar")
  }

  /// Goes to what a selector finds with the tab key alone, and presses keys there.
  private func reach(
    _ selector: String, in form: FormDriver, pressing keys: Browser.Key...,
    backwards: Bool = false
  ) throws {
    for _ in 0..<30 {
      try form.browser.press(backwards ? .backTab : .tab)
      guard try form.holds("document.activeElement.matches('\(selector)')") else { continue }
      XCTAssertTrue(try form.holds(Self.focusIsSeen), selector)
      for key in keys { try form.browser.press(key) }
      return
    }
    XCTFail("\(selector) is not reached")
  }

  private static let focusIsSeen = """
    [document.activeElement, document.activeElement.closest(".option")].some((element) =>
      element && getComputedStyle(element).outlineStyle === "solid"
        && parseFloat(getComputedStyle(element).outlineWidth) >= 3)
    """

  func testEverythingHasANameInOneLanguage() throws {
    let form = try FormDriver(Sample.short(), for: self)
    try form.act("next")
    try form.tick("q2-1", "q4-2")

    let nodes = try accessibleNodes(form)

    XCTAssertEqual(
      nodes.filter { $0.role == "radiogroup" || $0.role == "group" }.map(\.name),
      [
        "Personalen möter mig med respekt.", "Har du blivit sämre behandlad?",
        "Vad hade det samband med?", "Berättade du för någon?", "Varför inte?",
      ])
    XCTAssertEqual(
      nodes.filter { $0.role == "checkbox" }.map(\.name),
      ["Kön", "Ålder", "Vet inte", "Vill inte svara", "Var rädd", "Vill inte svara"])
    XCTAssertEqual(
      nodes.filter { $0.role == "radio" }.map(\.name).prefix(2),
      ["Stämmer inte alls", "Stämmer dåligt"])
    XCTAssertEqual(
      nodes.filter { $0.role == "button" }.map(\.name).sorted(),
      ["English", "Nästa", "Svenska", "Ta bort svaret", "Ta bort svaret", "Tillbaka"])
    XCTAssertEqual(
      nodes.filter { $0.description == "Du får välja flera svar." }.map(\.name),
      ["Vad hade det samband med?", "Varför inte?"])
  }

  private func accessibleNodes(
    _ form: FormDriver
  ) throws -> [(role: String, name: String, description: String)] {
    try form.browser.call("Accessibility.enable")
    let tree = try form.browser.call("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]]
    func value(_ node: [String: Any], _ key: String) -> String {
      (node[key] as? [String: Any])?["value"] as? String ?? ""
    }
    return (tree ?? []).filter { $0["ignored"] as? Bool == false }.map {
      (value($0, "role"), value($0, "name"), value($0, "description"))
    }
  }

  func testOnATelephoneNothingIsTooWideOrTooSmallToHit() throws {
    for width in [320, 375] {
      let form = try FormDriver(QuestionnaireForm(wave: Sample.wave()), for: self)
      try form.browser.call(
        "Emulation.setDeviceMetricsOverride",
        ["width": width, "height": 700, "deviceScaleFactor": 2, "mobile": true])
      try form.browser.call("Emulation.setTouchEmulationEnabled", ["enabled": true])
      for _ in 1...6 {
        XCTAssertTrue(try form.holds("document.documentElement.scrollWidth <= \(width)"))
        let small = """
          [...document.querySelectorAll("input, button")]
            .filter((element) => element.checkVisibility())
            .map((element) => element.getBoundingClientRect())
            .filter((box) => box.width < 24 || box.height < 24).length
          """
        XCTAssertEqual(try form.browser.evaluate(small) as? Int, 0)
        try form.act("next")
      }
      XCTAssertEqual(try form.heading(), "Spara dina svar")
    }
  }

  func testTextsCanBeReadOnTheirGround() {
    let style = Page(Sample.short().html).style
    let grounds = [
      "paper": ["ink", "quiet", "accent"], "card": ["ink", "quiet", "accent"],
      "tint": ["ink", "quiet"], "accent": ["card"],
    ]
    for (ground, texts) in grounds {
      for text in texts {
        XCTAssertGreaterThanOrEqual(contrast(text, ground, in: style), 4.5, "\(text) on \(ground)")
      }
    }
    XCTAssertGreaterThanOrEqual(contrast("line", "card", in: style), 3, "the edge of a box")
  }

  /// The contrast ratio of WCAG 2 between two colours of the style.
  private func contrast(_ first: String, _ second: String, in style: String) -> Double {
    let lights = [first, second].map { luminance(of: $0, in: style) + 0.05 }.sorted()
    return lights[1] / lights[0]
  }

  private func luminance(of name: String, in style: String) -> Double {
    guard let start = style.range(of: "--\(name): #")?.upperBound,
      let colour = Int(style[start...].prefix(6), radix: 16)
    else { return .nan }
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(colour >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
