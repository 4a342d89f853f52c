import EqualityForms
import EqualityModel

/// Waves to make forms of.
enum Sample {
  /// A wave that asks the standard questions, or others.
  static func wave(
    code: String = "2021-host", asking questionnaire: Questionnaire = .standard(),
    about unit: String? = nil, information: String = "Du kan svara till och med den 30 november."
  ) -> Wave {
    Wave(
      code: code, purpose: "För att se om alla i projektet blir lika väl bemötta.",
      legalBasis: "Svaren är anonyma; ingen personuppgift sparas.",
      controller: "Samordningsförbundet Exempel", information: information,
      retainUntil: PartialDate(year: 2022, month: 12, day: 31)!, unit: unit,
      consultedWith: "Inflytanderådet i projektet", questionnaire: questionnaire)
  }

  static let units = [
    ProjectUnit(code: "NYK", parent: nil, name: "Stödboende Nykvarn", kind: .activity),
    ProjectUnit(code: "SÖD", parent: nil, name: "Arbetsträning Södertälje", kind: .activity),
  ]

  /// A form of a few questions, of every kind.
  static func short(units: [ProjectUnit] = units, language: Language = .swedish)
    -> QuestionnaireForm
  {
    QuestionnaireForm(wave: wave(asking: questions), units: units, language: language)
  }

  static let questions = Questionnaire(
    version: 3,
    information: [Text(sv: "Du väljer själv om du vill svara.", en: "You choose.")],
    sections: [
      Questionnaire.Section(
        title: Text(sv: "Hur du blir bemött", en: "How you are treated"),
        questions: [respect, worse, related, told, whyNot]),
      Questionnaire.Section(
        title: Text(sv: "Om dig", en: "About you"),
        note: Text(sv: "Bara om du vill.", en: "Only if you want to."),
        questions: [Question(about: .religion)]),
    ])

  private static let respect = Question(
    "B1", text: Text(sv: "Personalen möter mig med respekt.", en: "Staff treat me with respect."),
    kind: .agreement(.treatment), options: Question.agreement,
    offered: [.dontKnow, .notApplicable, .declined])

  private static let worse = Question(
    "D1", text: Text(sv: "Har du blivit sämre behandlad?", en: "Have you been treated worse?"),
    kind: .one, options: yesAndNo)

  private static let related = Question(
    "D2", text: Text(sv: "Vad hade det samband med?", en: "What was it related to?"),
    kind: .several,
    options: [Category("kon", sv: "kön", en: "sex"), Category("alder", sv: "ålder", en: "age")],
    condition: Question.Condition(question: "D1", options: ["ja"]))

  private static let told = Question(
    "D4", text: Text(sv: "Berättade du för någon?", en: "Did you tell anyone?"), kind: .one,
    options: yesAndNo, offered: [.declined],
    condition: Question.Condition(question: "D1", options: ["ja"]))

  private static let whyNot = Question(
    "D5", text: Text(sv: "Varför inte?", en: "Why not?"), kind: .several,
    options: [Category("radd", sv: "var rädd", en: "was afraid")], offered: [.declined],
    condition: Question.Condition(question: "D4", options: ["nej"]))

  private static let yesAndNo = [
    Category("ja", sv: "ja", en: "yes"), Category("nej", sv: "nej", en: "no"),
  ]
}

extension Sample {
  /// What a text could try: to become markup, to leave an attribute or a script, to turn the text
  /// around it, and to speak to a terminal.
  static func hostileText(bait: String = "http://127.0.0.1:9/bait") -> String {
    """
    </p></style></script><script>window.injected = 1</script><img src="\(bait)" \
    onerror="window.injected = 1">"' onmouseover='window.injected = 1' <!-- ]]> &amp; \
    <meta http-equiv="refresh" content="0; url=\(bait)"><base href="\(bait)"> \
    \u{202E}omvänt\u{2066} \u{1B}[2J\u{0}\u{85}\u{2028} a/*</title>
    """
  }

  /// A form in which every text and every code is hostile.
  static func hostile(bait: String = "http://127.0.0.1:9/bait") -> QuestionnaireForm {
    let text = hostileText(bait: bait)
    let both = Text(sv: text, en: "en: " + text)
    let question = Question(
      hostileCode, text: both, kind: .several,
      options: [Category(hostileCode, sv: text, en: text), Category("b", sv: "b", en: "b")])
    let after = Question(
      "__proto__", text: both, kind: .one, options: [Category("c", sv: "c", en: text)],
      condition: Question.Condition(question: hostileCode, options: [hostileCode]))
    let section = Questionnaire.Section(title: both, note: both, questions: [question, after])
    return QuestionnaireForm(
      wave: Wave(
        code: hostileCode, purpose: text, legalBasis: text, controller: text, information: text,
        retainUntil: PartialDate(year: 2022)!, unit: hostileCode, consultedWith: text,
        questionnaire: Questionnaire(version: 1, information: [both], sections: [section])),
      units: [])
  }

  static let hostileCode = "\"><script>window.injected = 1</script>' \u{202E}&quot;\r\n\tå"
}
