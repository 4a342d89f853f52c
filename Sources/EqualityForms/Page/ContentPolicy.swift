import EqualityModel

/// What a browser is told to hold the page to: its own script and style, and nothing from outside.
struct ContentPolicy {
  let script: String
  let style: String

  var text: String {
    [
      "default-src 'none'", "script-src '\(source(script))'", "style-src '\(source(style))'",
      "form-action 'none'", "base-uri 'none'",
    ].joined(separator: "; ")
  }

  private func source(_ content: String) -> String {
    "sha256-" + Base64.encoded(SHA256.digest(of: Array(content.utf8)))
  }
}

/// Bytes as text, by RFC 4648.
enum Base64 {
  static func encoded(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      let letters = [18, 12, 6, 0].map { alphabet[Int(padded >> $0 & 63)] }
      return String(letters.prefix(group.count + 1))
        + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
