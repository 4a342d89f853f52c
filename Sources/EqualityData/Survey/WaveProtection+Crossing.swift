import EqualityModel
import EqualityReports
import EqualityStatistics

extension WaveProtection {
  /// The table of one family by gender, beside the family's own figures; nil where there is no such
  /// family, or no question of gender.
  ///
  /// Indices and shares are those of the `published` table where that shows the same counts: it
  /// takes longest to try whether they can be shown.
  func report(
    _ table: SurveyTableKind, crossing code: String, beside published: SurveyReport? = nil
  ) -> SurveyReport? {
    guard let place = families.firstIndex(where: { $0.code == code }), let gender = genderFamily,
      place != gender
    else { return nil }
    let protected = protectedOutcomes(for: table)
    return report(
      table, rate: leastAnswerRate(by: protected), by: families[place].dimensions,
      outcomes: protected.filter { $0.counts.outcome.table == table }.map { own in
        figures(
          of: own, gender: gender, crossing: place,
          beside: published?.outcomes.first { $0.code == own.counts.outcome.code })
      })
  }

  /// The codes of the families that can be divided by gender.
  var crossable: [String] {
    guard let gender = genderFamily else { return [] }
    return families.indices.filter { $0 != gender }.map { families[$0].code }
  }

  private var genderFamily: Int? {
    families.firstIndex { $0.code == Dimension.genderGroups.code }
  }

  private func figures(
    of own: OutcomeProtection, gender: Int, crossing place: Int, beside published: OutcomeFigures?
  ) -> OutcomeFigures {
    let family = families[place]
    let counts = own.figures(of: families, besides: false)
    let figures =
      published.flatMap { $0.hasCounts(of: counts) ? $0 : nil } ?? own.figures(of: families)
    let crossed = CrossProtection(
      of: table(of: own.counts.outcome, gender: gender, crossing: place),
      gender: margin(of: gender, own, figures), family: margin(of: place, own, figures),
      everyone: figures.everyone, k: project.kSensitive, asking: own.counts.questionCount)
    let first = firstDimension(of: place)
    return OutcomeFigures(
      code: figures.code, everyone: figures.everyone, spread: figures.spread,
      groups: Array(figures.groups[first..<first + family.dimensions.count]),
      crossed: crossed.figures(of: family).map { position, groups in
        .init(gender: Dimension.genderGroups.categories[position].code, groups: groups)
      })
  }

  private func margin(
    of family: Int, _ own: OutcomeProtection, _ figures: OutcomeFigures
  ) -> CrossProtection.Margin {
    let first = firstDimension(of: family)
    let groups = figures.groups[first..<first + families[family].dimensions.count]
    return own.margin(of: family, showing: Array(groups.joined()))
  }

  private func firstDimension(of family: Int) -> Int {
    families[..<family].reduce(0) { $0 + $1.dimensions.count }
  }

  private func table(
    of outcome: SurveyOutcome, gender: Int, crossing place: Int
  ) -> CrossedTable {
    var table = CrossedTable(of: families[gender].groups, by: families[place].groups)
    let reader = OutcomeReader(of: outcome, in: wave.questionnaire)
    for response in responses {
      guard let value = reader.value(of: response) else { continue }
      table.add(
        value, gender: families[gender].atom(of: response),
        atom: families[place].atom(of: response))
    }
    return table
  }
}

extension OutcomeFigures {
  /// Whether the same counts are shown.
  fileprivate func hasCounts(of other: OutcomeFigures) -> Bool {
    everyone.counts == other.everyone.counts
      && groups.map { $0.map(\.counts) } == other.groups.map { $0.map(\.counts) }
  }
}

extension GroupFigures {
  fileprivate var counts: [Int?] { [count, agreeing, others, restCount] }
}
