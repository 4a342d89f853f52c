import EqualityData

/// The whole command-line tool, apart from its process: words in, text and exit status out.
public struct Tool {
  /// Every command there is, in the order in which help lists them.
  static let commands: [Command] = [
    .demo, .initialise, .importUnits, .importParticipations, .importResponses, .importDimension,
    .importGroup, .importReference, .importDeviations, .importActivities, .importViolenceQuestions,
    .importSuppliers, .importReferrals, .importStore, .openWave, .closeWave, .listWaves,
    .questionnaire, .collect, .reportGender, .reportExperience, .reportDisadvantage, .reportReach,
    .reportAccess, .reportTarget, .reportTrend, .reportDeviations, .reportProcess, .reportGroups,
    .reportDigital, .reportSummary, .reportQuality, .publishGender, .publishExperience,
    .publishDisadvantage, .publishReach, .publishAccess, .publishDeviations, .publishProcess,
    .publishGroups, .publishDigital, .signals, .releases, .compare, .audit, .withdraw, .purge,
    .check, .export, .protectTable, .auditTable, .completion, .manual,
  ]

  /// The version of the tool and of its file formats.
  public static let version = "0.1"

  /// What was asked for, for standard output.
  public private(set) var output = ""

  /// Everything else, for standard error.
  public private(set) var messages = ""

  public private(set) var status = ExitStatus.done

  /// Runs the tool with the words after its name.
  public init(running words: [String]) { self.init(running: words, watchedBy: .nobody) }

  /// Runs the tool while someone follows how far it comes.
  init(running words: [String], watchedBy spectator: Spectator) {
    var console = Console(language: Self.language(of: words), spectator: spectator)
    do {
      try Self.run(words, on: &console)
    } catch {
      let failure = Failure(error)
      console.messages += "jamlik: \(failure.text(console.language))\n"
      console.status = failure.status
      if error is UsageError { console.say(Self.hint) }
    }
    output = console.output
    messages = console.messages
    status = console.status
  }

  private static func run(_ words: [String], on console: inout Console) throws {
    let words = withoutLeadingLanguage(words)
    guard let first = words.first, !["--help", "-h", "help"].contains(first),
      !first.hasPrefix("--language")
    else {
      console.output += HelpText.of(commands, in: console.language)
      return
    }
    guard first != "--version" else {
      console.output += "jamlik \(version)\n"
      return
    }
    let command = try command(of: words)
    let arguments = try Arguments(words.dropFirst(command.words.count), of: command)
    guard !arguments.isGiven(.help) else {
      console.output += HelpText.of(command, in: console.language)
      return
    }
    try command.run(arguments, &console)
  }

  private static func command(of words: [String]) throws(UsageError) -> Command {
    if let command = commands.first(where: { words.starts(with: $0.words) }) { return command }
    let verb = words[0]
    let sisters = commands.filter { $0.words[0] == verb && $0.words.count > 1 }
    guard !sisters.isEmpty else {
      let verbs = commands.map { $0.words[0] }
      throw .unknownCommand(verb, nearest: Nearest.candidate(to: verb, among: verbs) { [$0] })
    }
    let nouns = sisters.map { $0.words[1] }
    guard words.count > 1,
      let noun = Nearest.candidate(to: words[1], among: nouns, spellings: { [$0] })
    else {
      throw .incompleteCommand(verb, following: nouns)
    }
    throw .unknownCommand("\(verb) \(words[1])", nearest: "\(verb) \(noun)")
  }

  /// `jamlik --language en releases …` is `jamlik releases … --language en`.
  private static func withoutLeadingLanguage(_ words: [String]) -> [String] {
    guard let first = words.first, first.hasPrefix("--language") else { return words }
    let count = first == "--language" ? 2 : 1
    return Array(words.dropFirst(count)) + words.prefix(count)
  }

  /// The language is looked for before anything else, so that errors are in it too.
  private static func language(of words: [String]) -> Language {
    let attached = words.first { $0.hasPrefix("--language=") }?.split(separator: "=").last
    let following = words.firstIndex(of: "--language").flatMap { position in
      words.indices.contains(position + 1) ? words[position + 1] : nil
    }
    return (attached.map(String.init) ?? following).flatMap(Language.init(rawValue:)) ?? .swedish
  }

  private static let hint = Text(
    sv: "Hjälp: jamlik --help", en: "Help: jamlik --help --language en")
}
