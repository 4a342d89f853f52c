import EqualityData

/// Who waits for a command that takes its time: sees how far it is, and can have it stopped.
struct Spectator {
  /// Writes at once, to a terminal; nil where nobody would see it.
  let show: ((String) -> Void)?

  /// The seconds since some moment.
  let seconds: () -> Double

  /// Called before long work begins.
  let begin: () -> Void

  /// Whether the work shall end, with nothing done.
  let wantsToStop: () -> Bool

  /// Shows a question and waits for the line that is typed; nil where nobody can type one.
  var answer: ((String) -> String?)?
  /// Asks and hears answers; nil where there is nobody to ask.
  var conversation: Conversation?

  static var nobody: Spectator {
    Spectator(show: nil, seconds: { 0 }, begin: {}, wantsToStop: { false })
  }
}

extension Console {
  /// Does long work, with a bar where someone sees it; nothing is left of the bar afterwards.
  func following<Result>(
    _ work: ((ProtectionProgress) -> Bool) throws -> Result
  ) rethrows -> Result {
    var bar = ProgressBar(for: spectator, in: language)
    spectator.begin()
    defer { bar.wipe() }
    return try work { progress in
      bar.draw(progress)
      return !spectator.wantsToStop()
    }
  }
}
