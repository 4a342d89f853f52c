import EqualityData

extension Command {
  static let completion = Command(
    words: ["completion"],
    summary: Text(
      sv: "Skriver ut kompletteringar för bash, zsh eller fish.",
      en: "Prints completions for bash, zsh or fish."),
    operands: [
      Operand(name: "SHELL", help: Text(sv: "bash, zsh eller fish.", en: "bash, zsh or fish."))
    ],
    options: [], example: "jamlik completion bash > jamlik-completion.bash"
  ) { arguments, console in
    guard let shell = Completion(rawValue: arguments.operands[0]) else {
      let shells = Completion.allCases.map(\.rawValue)
      throw UsageError.badOperand("SHELL", value: arguments.operands[0], expected: shells)
    }
    console.output += shell.script(for: Tool.commands)
  }

  static let manual = Command(
    words: ["manual"],
    summary: Text(
      sv: "Skriver ut manualsidan, för man.", en: "Prints the manual page, for man."),
    operands: [], options: [], example: "jamlik manual > jamlik.1"
  ) { arguments, console in
    console.output += ManualPage(commands: Tool.commands, language: arguments.language).text
  }
}
