import EqualityModel

/// A survey table for the terminal: one block for each outcome and dimension.
struct SurveyText {
  let report: SurveyReport
  let language: Language

  var text: String {
    let heading = [
      report.release == nil ? Phrases.draft(language) : nil,
      SurveyPhrases.title(report)(language),
      report.release.map { Phrases.release($0)(language) },
      SurveyPhrases.purpose(report)(language), SurveyPhrases.responses(report)(language),
    ].compactMap { $0 }
    let notes = SurveyPhrases.notes(report).map { $0(language) }
    return
      (heading + [""] + report.outcomes.flatMap(blocks) + means + report.followUps.flatMap(block)
      + notes).joined(separator: "\n") + "\n"
  }

  private func blocks(of outcome: OutcomeFigures) -> [String] {
    let title = capitalised(SurveyPhrases.name(of: outcome)(language))
    return [title, ""]
      + everyone(in: outcome)
      + report.dimensions.indices.flatMap { dimension in
        block(of: dimension, outcome, outcome.groups, gender: nil)
      }
      + outcome.crossed.flatMap { crossing in
        report.dimensions.indices.flatMap { dimension in
          block(of: dimension, outcome, crossing.groups, gender: crossing.gender)
        }
      }
  }

  /// Everyone; where they are hidden, those who are shown together.
  private func everyone(in outcome: OutcomeFigures) -> [String] {
    let title = SurveyPhrases.everyone(language)
    if outcome.everyone.showsAnything {
      return block(title: title, outcome, [(title, outcome.everyone, nil)]) + [""]
    }
    guard let row = report.together(in: outcome) else {
      return [SurveyPhrases.tooFew(capitalised(title))(language), ""]
    }
    let rows = [(row.categoryLabel(language), row.figures, Int?.none)]
    return block(title: SurveyPhrases.together(language), outcome, rows)
      + [SurveyPhrases.togetherNote(outcome)(language), ""]
  }

  private func block(
    of dimension: Int, _ outcome: OutcomeFigures, _ groups: [[GroupFigures]], gender: String?
  ) -> [String] {
    guard groups.indices.contains(dimension), !groups[dimension].isEmpty else { return [] }
    let own = report.dimensions[dimension]
    let genderName = Dimension.genderGroups.categories.first { $0.code == gender }?.label(language)
    let title = [genderName.map(capitalised), capitalised(own.label(language))].compactMap { $0 }
      .joined(separator: ", ")
    guard groups[dimension].contains(where: \.showsAnything) else {
      return [SurveyPhrases.tooFew(title)(language), ""]
    }
    let missing = gender == nil ? [SurveyPhrases.missing(report, dimension, outcome)(language)] : []
    return block(title: title, outcome, rows(of: own, groups[dimension])) + missing + [""]
  }

  private func rows(
    of dimension: Dimension, _ groups: [GroupFigures]
  ) -> [(String, GroupFigures, Int?)] {
    groups.indices.map { number in
      let difference = groups[number].difference(
        to: groups, besides: number, areApart: !dimension.allowsSeveral)
      return (dimension.categories[number].label(language), groups[number], difference)
    }
  }

  /// A table of groups, each with its label, its figures and the difference of its index.
  private func block(
    title: String, _ outcome: OutcomeFigures, _ rows: [(String, GroupFigures, Int?)]
  ) -> [String] {
    TextTable(
      groups: columns(title, of: outcome),
      rows: rows.map { label, figures, difference in
        [label] + cells(of: figures, difference, in: outcome)
      }
    ).lines
  }

  private func columns(_ title: String, of outcome: OutcomeFigures) -> [TextTable.Group] {
    var groups = [
      TextTable.Group(title: "", columns: [title]),
      TextTable.Group(
        title: Phrases.count(language),
        columns: SurveyPhrases.countHeads(outcome).map { $0(language) }),
      TextTable.Group(
        title: SurveyPhrases.shareHead(language),
        columns: [SurveyPhrases.shareColumn(outcome)(language), "95 %"]),
    ]
    if outcome.domain != nil {
      groups.append(
        TextTable.Group(
          title: SurveyPhrases.indexHead(language),
          columns: [SurveyPhrases.mean(language), "95 %", SurveyPhrases.difference(language)]))
    }
    return groups + [TextTable.Group(title: "", columns: [""], isText: true)]
  }

  private func cells(
    of figures: GroupFigures, _ difference: Int?, in outcome: OutcomeFigures
  ) -> [String] {
    let index = [
      figures.index?.sign ?? "..", shown(figures.indexInterval(spread: outcome.spread)),
      difference.map { ($0 > 0 ? "+" : "") + String($0).replacingMinus } ?? "..",
    ]
    return [figures.count, figures.agreeing, figures.others].map { $0.map(String.init) ?? ".." }
      + [figures.share?.sign ?? "..", shown(figures.shareInterval)]
      + (outcome.domain == nil ? [] : index)
      + [figures.isUncertain ? SurveyPhrases.uncertain(language) : ""]
  }

  /// Groups of which the index of each of three domains is shown, with the mean of the three.
  private var means: [String] {
    let means = report.meansOfDomains
    guard !means.isEmpty else { return [] }
    let rows = means.map { mean in
      let dimension = mean.dimension.map { capitalised($0.label(language)) + ": " } ?? ""
      return [dimension + mean.label(language), String(mean.index)]
    }
    let groups = [
      TextTable.Group(title: "", columns: [capitalised(SurveyPhrases.meanOfDomains(language))]),
      TextTable.Group(
        title: SurveyPhrases.indexHead(language), columns: [SurveyPhrases.mean(language)]),
    ]
    return TextTable(groups: groups, rows: rows).lines
      + [SurveyPhrases.meanOfDomainsNote(language), ""]
  }

  private func block(of question: FollowUpFigures) -> [String] {
    let groups = [
      TextTable.Group(title: "", columns: [question.question.text(language)]),
      TextTable.Group(
        title: SurveyPhrases.ofThose(asked: question.question)(language),
        columns: [Phrases.count(language), SurveyPhrases.percent(language)]),
    ]
    let rows = question.rows.map { category, count in
      [
        category.label(language), count.map(String.init) ?? "..",
        question.share(count)?.sign ?? "..",
      ]
    }
    return TextTable(groups: groups, rows: rows).lines + [""]
  }

  private func shown(_ range: ClosedRange<Int>?) -> String {
    range.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ".."
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension String {
  /// The text with a true minus sign.
  fileprivate var replacingMinus: String { first == "-" ? "−" + dropFirst() : self }
}
