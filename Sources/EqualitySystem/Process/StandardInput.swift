import Glibc

/// What someone types, or what is piped in, line by line.
package enum StandardInput {
  private static let lengthLimit = 10_000

  /// Whether a person types.
  package static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The next line, without its end; nil where there is none, or where ^C has come.
  ///
  /// No byte after the line is read, so that nothing typed stays in memory for longer.
  package static func readLine() throws(FileFailure) -> String? {
    var line: [UInt8] = []
    while line.count < lengthLimit {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR {
        if Interruption.hasCome { return nil }
        continue
      }
      guard count >= 0 else { throw FileFailure(.read, "-") }
      if count == 0 { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { break }
      if byte != UInt8(ascii: "\r") { line.append(byte) }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
