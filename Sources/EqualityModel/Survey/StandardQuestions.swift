extension Question {
  static let treatment = [
    statement(
      "B1", .treatment, "Personalen möter mig med respekt.", "Staff treat me with respect."),
    statement("B2", .treatment, "Jag blir lyssnad på.", "I am listened to."),
    statement(
      "B3", .treatment, "Jag känner mig trygg med personalen.", "I feel safe with the staff."),
    statement("B4", .treatment, "Jag kan vara mig själv här.", "I can be myself here."),
    statement(
      "B5", .treatment, "Ingen här tror saker om mig bara för att jag tillhör en grupp.",
      "Nobody here assumes things about me because of a group I belong to."),
  ]

  static let support = [
    statement("S1", .support, "Jag får den hjälp som jag behöver.", "I get the help I need."),
    statement("S2", .support, "Stödet är anpassat efter mig.", "The support is adapted to me."),
    statement(
      "S3", .support, "Jag får information som jag förstår.", "I get information I understand."),
    statement(
      "S4", .support, "Jag kan ta mig till lokalen och använda allt som jag behöver.",
      "I can get to the premises and use what I need."),
    statement(
      "S5", .support, "Jag kan vara med även utan BankID eller dator.",
      "I can take part even without BankID or a computer."),
  ]

  static let influence = [
    statement(
      "I1", .influence, "Jag är med och bestämmer om mitt stöd.",
      "I take part in decisions about my support."),
    statement(
      "I2", .influence, "Det märks att mina synpunkter betyder något.",
      "My views make a difference."),
    statement(
      "T1", .trust, "Om något blir fel vet jag vart jag kan vända mig.",
      "If something goes wrong I know where to turn."),
  ]

  private static func statement(
    _ id: String, _ domain: ExperienceDomain, _ swedish: String, _ english: String
  ) -> Question {
    Question(
      id, text: Text(sv: swedish, en: english), kind: .agreement(domain), options: agreement,
      offered: [.dontKnow, .notApplicable, .declined])
  }

  /// The scale of agreement: an option's position from 0 to 4 is the answer less one.
  public static let agreement = [
    Category("1", sv: "stämmer inte alls", en: "not at all"),
    Category("2", sv: "stämmer dåligt", en: "a little"),
    Category("3", sv: "stämmer delvis", en: "partly"),
    Category("4", sv: "stämmer bra", en: "mostly"),
    Category("5", sv: "stämmer helt", en: "completely"),
  ]
}

extension Question {
  static let disadvantage = [disadvantaged, relatedTo, place, told, whyNot]

  private static let yesAndNo = [
    Category("ja", sv: "ja", en: "yes"), Category("nej", sv: "nej", en: "no"),
  ]

  private static let disadvantaged = Question(
    "D1",
    text: Text(
      sv: "Har du under de senaste 6 månaderna blivit sämre behandlad än andra i insatsen?",
      en: "In the last 6 months, have you been treated worse than others in this activity?"),
    kind: .one, options: yesAndNo)

  private static let relatedTo = Question(
    "D2",
    text: Text(
      sv: "Vad tror du att det hade samband med?", en: "What do you think it was related to?"),
    kind: .several,
    options: Ground.inPlainWords + [Category("annat", sv: "något annat", en: "something else")],
    condition: Condition(question: "D1", options: ["ja"]))

  private static let place = Question(
    "D3", text: Text(sv: "Var hände det?", en: "Where did it happen?"), kind: .several,
    options: [
      Category("projektet", sv: "i projektet", en: "in the project"),
      Category("myndighet", sv: "hos en myndighet", en: "at an authority"),
      Category(
        "arbetsplats", sv: "hos en arbetsgivare eller på en praktikplats",
        en: "at an employer or a work placement"),
      Category("skola", sv: "i skolan", en: "at school"),
      Category("annat", sv: "någon annanstans", en: "somewhere else"),
    ], offered: [.declined], condition: Condition(question: "D1", options: ["ja"]))

