import EqualityModel

/// Every phrase of a survey table, in every language.
///
/// None says what a difference comes from: an answer tells of a difference, or of what it is thought
/// to be related to, never of a cause.
enum SurveyPhrases {
  static let everyone = Text(sv: "alla som svarat", en: "everyone who answered")
  static let outcomeColumn = Text(sv: "område", en: "domain")
  static let groupColumn = Text(sv: "indelning", en: "divided by")
  static let nameColumn = Text(sv: "grupp", en: "group")
  static let shareHead = Text(sv: "Andel (%)", en: "Share (%)")
  static let indexHead = Text(sv: "Index (0–100)", en: "Index (0–100)")
  static let mean = Text(sv: "medel", en: "mean")
  static let difference = Text(sv: "skillnad", en: "difference")
  static let uncertain = Text(sv: "osäker", en: "uncertain")
  static let percent = Text(sv: "andel (%)", en: "share (%)")
  static let ofThose = Text(sv: "Av dem som svarat ja", en: "Of those who said yes")

  static func name(of outcome: OutcomeFigures) -> Text {
    outcome.domain?.label ?? Text(sv: "sämre behandlad än andra", en: "treated worse than others")
  }

  static func title(_ report: SurveyReport) -> Text {
    switch report.table {
    case .experience:
      Text(
        sv: "\(report.project): hur deltagare upplever bemötande och stöd, omgång \(report.wave)",
        en: "\(report.project): how participants experience treatment and support, wave "
          + report.wave)
    case .disadvantage:
      Text(
        sv: "\(report.project): vilka som har blivit sämre behandlade, omgång \(report.wave)",
        en: "\(report.project): who has been treated worse, wave \(report.wave)")
    }
  }

  static func purpose(_ report: SurveyReport) -> Text {
    Text(sv: "Ändamål: \(report.purpose)", en: "Purpose: \(report.purpose)")
  }

  static func responses(_ report: SurveyReport) -> Text {
    let (least, rate) = (report.leastResponses, report.leastAnswerRate)
    return Text(
      sv: "Svar: minst \(least)." + (rate.map { " Svarsandel: minst \($0) %." } ?? ""),
      en: "Responses: at least \(least)." + (rate.map { " Answer rate: at least \($0) %." } ?? ""))
  }

  static func missing(_ report: SurveyReport, _ dimension: Int, _ outcome: OutcomeFigures) -> Text {
    let known = report.leastKnown(dimension: dimension, of: outcome)
    let most = report.mostMissing(dimension: dimension, of: outcome)
    return Text(
      sv: "Uppgift finns om minst \(known)" + (most.map { ", saknas för högst \($0) %." } ?? "."),
      en: "Known for at least \(known)" + (most.map { ", missing for at most \($0) %." } ?? "."))
  }

  /// What stands in the place of a table of which everything is hidden.
  static func tooFew(_ title: String) -> Text {
    Text(
      sv: "\(title): för få svar för att visas utan risk att någon känns igen.",
      en: "\(title): too few answers to be shown without risk that someone is recognised.")
  }

  static func countHeads(_ outcome: OutcomeFigures) -> [Text] {
    let answered = Text(sv: "svar", en: "answers")
    return outcome.domain == nil
      ? [answered, Text(sv: "ja", en: "yes"), Text(sv: "nej", en: "no")]
      : [answered, Text(sv: "instämmer", en: "agree"), Text(sv: "övriga", en: "others")]
  }

  static func shareColumn(_ outcome: OutcomeFigures) -> Text {
    outcome.domain == nil
      ? Text(sv: "ja", en: "yes") : Text(sv: "instämmer", en: "agree")
  }
}

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
    sv: "95 %: osäkerhet för slumpen, med spridningen bland alla som svarat.",
    en: "95 %: uncertainty of chance, by the spread among everyone who answered.")

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
