import EqualityData

/// Where a command writes, and how it hopes to end.
struct Console {
  /// What was asked for.
  var output = ""

  /// Everything else that a person should know.
  var messages = ""

  var status = ExitStatus.done
  let language: Language

  mutating func print(_ text: Text) { output += text(language) + "\n" }
  mutating func say(_ text: Text) { messages += text(language) + "\n" }
}

/// How the tool ends, as CLI.md lists it.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  case internalError = 1
  case wrongUsage = 2
  case refusedToProtectPeople = 3
  case wrongInput = 4
  case forbidden = 5
  case storeUnusable = 6
  case promiseBroken = 7
}
