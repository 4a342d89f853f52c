import EqualityModel

/// What stands under a survey table.
extension SurveyPhrases {
  static func notes(_ report: SurveyReport) -> [Text] {
    let isExperience = report.table == .experience
    return [protected(k: report.k), ends]
      + (isExperience ? [index, agree, differenceNote, interval] : [own, several, share])
      + [severalGroups, least, uncertainNote]
      + (report.dimensions.contains(where: \.isProxy) ? [proxy] : [])
  }

  private static func protected(k: Int) -> Text {
    Text(
      sv: "..  Skyddad: färre än \(k), eller döljs för att skydda någon annan uppgift.",
      en: "..  Protected: fewer than \(k), or hidden to protect another figure.")
  }

  private static let ends = Text(
    sv: ">95 och <5: nästan alla eller nästan inga har svarat lika; hur många visas inte.",
    en: ">95 and <5: nearly everyone or nearly no one answered the same; how many is not shown.")

  private static let index = Text(
    sv:
      "Index: medelvärdet av påståendena, från 0 (stämmer inte alls) till 100 (stämmer helt), för "
      + "dem som har besvarat minst två tredjedelar.",
    en: "Index: the mean of the statements, from 0 (not at all) to 100 (completely), of those who "
      + "have answered at least two thirds of them.")

  private static let agree = Text(
    sv: "Instämmer: index 75 eller mer, påståendena stämmer bra eller helt i genomsnitt.",
    en: "Agree: an index of 75 or more, the statements fit mostly or completely on average.")

  private static let differenceNote = Text(
    sv:
      "Skillnad: i poäng, mot alla andra med känd uppgift som inte valt gruppen; där några av dem är "
      + "skyddade, mot de grupper som visas.",
    en: "Difference: in points, to everyone else with a known answer who did not choose the group; "
      + "where some of them are protected, to the groups that are shown.")

  private static let interval = Text(
    sv:
      "95 %: osäkerhet för slumpen, med spridningen bland alla som svarat; där den är skyddad, med "
      + "den största som medelvärdet tillåter.",
    en: "95 %: uncertainty of chance, by the spread among everyone who answered; where that is "
      + "protected, by the largest that the mean allows.")

  private static let own = Text(
    sv: "Grupperna är hur de som svarat beskriver sig själva. Vad de tror att det hade samband med "
      + "står för sig.",
    en: "The groups are how those who answered describe themselves. What they think it was related "
      + "to stands by itself.")

  private static let several = Text(
    sv: "Ett ja kan ha samband med flera grunder, så andelarna kan bli mer än 100 tillsammans.",
    en: "A yes can be related to several grounds, so that shares can add up to more than 100.")

  private static let share = Text(
    sv: "Andel: ja av alla som svarat ja eller nej. 95 %: Wilsons intervall.",
    en: "Share: yes of all who said yes or no. 95 %: Wilson's interval.")

  private static let severalGroups = Text(
    sv:
      "Den som har valt flera kategorier räknas i var och en av dem, så summan kan bli mer än alla.",
    en: "Whoever has chosen several categories is counted in each, so that they can add up to more "
      + "than all.")

  private static let least = Text(
    sv: "Hur många som har svarat visas inte, för då kunde små grupper räknas ut.",
    en: "How many have answered is not shown, for then small groups could be worked out.")

  private static let uncertainNote = Text(
    sv: "Osäker: färre än 30 svar.", en: "Uncertain: fewer than 30 answers.")

  private static let proxy = Text(
    sv: "Födelsebakgrund och födelseregion säger inget om etnisk tillhörighet.",
    en: "Birth background and region of birth say nothing of ethnicity.")
}
