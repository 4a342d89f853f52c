import EqualityData

/// Where a command writes, and how it hopes to end.
struct Console {
  /// What was asked for.
  var output = ""

  /// Everything else that a person should know.
  var messages = ""

  var status = ExitStatus.done
  let language: Language

  /// Who follows long work; nobody unless given.
  var spectator = Spectator.nobody

  mutating func print(_ text: Text) { output += text(language) + "\n" }
  mutating func say(_ text: Text) { messages += text(language) + "\n" }
}
