import EqualityData

/// Completion scripts for shells, made from the table of commands.
enum Completion: String, CaseIterable {
  case bash
  case zsh
  case fish

  func script(for commands: [Command]) -> String {
    switch self {
    case .bash: Self.bash(commands)
    case .zsh: "autoload -U +X bashcompinit && bashcompinit\n" + Self.bash(commands)
    case .fish: Self.fish(commands)
    }
  }

  private static func bash(_ commands: [Command]) -> String {
    let nouns = verbs(commands).filter { !$0.nouns.isEmpty }.map { verb, nouns in
      "    \(verb)) [ \"$COMP_CWORD\" -eq 2 ] && words=\"\(nouns.joined(separator: " "))\" ;;"
    }
    let options = commands.map { command in
      let names = command.allOptions.map { "--\($0.name)" }.joined(separator: " ")
      return "    \"\(command.name)\"*) options=\"\(names)\" ;;"
    }
    return """
      _jamlik() {
        local words="" options="--help --language --version" current="${COMP_WORDS[COMP_CWORD]}"
        [ "$COMP_CWORD" -eq 1 ] && words="\(verbs(commands).map(\.verb).joined(separator: " "))"
        case "${COMP_WORDS[1]}" in
      \(nouns.joined(separator: "\n"))
        esac
        case "${COMP_WORDS[*]:1}" in
      \(options.joined(separator: "\n"))
        esac
        case "$current" in -*) words="$options" ;; esac
        COMPREPLY=($(compgen -W "$words" -- "$current"))
      }
      complete -o default -F _jamlik jamlik

      """
  }

  private static func fish(_ commands: [Command]) -> String {
    var lines = verbs(commands).map { verb, _ in
      "complete -c jamlik -n __fish_use_subcommand -a \(verb)"
    }
    for (verb, nouns) in verbs(commands) where !nouns.isEmpty {
      let words = nouns.joined(separator: " ")
      lines.append("complete -c jamlik -n '__fish_seen_subcommand_from \(verb)' -a '\(words)'")
    }
    for command in commands {
      for option in command.allOptions {
        let value = option.placeholder == nil ? "" : " -r"
        let choices = option.choices.isEmpty ? "" : " -a '\(option.choices.joined(separator: " "))'"
        lines.append(
          "complete -c jamlik -n '__fish_seen_subcommand_from \(command.words[0])' "
            + "-l \(option.name)\(value)\(choices)")
      }
    }
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }.joined(separator: "\n") + "\n"
  }

  private static func verbs(_ commands: [Command]) -> [(verb: String, nouns: [String])] {
    var verbs: [(verb: String, nouns: [String])] = []
    for command in commands {
      if verbs.last?.verb != command.words[0] { verbs.append((command.words[0], [])) }
      if command.words.count > 1 { verbs[verbs.count - 1].nouns.append(command.words[1]) }
    }
    return verbs
  }
}
