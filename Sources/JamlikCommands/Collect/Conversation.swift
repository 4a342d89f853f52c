import EqualitySystem

/// Asking someone, a screen at a time.
struct Conversation {
  /// Called before the first screen and after the last, of which nothing may be left.
  let begin: () throws -> Void
  let end: () -> Void

  /// Shows a screen in place of the one before.
  let show: (String) throws -> Void

  /// The line that is typed next; nil where nothing more will come.
  let hear: () throws -> String?
}

extension Conversation {
  /// With whoever sits at the terminal, or with what is piped in, where no screen is cleared.
  static var atTerminal: Conversation {
    let isScreen = StandardStream.output.isTerminal && StandardInput.isTerminal
    return Conversation(
      begin: {
        Interruption.noteWhileReading()
        if isScreen { try StandardStream.output.write(Screen.other) }
      },
      end: { if isScreen { try? StandardStream.output.write(Screen.cleared + Screen.own) } },
      show: { try StandardStream.output.write((isScreen ? Screen.cleared : "") + $0) },
      hear: { try StandardInput.readLine() })
  }

  /// What terminals since the VT100 know; the other screen keeps no lines to scroll back to.
  private enum Screen {
    static let cleared = "\u{1B}[H\u{1B}[2J\u{1B}[3J"
    static let other = "\u{1B}[?1049h"
    static let own = "\u{1B}[?1049l"
  }
}
