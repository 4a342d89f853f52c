import Foundation

/// A page taken apart into its tags, as a reader without a browser can.
struct Page {
  struct Tag {
    let name: String
    let isClosing: Bool
    let attributes: [String: String]
  }

  let html: String
  let script: String
  let style: String

  /// The page without what is the same in all forms.
  let withoutScriptAndStyle: String

  /// The tags, in order; what looks like a tag and is none is not among them.
  let tags: [Tag]

  init(_ html: String) {
    self.html = html
    script = Self.between("<script>", "</script>", in: html)
    style = Self.between("<style>", "</style>", in: html)
    withoutScriptAndStyle = html.replacingOccurrences(of: script, with: "…")
      .replacingOccurrences(of: style, with: "…")
    tags = Self.tags(in: withoutScriptAndStyle)
  }

  private static func tags(in html: String) -> [Tag] {
    html.matches(of: /<(\/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/).map {
      Tag(
        name: String($0.2), isClosing: $0.1 == "/", attributes: attributes(in: String($0.3)))
    }
  }

  private static func attributes(in text: String) -> [String: String] {
    text.matches(of: /([a-z-]+)(?:="([^"]*)")?/).reduce(into: [:]) {
      $0[String($1.1)] = String($1.2 ?? "")
    }
  }

  private static func between(_ start: String, _ end: String, in text: String) -> String {
    guard let start = text.range(of: start)?.upperBound,
      let end = text.range(of: end, range: start..<text.endIndex)?.lowerBound
    else { return "" }
    return String(text[start..<end])
  }
}
