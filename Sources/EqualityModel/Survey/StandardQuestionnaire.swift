extension Questionnaire {
  /// The questionnaire that comes with the program (DOMAIN.md 6.4), asking for `dimensions` last.
  public static func standard(asking dimensions: [Dimension] = asked) -> Questionnaire {
    Questionnaire(
      version: 1, information: standardInformation,
      sections: [
        Section(
          title: Text(sv: "Hur du blir bemött", en: "How you are treated"),
          questions: Question.treatment),
        Section(title: Text(sv: "Ditt stöd", en: "Your support"), questions: Question.support),
        Section(
          title: Text(sv: "Vad du kan påverka", en: "What you can influence"),
          questions: Question.influence),
        Section(
          title: Text(sv: "Sämre behandlad", en: "Treated worse"), questions: Question.disadvantage),
        Section(
          title: Text(sv: "Om dig", en: "About you"),
          note: Text(
            sv: "Du väljer själv vad du vill berätta. Svaren används för att se om alla blir lika "
              + "väl bemötta.",
            en: "You choose what you want to tell. The answers are used to see whether everyone is "
              + "treated equally well."),
          questions: dimensions.map(Question.init(about:)) + [.ageBand]),
      ])
  }

  /// The dimensions that are asked for unless others are chosen.
  public static let asked: [Dimension] = [
    .genderIdentity, .transExperience, .ethnicity, .perceivedAsWhite, .religion, .functioning,
    .sexualOrientation, .education, .digitalAccess,
  ]

  private static let standardInformation = [
    Text(
      sv: "Frågorna handlar om hur du har blivit bemött.",
      en: "These questions are about how you have been treated."),
    Text(
      sv: "Du väljer själv om du vill svara. Du kan hoppa över frågor.",
      en: "You choose whether to answer. You may skip any question."),
    Text(
      sv: "Dina svar är anonyma. Ingen kan se vem som har svarat. Svaren visas bara för grupper, "
        + "aldrig för en person.",
      en: "Your answers are anonymous; nobody can see who answered. Results are shown for groups "
        + "only."),
    Text(
      sv: "Vi kan inte hitta dina svar efteråt, så vi kan inte ta bort dem.",
      en: "We cannot find your answers afterwards, so we cannot remove them."),
  ]
}
