import EqualityModel

/// What the tables of a wave say: how treatment is experienced, and who has been treated worse.
struct SurveySentences {
  let report: SurveyReport

  private var source: Summary.Source? {
    report.release.map { release in
      Summary.Source(table: report.table.rawValue, period: report.wave, release: release)
    }
  }

  var sentences: [Summary.Sentence] {
    guard let source else { return [] }
    let told = report.outcomes.flatMap { outcome in
      [everyone(outcome)] + report.dimensions.indices.map { apart(outcome, in: $0) }
    }
    return (told + [mean] + report.followUps.map(followUp)).compactMap { text in
      text.map { Summary.Sentence($0, from: source) }
    }
  }

  private var mean: Text? {
    guard let all = report.meansOfDomains.first, all.category == nil else { return nil }
    let name = SurveyPhrases.meanOfDomains.capitalised
    return Text(
      sv: "\(name.swedish), alla som svarat: \(all.index).",
      en: "\(name.english), everyone who answered: \(all.index).")
  }

  private func everyone(_ outcome: OutcomeFigures) -> Text? {
    guard let figure = told(outcome.everyone, outcome) else { return nil }
    let name = SurveyPhrases.name(of: outcome).capitalised
    let answers = answers(outcome.everyone)
    return Text(
      sv: "\(name.swedish): \(figure.swedish)\(answers.swedish).",
      en: "\(name.english): \(figure.english)\(answers.english).")
  }

  /// The groups of one dimension that differ by more than chance is likely to make.
  private func apart(_ outcome: OutcomeFigures, in dimension: Int) -> Text? {
    let groups = outcome.groups[dimension]
    let categories = report.dimensions[dimension].categories
    let told = groups.indices.compactMap { number in
      comparison(of: number, in: dimension, outcome).map { (number, $0) }
    }
    guard !told.isEmpty else { return nil }
    let (name, label) = (SurveyPhrases.name(of: outcome).capitalised, label(dimension))
    let found = told.compactMap { number, comparison in
      comparison.isApart ? words(categories[number], groups[number], comparison, outcome) : nil
    }
    guard !found.isEmpty else {
      return Text(
        sv:
          "\(name.swedish), efter \(label.swedish): ingen skillnad mellan de grupper som visas är "
          + "större än vad slumpen kan ge.",
        en: "\(name.english), by \(label.english): no difference between the groups that are shown "
          + "is larger than chance can give.")
    }
    return Text(
      sv: "\(name.swedish), efter \(label.swedish): "
        + found.map(\.swedish).joined(separator: "; ") + ".",
      en: "\(name.english), by \(label.english): "
        + found.map(\.english).joined(separator: "; ") + ".")
  }

  private struct Comparison {
    let other: Int
    let difference: Int
    let isApart: Bool
  }

  /// A group beside the others, or where yes and no are counted beside everyone who answered.
  private func comparison(
    of number: Int, in dimension: Int, _ outcome: OutcomeFigures
  ) -> Comparison? {
    let group = outcome.groups[dimension][number]
    if outcome.domain == nil {
      guard let own = group.share?.number, let all = outcome.everyone.share?.number,
        let interval = group.shareInterval
      else { return nil }
      return Comparison(other: all, difference: own - all, isApart: !interval.contains(all))
    }
    let areApart = !report.dimensions[dimension].allowsSeveral
    guard let own = group.index?.number,
      let interval = group.indexInterval(spread: outcome.spread),
      let difference = group.difference(
        to: outcome.groups[dimension], besides: number, areApart: areApart)
    else { return nil }
    let other = own - difference
    return Comparison(other: other, difference: difference, isApart: !interval.contains(other))
  }

  private func words(
    _ category: Category, _ group: GroupFigures, _ comparison: Comparison,
    _ outcome: OutcomeFigures
  ) -> Text? {
    guard let figure = told(group, outcome) else { return nil }
    let (answers, points) = (answers(group), abs(comparison.difference))
    let (lower, others) = (comparison.difference < 0, outcome.domain != nil)
    return Text(
      sv: "\(category.label.swedish) har \(figure.swedish)\(answers.swedish), \(points) "
        + (others ? "poäng" : "procentenheter") + (lower ? " lägre än " : " högre än ")
        + (others ? "övriga" : "alla som svarat"),
      en: "\(category.label.english) has \(figure.english)\(answers.english), \(points) "
        + (others ? "points" : "percentage points") + (lower ? " lower than " : " higher than ")
        + (others ? "the others" : "everyone who answered"))
  }

  /// The figure of a group with what chance may make of it.
  private func told(_ group: GroupFigures, _ outcome: OutcomeFigures) -> Text? {
    if outcome.domain != nil {
      guard let index = group.index else { return nil }
      let interval = interval(group.indexInterval(spread: outcome.spread))
      return Text(
        sv: "index \(index.sign)\(interval.swedish)", en: "index \(index.sign)\(interval.english)")
    }
    guard let share = group.share else { return nil }
    let interval = interval(group.shareInterval)
    return Text(
      sv: "\(share.sign) % ja\(interval.swedish)", en: "\(share.sign) % yes\(interval.english)")
  }

  private func interval(_ range: ClosedRange<Int>?) -> Text {
    guard let range else { return Text(sv: "", en: "") }
    let (low, high) = (range.lowerBound, range.upperBound)
    return Text(
      sv: " (osäkerhet \(low) till \(high))", en: " (uncertainty \(low) to \(high))")
  }

  private func answers(_ group: GroupFigures) -> Text {
    guard let count = group.count else { return Text(sv: "", en: "") }
    return group.isUncertain
      ? Text(sv: " av \(count) svar, osäkert", en: " of \(count) answers, uncertain")
      : Text(sv: " av \(count) svar", en: " of \(count) answers")
  }

  private func label(_ dimension: Int) -> Text {
    let label = report.dimensions[dimension].label
    return Text(
      sv: label.swedish.prefix(1).lowercased() + label.swedish.dropFirst(),
      en: label.english.prefix(1).lowercased() + label.english.dropFirst())
  }

  /// What those who have been treated worse say, as they have said it.
  private func followUp(_ figures: FollowUpFigures) -> Text? {
    let shown = figures.rows.compactMap { category, count in
      count.map { count in
        Text(
          sv: "\(category.label.swedish) \(count)", en: "\(category.label.english) \(count)")
      }
    }
    guard let total = figures.total, !shown.isEmpty else { return nil }
    let list = Text.list(shown)
    return Text(
      sv: "De \(total) som svarat ja, på frågan «\(figures.question.text.swedish)»: "
        + "\(list.swedish).",
      en: "The \(total) who said yes, to the question “\(figures.question.text.english)”: "
        + "\(list.english).")
  }

  /// The divisions of which nothing is shown.
  var hidden: Summary.Sentence? {
    let labels = report.dimensions.indices.filter { dimension in
      !report.outcomes.contains { $0.groups[dimension].contains(where: \.showsAnything) }
    }.map(label)
    guard let source, !labels.isEmpty else { return nil }
    let (title, list) = (report.table.summaryTitle, Text.list(labels))
    return Summary.Sentence(
      Text(
        sv: "\(title.swedish), efter \(list.swedish): alla grupper är skyddade.",
        en: "\(title.english), by \(list.english): all groups are protected."), from: source)
  }
}

extension SurveyTableKind {
  fileprivate var summaryTitle: Text {
    switch self {
    case .experience: Text(sv: "Upplevelse", en: "Experience")
    case .disadvantage: Text(sv: "Sämre behandlade", en: "Treated worse")
    }
  }
}
