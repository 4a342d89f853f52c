import Glibc
import Synchronization

private let isWanted = Atomic(false)

/// The user's wish that the program stop, as ^C tells it.
package enum Interruption {
  /// From now on the first ^C is only noted; the second ends the program at once, as ever.
  ///
  /// Where ^C is not for this program, as in the background, it stays so.
  package static func note() {
    let before = signal(SIGINT, SIG_IGN)
    guard unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else {
      return
    }
    // Made before the handler can run, which must not make it.
    isWanted.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      isWanted.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// As ``note()``, and a wait for something to read ends with the first ^C.
  package static func noteWhileReading() {
    note()
    var action = sigaction()
    sigaction(SIGINT, nil, &action)
    action.sa_flags &= ~SA_RESTART
    sigaction(SIGINT, &action, nil)
  }

  /// Whether ^C has come since it was first noted.
  package static var hasCome: Bool { isWanted.load(ordering: .relaxed) }

  /// Ends the program as ^C does, so that whoever started it knows.
  package static func end() -> Never {
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
    exit(128 + SIGINT)
  }
}
