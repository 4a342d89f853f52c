import EqualityModel

/// One row of a survey table, whatever its form: a group, or everyone.
struct SurveyRow {
  let outcome: OutcomeFigures

  /// The code of a gender, where the group is divided by gender.
  let gender: String

  /// The dimension and the category; nil for everyone.
  let place: (dimension: Dimension, category: Category)?
  let figures: GroupFigures

  /// By how many points the index differs from that of the others.
  var difference: Int?

  var dimensionCode: String { place?.dimension.code ?? SurveyReport.everyone }
  var categoryCode: String { place?.category.code ?? SurveyReport.everyone }
}

extension SurveyReport {
  /// All rows, in order: everyone, each dimension, and each dimension by gender.
  var rows: [SurveyRow] {
    outcomes.flatMap { outcome in
      [SurveyRow(outcome: outcome, gender: Self.everyone, place: nil, figures: outcome.everyone)]
        + rows(of: outcome, outcome.groups, gender: Self.everyone)
        + outcome.crossed.flatMap { rows(of: outcome, $0.groups, gender: $0.gender) }
    }
  }

  private func rows(
    of outcome: OutcomeFigures, _ groups: [[GroupFigures]], gender: String
  ) -> [SurveyRow] {
    zip(dimensions, groups).flatMap { dimension, groups in
      dimension.categories.indices.map { number in
        SurveyRow(
          outcome: outcome, gender: gender, place: (dimension, dimension.categories[number]),
          figures: groups[number],
          difference: groups[number].difference(
            to: groups, besides: number, areApart: !dimension.allowsSeveral))
      }
    }
  }
}

extension FollowUpFigures {
  /// The options with their counts, and last those who chose none.
  var rows: [(category: Category, count: Int?)] {
    let none = Category("ej_angivet", sv: "ej angivet samband", en: "no relation stated")
    let last = Category("ej_angivet", sv: "ej angivet", en: "not stated")
    let options = question.options + [question.id == "D2" ? none : last]
    return options.enumerated().map { option, category in
      (category: category, count: counts.indices.contains(option) ? counts[option] : nil)
    }
  }

  /// How many percent of those who have been treated worse.
  public func share(_ count: Int?) -> CodedNumber? {
    guard let count, let total else { return nil }
    return wholePercent(count, of: total).map(CodedNumber.init(coding:))
  }
}
