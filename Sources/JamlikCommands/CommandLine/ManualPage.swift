import EqualityData

/// The manual page `jamlik(1)` in roff, made from the table of commands.
struct ManualPage {
  let commands: [Command]
  let language: Language

  var text: String {
    let head = [
      ".TH JAMLIK 1", ".SH \(Text(sv: "NAMN", en: "NAME")(language))",
      "jamlik \\- \(escaped(Self.purpose(language)))",
      ".SH \(Text(sv: "KOMMANDON", en: "COMMANDS")(language))",
    ]
    return (head + commands.flatMap(section) + exitStatuses).joined(separator: "\n") + "\n"
  }

  private static let purpose = Text(
    sv: "jämlikhetsdata som går att publicera utan att peka ut någon",
    en: "equality data that can be published without pointing anyone out")

  private func section(of command: Command) -> [String] {
    [".SS \(escaped("jamlik \(command.usage)"))", escaped(command.summary(language))]
      + command.operands.flatMap { entry($0.shown, $0.help) }
      + command.options.flatMap { entry($0.heading, $0.help) }
      + [".PP", ".nf", escaped(command.example), ".fi"]
  }

  private func entry(_ term: String, _ help: Text) -> [String] {
    [".TP", ".B \(escaped(term))", escaped(help(language))]
  }

  private var exitStatuses: [String] {
    [".SH \(Text(sv: "AVSLUTSSTATUS", en: "EXIT STATUS")(language))"]
      + ExitStatus.allCases.flatMap { entry(String($0.rawValue), $0.meaning) }
  }

  private func escaped(_ text: String) -> String {
    let dashed = text.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\e")
      .split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\\-")
    return dashed.hasPrefix(".") || dashed.hasPrefix("'") ? "\\&" + dashed : dashed
  }
}
