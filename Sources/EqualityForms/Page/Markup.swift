import EqualityModel

/// A piece of HTML.
///
/// What a literal says is markup; what is put into it is text, and is escaped. A text can so not
/// become markup by mistake:
///
///     let label: Markup = "<b>\("a < b")</b>"  // <b>a &lt; b</b>
struct Markup: ExpressibleByStringInterpolation {
  private(set) var html: String

  init(stringLiteral literal: String) { html = literal }
  init(stringInterpolation interpolation: Interpolation) { html = interpolation.html }

  /// The program's own script or style, which no text is ever put into.
  init(trusted source: String) { html = source }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ list: [Markup]) { list.forEach { html += $0.html } }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }

    /// A text for people.
    mutating func appendInterpolation(_ text: String) {
      html += Markup.escaped(ShownText.harmless(text))
    }

    /// A code that must come back as it is.
    mutating func appendInterpolation(exactly code: String) { html += Markup.escaped(code) }

    /// A text in every language, of which the page shows one.
    mutating func appendInterpolation(_ text: Text) {
      guard text.swedish != text.english else { return appendInterpolation(text.swedish) }
      for language in Language.allCases {
        let code = language.rawValue
        let spoken: Markup =
          "<span class=\"\(exactly: code)\" lang=\"\(exactly: code)\">\(text(language))</span>"
        html += spoken.html
      }
    }
  }

  /// Fit for an element's text and for an attribute in quotes.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where ShownText.isControl(scalar): result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
