import EqualityData

/// The words after a command's name, checked against what it takes.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  init(_ words: some Collection<String>, of command: Command) throws(UsageError) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      if word.hasPrefix("--") {
        try add(option: word, rest: &rest, of: command)
      } else if word == "-h" {
        values[Option.help.name] = [""]
      } else {
        operands.append(word)
      }
    }
    guard !isGiven(.help) else { return }
    let least = command.operands.count { !$0.isOptional }
    guard operands.count >= least else {
      throw .missing(operand: command.operands[operands.count].name, of: command.name)
    }
    let takesMore = command.operands.last?.isRepeatable ?? false
    guard takesMore || operands.count <= command.operands.count else {
      throw .unexpected(word: operands[command.operands.count], of: command.name)
    }
  }

  private mutating func add(
    option word: String, rest: inout ArraySlice<String>, of command: Command
  ) throws(UsageError) {
    let halves = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(halves[0])
    let attached = halves.count == 2 ? String(halves[1]) : nil
    guard let option = command.allOptions.first(where: { $0.name == name }) else {
      throw .unknownOption(
        name, nearest: Nearest.candidate(to: name, among: command.allOptions.map(\.name)) { [$0] })
    }
    guard option.isRepeatable || values[name] == nil else { throw .repeated(option: name) }
    guard option.placeholder != nil else {
      guard attached == nil else { throw .needsNoValue(option: name) }
      values[name] = [""]
      return
    }
    guard let value = attached ?? rest.popFirst() else { throw .missingValue(option: name) }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw .badValue(option: name, value: value, expected: option.choices.joined(separator: ", "))
    }
    values[name, default: []].append(value)
  }

  func isGiven(_ option: Option) -> Bool { values[option.name] != nil }

  /// The option's value, or nil where it was not given.
  subscript(option: Option) -> String? { values[option.name]?.last }

  /// All values of an option that can be given several times.
  func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// The value as `parse` reads it, or nil where the option was not given.
  func value<Value>(
    _ option: Option, expected: String, parse: (String) -> Value?
  ) throws(UsageError) -> Value? {
    guard let text = self[option] else { return nil }
    guard let value = parse(text) else {
      throw .badValue(option: option.name, value: text, expected: expected)
    }
    return value
  }

  /// The language asked for; Swedish where none was.
  var language: Language { self[.language].flatMap(Language.init(rawValue:)) ?? .swedish }
}
