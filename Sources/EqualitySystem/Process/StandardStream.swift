import Glibc

/// Whether a person sits there, sees what is written, and can type an answer.
package var userIsAtTerminal: Bool { isatty(0) == 1 && StandardStream.error.isTerminal }

/// The two streams that a program writes to.
///
/// Nothing is buffered and nothing fails unseen: a full disk or a closed pipe is an error, where
/// `print` loses the text and goes on.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  private var name: String { self == .output ? "standard output" : "standard error" }

  /// Whether a person sees at once what is written.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    try writeAll(bytes, to: rawValue, named: name)
  }

  package func write(_ text: String) throws(FileFailure) { try write(Array(text.utf8)) }
}
