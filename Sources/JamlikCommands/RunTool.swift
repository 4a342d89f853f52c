import EqualityData
import EqualitySystem

/// Runs the tool as a process: with its own words, streams and exit status.
///
/// What it says of a crash holds no memory, and output that cannot be written is a failure.
public func runTool() -> Never {
  forgetOnCrash()
  reportFailedWrites()
  let tool = Tool(
    running: Array(CommandLine.arguments.dropFirst()), watchedBy: .userOfThisProcess)
  do {
    try StandardStream.error.write(tool.messages)
    try StandardStream.output.write(tool.output)
  } catch {
    try? StandardStream.error.write("jamlik: \(error.text(.swedish))\n")
    endProcess(ExitStatus.internalError.rawValue)
  }
  if tool.status == .interrupted { Interruption.end() }
  endProcess(tool.status.rawValue)
}

/// Puts a question to whoever sits at the terminal.
@Sendable private func ask(_ question: String) -> String? {
  try? StandardStream.error.write(question)
  return try? StandardInput.readLine()
}

extension Spectator {
  /// Whoever sits at the terminal, if anyone does, and can press ^C.
  fileprivate static var userOfThisProcess: Spectator {
    var user = Spectator(
      show: StandardStream.error.isTerminal
        ? { try? StandardStream.error.write($0) } : nil,
      seconds: secondsPassed, begin: Interruption.note, wantsToStop: { Interruption.hasCome })
    if userIsAtTerminal { user.answer = ask }
    user.conversation = .atTerminal
    return user
  }
}
