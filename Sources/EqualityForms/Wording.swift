import EqualityModel

/// What the forms say of themselves, in plain words.
enum Wording {
  static let title = Text(sv: "Hur har du blivit bemött?", en: "How have you been treated?")
  static func name(of language: Language) -> String {
    switch language {
    case .swedish: "Svenska"
    case .english: "English"
    }
  }

  static let beforeYouBegin = Text(sv: "Innan du börjar", en: "Before you begin")

  // What is stated of the wave.
  static let purpose = Text(sv: "Därför frågar vi", en: "Why we ask")
  static let unit = Text(sv: "Frågorna gäller", en: "The questions are about")
  static let controller = Text(sv: "Ansvarig för svaren", en: "Responsible for the answers")
  static let legalBasis = Text(sv: "Rättslig grund", en: "Legal basis")
  static let consultedWith = Text(
    sv: "Frågorna är framtagna tillsammans med", en: "The questions were made together with")
  static let retention = Text(sv: "Svaren sparas", en: "The answers are kept")

  static func retained(until date: PartialDate) -> Text {
    Text(sv: "längst till \(date)", en: "until \(date) at the latest")
  }

  // The questions.
  static let whichUnit = Text(
    sv: "Vilken del av projektet handlar dina svar om?",
    en: "Which part of the project are your answers about?")
  static let several = Text(
    sv: "Du får välja flera svar.", en: "You may choose several answers.")

  /// What is offered beside the options.
  static func offered(_ status: AnswerStatus) -> Text {
    status == .notApplicable
      ? Text(sv: "gäller inte mig", en: "does not apply to me") : status.label
  }

  static func condition(_ answers: [Text], question number: Int) -> Text {
    Text(
      sv: "Svara bara om du har svarat "
        + answers.map { "”\(capitalised($0.swedish))”" }.joined(separator: " eller ")
        + " på fråga \(number).",
      en: "Answer only if you answered "
        + answers.map { "“\(capitalised($0.english))”" }.joined(separator: " or ")
        + " to question \(number).")
  }

  static func capitalised(_ text: Text) -> Text {
    Text(sv: capitalised(text.swedish), en: capitalised(text.english))
  }

  private static func capitalised(_ text: String) -> String { ShownText.capitalised(text) }
}
