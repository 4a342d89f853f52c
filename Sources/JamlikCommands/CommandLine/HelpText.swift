import EqualityData

/// What `--help` prints.
enum HelpText {
  /// The help of one command: how to call it, what it does, details, an example, its options.
  static func of(_ command: Command, in language: Language) -> String {
    let rows =
      command.operands.map { ($0.shown, $0.help(language)) }
      + command.allOptions.map { ($0.heading, $0.help(language)) }
    return """
      jamlik \(command.usage)

      \(command.paragraphs.map { $0(language) }.joined(separator: "\n\n"))

      \(Text(sv: "Exempel:", en: "Example:")(language))
        \(command.example)

      \(columns(rows))
      """ + "\n"
  }

  /// The list of all commands.
  static func of(_ commands: [Command], in language: Language) -> String {
    """
    \(Text(
      sv: "Jämlik: jämlikhetsdata som går att publicera utan att peka ut någon.",
      en: "Jämlik: equality data that can be published without pointing anyone out.")(language))

    \(columns(commands.map { ("jamlik \($0.name)", $0.summary(language)) }))

    \(Text(
      sv: "Börja med: jamlik demo\nHjälp om ett kommando: jamlik KOMMANDO --help\nIn English: jamlik --help --language en",
      en: "Begin with: jamlik demo\nHelp on a command: jamlik COMMAND --help --language en")(language))
    """ + "\n"
  }

  private static func columns(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { heading, help in
      "  " + heading + String(repeating: " ", count: width - heading.count + 2) + help
    }.joined(separator: "\n")
  }
}

extension Command {
  /// How the command is called, such as `init STORE --project NAME [--target N]`.
  var usage: String {
    ([name] + operands.map(\.shown) + (options.isEmpty ? [] : ["[--…]"])).joined(separator: " ")
  }
}

extension Command.Operand {
  var shown: String { isOptional ? "[\(name)]" : name }
}

extension Option {
  /// How the option is written, such as `--target N`.
  var heading: String { "--\(name)" + (placeholder.map { " \($0)" } ?? "") }
}
