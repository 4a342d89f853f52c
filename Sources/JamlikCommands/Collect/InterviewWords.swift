import EqualityData

/// What is on the screens of an interview.
enum InterviewWords {
  /// Where a question stands.
  struct Heading {
    let section: Questionnaire.Section
    let number: Int
    let count: Int
  }

  // The words that are typed, the same in every language.
  static let back = "b"
  static let stop = "q"
  static let save = "s"

  private static let width = 72

  static func introduction(_ wave: Wave, in language: Language) -> String {
    let facts = [
      Text(sv: "Ändamål: \(wave.purpose)", en: "Purpose: \(wave.purpose)"),
      Text(sv: "Ansvarig: \(wave.controller)", en: "Responsible: \(wave.controller)"),
      Text(sv: "Rättslig grund: \(wave.legalBasis)", en: "Legal basis: \(wave.legalBasis)"),
      Text(
        sv: "Svaren finns kvar till och med: \(wave.retainUntil)",
        en: "Answers are kept until: \(wave.retainUntil)"),
    ]
    let ask = Text(
      sv: "Tryck Enter för att börja, eller skriv \(stop) för att sluta.",
      en: "Press Enter to begin, or type \(stop) to stop.")
    let paragraphs = (wave.told + facts + [ask]).map { $0(language) }
    return paragraphs.map { wrapped($0) }.joined(separator: "\n") + "> "
  }

  static func screen(
    _ question: Question, in heading: Heading, earlier: Answer?, trouble: Text?,
    _ language: Language
  ) -> String {
    var parts = [
      wrapped(
        "\(heading.section.title(language)) (\(heading.number)/\(heading.count))"),
      wrapped(question.text(language)) + list(question, language),
    ]
    if let note = heading.section.note, heading.section.questions.first == question {
      parts.insert(wrapped(note(language)), at: 1)
    }
    if let earlier {
      let label = Text(sv: "Ditt svar nu:", en: "Your answer now:")(language)
      parts.append(wrapped("\(label) \(text(of: earlier, to: question, language))"))
    }
    if let trouble { parts.append(wrapped(trouble(language))) }
    parts.append(wrapped(keys(question, keeps: earlier != nil)(language)))
    return parts.joined(separator: "\n") + "> "
  }

  static func review(
    _ questions: [Question], _ answers: [Answer], _ language: Language
  ) -> String {
    let title = Text(sv: "Dina svar", en: "Your answers")(language)
    let lines = zip(questions, answers).enumerated().compactMap { position, pair in
      pair.1 == .missing(.notAsked)
        ? nil
        : wrapped(
          "\(position + 1). \(pair.0.text(language)) – \(text(of: pair.1, to: pair.0, language))")
    }
    let keys = Text(
      sv: "Skriv \(save) för att spara, ett nummer för att ändra det svaret, eller \(stop) för att "
        + "sluta utan att spara.",
      en: "Type \(save) to save, a number to change that answer, or \(stop) to stop without saving."
    )
    return "\(title)\n\n" + lines.joined() + "\n" + wrapped(keys(language)) + "> "
  }
}

extension InterviewWords {
  private static func list(_ question: Question, _ language: Language) -> String {
    let labels =
      question.options.map(\.label) + TypedAnswer.numberedStatuses(of: question).map(\.label)
    return labels.enumerated().map { "  \($0 + 1)  \($1(language))\n" }.joined()
  }

  private static func keys(_ question: Question, keeps: Bool) -> Text {
    let choice =
      question.allowsSeveral
      ? Text(
        sv: "Skriv nummer; flera med mellanslag emellan.",
        en: "Type numbers; several with spaces between.")
      : Text(sv: "Skriv ett nummer.", en: "Type a number.")
    let enter =
      keeps
      ? Text(sv: "behåller svaret", en: "keeps the answer")
      : Text(sv: "hoppar över", en: "skips")
    return Text(
      sv: "\(choice.swedish) Enter \(enter.swedish), \(TypedAnswer.decline) vill inte svara, "
        + "\(back) tillbaka, \(stop) slutar utan att spara.",
      en: "\(choice.english) Enter \(enter.english), \(TypedAnswer.decline) prefer not to say, "
        + "\(back) back, \(stop) stops without saving.")
  }

  private static func text(
    of answer: Answer, to question: Question, _ language: Language
  ) -> String {
    switch answer {
    case .options(let set):
      set.positions.map { question.options[$0].label(language) }.joined(separator: ", ")
    case .missing(let status): status.label(language)
    }
  }

  /// Lines no longer than a terminal is wide, each ended.
  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
