import DisclosureProtection
import EqualityModel

/// What a table of who is reached says: where a group is below its share of a population.
struct ReachSentences {
  let report: ReachReport

  private var source: Summary.Source? {
    report.release.map { Summary.Source(table: "reach", period: report.period, release: $0) }
  }

  /// The column that has most: all genders, or those of which the number reached is published.
  private var column: String { report.genders[report.genders.count - 1] }

  private typealias Compared = (
    category: ReachReport.Category, result: Result<ReachFigures, ReachFigures.Refusal>
  )

  private var compared: [Compared] {
    report.categories.compactMap { category in
      report.reach(of: category.code, column).map { (category, $0) }
    }
  }

  var sentences: [Summary.Sentence] {
    guard let source else { return [] }
    return texts.map { Summary.Sentence($0, from: source) }
  }

  private var texts: [Text] {
    let compared = compared
    guard let reference = report.reference, !compared.isEmpty else {
      return [
        Text(
          sv: "\(name.swedish): det finns ingen befolkning att jämföra med, så inget sägs om "
            + "räckvidd.",
          en: "\(name.english): there is no population to compare with, so nothing is said of "
            + "reach.")
      ]
    }
    guard !compared.contains(where: { $0.result.refusal == .tooFewAnswers }) else {
      return [
        Text(
          sv: "\(name.swedish): mindre än hälften har svarat, så inget sägs om räckvidd.",
          en: "\(name.english): less than half have answered, so nothing is said of reach.")
      ]
    }
    let told = [ReachFigures.Status.under, .over, .level, .uncertain].flatMap { status in
      compared.compactMap { category, result in
        result.figures.flatMap { $0.status == status ? text(of: category, $0) : nil }
      }
    }
    guard !told.isEmpty else { return [] }
    return [
      Text(
        sv: "\(name.swedish) jämförs med \(reference.source), \(reference.date).",
        en: "\(name.english) is compared with \(reference.source), \(reference.date).")
    ] + told
  }

  /// The dimension, and of whom: those reached for the first time since the table before.
  private var name: Text {
    let label = report.label.capitalised
    let span = report.first.flatMap { Period(from: $0, through: report.last)?.name }
    let people = ReachReport.word(column)
    let genders =
      report.leavesOutGenders
      ? Text(sv: ", \(people.swedish)", en: ", \(people.english)") : Text(sv: "", en: "")
    let since = span.map {
      Text(sv: ", nådda första gången \($0.swedish)", en: ", first reached in \($0.english)")
    }
    return Text(
      sv: label.swedish + genders.swedish + (since?.swedish ?? ""),
      en: label.english + genders.english + (since?.english ?? ""))
  }

  private func text(of category: ReachReport.Category, _ reach: ReachFigures) -> Text {
    let (label, verdict) = (category.label.capitalised, verdict(reach))
    let (ratio, low, high) = (number(reach.ratio), number(reach.low), number(reach.high))
    return Text(
      sv: "\(label.swedish): \(verdict.swedish). Räckviddskvoten är \(ratio.swedish); den vore "
        + "minst \(low.swedish) och högst \(high.swedish) om alla hade svarat.",
      en: "\(label.english): \(verdict.english). The reach ratio is \(ratio.english); it would be "
        + "at least \(low.english) and at most \(high.english) had everyone answered.")
  }

  private func number(_ ratio: Ratio) -> Text { Figure(ratio, decimals: 2).text }

  private func verdict(_ reach: ReachFigures) -> Text {
    switch reach.status {
    case .under:
      Text(
        sv: "under sin andel av befolkningen; \(reach.toParity) fler vid oförändrat antal "
          + "deltagare skulle ge samma andel",
        en: "below their share of the population; \(reach.toParity) more of unchanged "
          + "participants would give the same share")
    case .over:
      Text(sv: "över sin andel av befolkningen", en: "above their share of the population")
    case .level:
      Text(
        sv: "i nivå med sin andel av befolkningen", en: "level with their share of the population")
    case .uncertain:
      Text(
        sv: "osäkert; de som inte har svarat kan göra skillnad",
        en: "uncertain; those who have not answered can make a difference")
    }
  }

  /// The categories of which nothing can be told.
  var hidden: Summary.Sentence? {
    let categories = report.categories.filter { report.figures[$0.code, column] == nil }
    guard let source, !categories.isEmpty else { return nil }
    let (label, list) = (report.label.capitalised, Text.list(categories.map(\.label)))
    return Summary.Sentence(
      Text(
        sv: "\(label.swedish), skyddat: \(list.swedish).",
        en: "\(label.english), protected: \(list.english)."), from: source)
  }
}

extension Result<ReachFigures, ReachFigures.Refusal> {
  fileprivate var figures: ReachFigures? { try? get() }

  fileprivate var refusal: ReachFigures.Refusal? {
    if case .failure(let refusal) = self { refusal } else { nil }
  }
}
