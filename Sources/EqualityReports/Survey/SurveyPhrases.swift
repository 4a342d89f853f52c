import EqualityModel

/// Every phrase of a survey table, in every language.
///
/// None says what a difference comes from: an answer tells of a difference, or of what it is thought
/// to be related to, never of a cause.
enum SurveyPhrases {
  static let everyone = Text(sv: "alla som svarat", en: "everyone who answered")
  static let together = Text(sv: "tillsammans", en: "together")

  static func togetherNote(_ outcome: OutcomeFigures) -> Text {
    let isIndexed = outcome.domain != nil
    return Text(
      sv: "Alla som svarat visas inte här, för då kunde små grupper räknas ut. Raden är summan av "
        + "dem som visas" + (isIndexed ? "; index är deras index, vägda med antalen." : "."),
      en: "Everyone who answered is not shown here, for then small groups could be worked out. The "
        + "row is the sum of those that are shown"
        + (isIndexed ? "; the index is theirs, weighted with the counts." : "."))
  }

  static let outcomeColumn = Text(sv: "område", en: "domain")
  static let groupColumn = Text(sv: "indelning", en: "divided by")
  static let nameColumn = Text(sv: "grupp", en: "group")
  static let shareHead = Text(sv: "Andel (%)", en: "Share (%)")
  static let indexHead = Text(sv: "Index (0–100)", en: "Index (0–100)")
  static let mean = Text(sv: "medel", en: "mean")
  static let meanOfDomains = Text(
    sv: "medel av bemötande, stöd och inflytande", en: "mean of treatment, support and influence")
  static let meanOfDomainsNote = Text(
    sv: "Medelvärdet av de tre index som visas, där alla tre visas. Det säger inget mer än de.",
    en: "The mean of the three indices that are shown, where all three are. It says no more than "
      + "they do.")
  static let difference = Text(sv: "skillnad", en: "difference")
  static let uncertain = Text(sv: "osäker", en: "uncertain")
  static let percent = Text(sv: "andel (%)", en: "share (%)")

  /// Who was asked a question about being treated worse.
  static func ofThose(asked question: Question) -> Text {
    question.condition?.question == "D4"
      ? Text(sv: "Av dem som inte berättade", en: "Of those who told nobody")
      : Text(sv: "Av dem som svarat ja", en: "Of those who said yes")
  }

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

  /// Names in a row: the last after “and”.
  static func list(_ names: [Text]) -> Text {
    func joined(_ names: [String], _ and: String) -> String {
      names.dropLast().joined(separator: ", ") + " \(and) " + (names.last ?? "")
    }
    return Text(
      sv: joined(names.map { $0(.swedish) }, "och"), en: joined(names.map { $0(.english) }, "and"))
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
