import EqualityData

extension Console {
  /// Has whoever sits at the terminal type the project's name before something is erased for good.
  ///
  /// Nobody else is asked: a script means what it says. Nor is one who has said yes beforehand.
  func confirm(_ deed: Text, in project: Project, _ arguments: Arguments) throws(UsageError) {
    guard let answer = spectator.answer, !arguments.isGiven(.yes) else { return }
    let question = Text(
      sv: "\(deed.swedish) Det går inte att ångra. Skriv projektets namn, \(project.name), "
        + "för att göra det: ",
      en: "\(deed.english) It cannot be undone. Type the project's name, \(project.name), "
        + "to do it: ")
    guard answer(question(language)) == project.name else { throw .notConfirmed }
  }
}

extension Option {
  static let yes = Option(
    name: "yes", placeholder: nil,
    help: Text(sv: "Fråga inte först.", en: "Do not ask first."))
}
