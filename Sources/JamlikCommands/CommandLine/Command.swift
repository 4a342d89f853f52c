import EqualityData

/// One command: all that is said of it anywhere is said here.
struct Command: Sendable {
  /// The words that call it, such as `import units`.
  let words: [String]
  let summary: Text

  /// What more there is to know, such as what a file must hold; whole lines.
  var details: Text?
  let operands: [Operand]
  let options: [Option]

  /// A line that can be typed as it stands, after `jamlik demo` has been run.
  let example: String
  let run: @Sendable (Arguments, inout Console) throws -> Void

  struct Operand: Sendable {
    let name: String
    let help: Text
    var isOptional = false

    /// Whether any number of words may follow, each another of the same.
    var isRepeatable = false
  }

  /// What it does, then the details where there are any.
  var paragraphs: [Text] { [summary] + [details].compactMap(\.self) }

  var name: String { words.joined(separator: " ") }

  /// Every option that may be given, those of all commands included.
  var allOptions: [Option] { options + Option.common }
}

/// One option of a command.
struct Option: Hashable, Sendable {
  let name: String

  /// What stands for the value in help, such as `N`; nil for a flag, which takes none.
  let placeholder: String?
  let help: Text

  /// The only values it can have; empty where anything goes.
  var choices: [String] = []

  /// Whether it may be given several times.
  var isRepeatable = false

  static let common = [language, help]

  static let language = Option(
    name: "language", placeholder: "sv|en",
    help: Text(sv: "Språk: svenska (förval) eller engelska.", en: "Swedish (default) or English."),
    choices: Language.allCases.map(\.rawValue))

  static let help = Option(
    name: "help", placeholder: nil,
    help: Text(sv: "Visa den här hjälpen.", en: "Show this help."))
}