  private static let told = Question(
    "D4", text: Text(sv: "Berättade du för någon?", en: "Did you tell anyone?"), kind: .one,
    options: [
      Category("ja_projektet", sv: "ja, någon i projektet", en: "yes, someone in the project"),
      Category("ja_annan", sv: "ja, någon annan", en: "yes, someone else"),
      Category("nej", sv: "nej", en: "no"),
    ], offered: [.declined], condition: Condition(question: "D1", options: ["ja"]))

  private static let whyNot = Question(
    "D5", text: Text(sv: "Varför inte?", en: "Why not?"), kind: .several,
    options: [
      Category("visste_inte", sv: "visste inte vart", en: "did not know where to turn"),
      Category(
        "hjalper_inte", sv: "trodde inte att det hjälper", en: "did not think it would help"),
      Category("radd", sv: "var rädd", en: "was afraid"),
      Category("inte_viktigt", sv: "det var inte viktigt", en: "it was not important"),
    ], offered: [.declined], condition: Condition(question: "D4", options: ["nej"]))
}

extension Question {
  /// The question about one dimension of who answers.
  public init(about dimension: Dimension) {
    self.init(
      dimension.code, version: dimension.version,
      text: Self.wordings[dimension.code] ?? dimension.label,
      kind: dimension.allowsSeveral ? .several : .one, options: dimension.categories,
      dimension: dimension)
  }

  /// The age, in bands: a year of birth would say more than is ever shown.
  static let ageBand = Question(
    "age_band", text: Text(sv: "Hur gammal är du?", en: "How old are you?"), kind: .one,
    options: Dimension.ageBand.categories, offered: [.declined], dimension: .ageBand)

  private static let wordings = [
    "gender_identity": Text(sv: "Vilket kön har du?", en: "What is your gender?"),
    "trans_experience": Text(
      sv: "Är du trans eller har du erfarenhet av att vara trans?",
      en: "Are you trans or do you have trans experience?"),
    "ethnicity_self": Text(
      sv: "Vilken etnisk tillhörighet har du?", en: "What is your ethnicity?"),
    "perceived_white": Text(
      sv: "Uppfattas du oftast som vit av andra?",
      en: "Are you usually perceived as white by others?"),
    "religion": Text(
      sv: "Har du någon religion eller tro?", en: "Do you have a religion or belief?"),
    "religion_synlig": Text(
      sv: "Syns det vilken religion du har?", en: "Is it visible which religion you have?"),
    "function_type": Text(
      sv: "Har du någon funktionsnedsättning?", en: "Do you have a disability?"),
    "sexual_orientation": Text(
      sv: "Vilken sexuell läggning har du?", en: "What is your sexual orientation?"),
    "education": Text(
      sv: "Vilken utbildning har du avslutat?", en: "What education have you completed?"),
    "digital_access": Text(sv: "Vad av detta har du?", en: "Which of these do you have?"),
    "birth_background": Text(
      sv: "Var är du och dina föräldrar födda?", en: "Where were you and your parents born?"),
    "birth_region": Text(sv: "Var är du född?", en: "Where were you born?"),
    "literacy": Text(sv: "Läser och skriver du?", en: "Do you read and write?"),
    "privatliv": Text(sv: "Hur bor du?", en: "How do you live?"),
    "social_bakgrund": Text(
      sv: "Vad av detta stämmer på dig?", en: "Which of these are true for you?"),
    "occupation_before": Text(
      sv: "Vad gjorde eller levde du på precis före starten?",
      en: "What did you do or live on just before the start?"),
  ]
}

extension Ground {
  /// The grounds as something to choose from, in plain words.
  static var inPlainWords: [Category] {
    allCases.map { Category($0.code, sv: $0.plainLabel.swedish, en: $0.plainLabel.english) }
  }
}
