public import EqualityModel

/// All published tables that a summary is made from.
public struct SummaryFigures: Hashable, Sendable {
  public let project: String

  /// The last month of what is told.
  public let last: Month

  /// The latest last; of tables that end in the same month the longest period first.
  public var genders: [PublishedGenders] = []
  public var target: TargetReport?
  public var trend: TrendReport?
  public var reach: [ReachReport] = []
  public var groups: [GroupReport] = []
  public var access: [AccessReport] = []
  public var surveys: [SurveyReport] = []
  public var deviations: [DeviationReport] = []
  public var process: [ProcessReport] = []

  public init(project: String, last: Month) {
    self.project = project
    self.last = last
  }
}

extension SummaryFigures {
  public var summary: Summary {
    let end = Period(last).name
    return Summary(
      project: project, period: "..\(last)",
      title: Text(
        sv: "\(project): sammanfattning av det som är publicerat till och med \(end.swedish)",
        en: "\(project): summary of what has been published through \(end.english)"),
      sections: sections.filter { !$0.sentences.isEmpty })
  }

  private var sections: [Summary.Section] {
    let newest = genders.last
    let told = [
      Summary.Section(
        "reached", Text(sv: "Vilka vi når", en: "Whom we reach"),
        newest.map { GenderSentences(table: $0).reached } ?? []),
      Summary.Section(
        "change", Text(sv: "Vad som har ändrats", en: "What has changed"),
        newest.map { table in
          ChangeSentences(table: table, tables: genders, trend: trend, target: target).sentences
        } ?? []),
      Summary.Section(
        "share", Text(sv: "Grupper och befolkningen", en: "Groups and the population"),
        reach.flatMap { ReachSentences(report: $0).sentences } + groups.flatMap(\.sentences)),
      Summary.Section(
        "access", Text(sv: "Vilka som får plats", en: "Who gets in"),
        access.flatMap(\.sentences)),
      Summary.Section(
        "experience", Text(sv: "Hur det upplevs", en: "How it is experienced"),
        surveys.flatMap { SurveySentences(report: $0).sentences }),
      Summary.Section(
        "deviations", Text(sv: "Avvikelser", en: "Deviations"),
        deviations.flatMap(\.sentences)),
      Summary.Section(
        "process", Text(sv: "Vad som har gjorts", en: "What has been done"),
        process.flatMap(\.sentences)),
    ]
    let saysNothing = told.allSatisfy(\.sentences.isEmpty)
    return told + [certainty(saysNothing), hidden, sharing]
  }
}

extension SummaryFigures {
  /// How sure one can be of what is told, and only of that.
  private func certainty(_ saysNothing: Bool) -> Summary.Section {
    Summary.Section(
      "certainty", Text(sv: "Hur säkert det är", en: "How sure it is"),
      [
        saysNothing ? nil : Self.differences,
        surveys.isEmpty ? nil : Self.chance,
        reach.contains { $0.reference != nil } ? Self.missing : nil,
        deviations.isEmpty ? nil : Self.reported,
      ])
  }

  private static let differences = Summary.Sentence(
    Text(
      sv: "Siffrorna visar skillnader, inte vad de kommer av.",
      en: "The figures show differences, not what they come from."))

  private static let chance = Summary.Sentence(
    Text(
      sv: "Osäkerheten är så stor som slumpen gör den i 95 fall av 100. Bland många jämförelser "
        + "kan några skilja sig av en slump. De som inte har svarat kan ha svarat annorlunda.",
      en: "The uncertainty is what chance makes it in 95 cases of 100. Among many comparisons some "
        + "can differ by chance. Those who have not answered might have answered otherwise."))

  private static let missing = Summary.Sentence(
    Text(
      sv: "En räckviddskvot gäller dem som har svarat. Under är lägre än 0,8 och över är högre än "
        + "1,25.",
      en: "A reach ratio is of those who have answered. Below is lower than 0.8 and above is "
        + "higher than 1.25."))

  private static let reported = Summary.Sentence(
    Text(
      sv: "Avvikelser är uppgivna, inte rättsligt prövade.",
      en: "Deviations are as reported, not legal findings."))

  private var hidden: Summary.Section {
    let measures = genders.last.map { GenderSentences(table: $0).hidden } ?? []
    let list = Text.list(measures.map(\.label))
    let genderTable = genders.last.flatMap { table in
      measures.isEmpty
        ? nil
        : Summary.Sentence(
          Text(
            sv: "Skyddat i könstabellen: \(list.swedish).",
            en: "Protected in the gender table: \(list.english)."), from: table.source)
    }
    return Summary.Section(
      "hidden", Text(sv: "Vad som inte visas, och varför", en: "What is not shown, and why"),
      [genderTable] + reach.map { ReachSentences(report: $0).hidden }
        + surveys.map { SurveySentences(report: $0).hidden } + [Self.protection])
  }

  private static let protection = Summary.Sentence(
    Text(
      sv:
        "En siffra som inte nämns kan vara skyddad, så att ingen ska kännas igen. Det säger inget "
        + "om hur stor den är: också stora siffror döljs för att skydda andra.",
      en:
        "A figure that is not mentioned can be protected, so that no one is recognised. That says "
        + "nothing of how large it is: large figures too are hidden to protect others."))

  private var sharing: Summary.Section {
    Summary.Section(
      "sharing", Text(sv: "Vad du får dela", en: "What you may share"),
      [
        Summary.Sentence(
          Text(
            sv:
              "Allt här är publicerat och får delas som det står. Ange tabell, nummer och period.",
            en: "All of this is published and may be shared as it stands. State table, number and "
              + "period.")),
        Summary.Sentence(
          Text(
            sv: "Utkast, egna räkningar och det du vet om enskilda får inte delas: tillsammans med "
              + "siffrorna här kan de peka ut någon.",
            en: "Drafts, counts of your own and what you know of single persons may not be shared: "
              + "together with the figures here they can point someone out.")),
      ])
  }
}
