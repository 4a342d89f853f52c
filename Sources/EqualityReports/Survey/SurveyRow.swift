import EqualityModel

/// One row of a survey table, whatever its form: a group, everyone, or some groups together.
struct SurveyRow {
  /// Whom a row is about.
  enum Place {
    case everyone

    /// Those of a few categories together, in the place of everyone.
    case together([Category])
    case group(Dimension, Category)
  }

  let outcome: OutcomeFigures

  /// The code of a gender, where the group is divided by gender.
  let gender: String
  let place: Place
  let figures: GroupFigures

  /// By how many points the index differs from that of the others.
  var difference: Int?

  var dimensionCode: String {
    if case .group(let dimension, _) = place { dimension.code } else { SurveyReport.everyone }
  }

  var categoryCode: String {
    switch place {
    case .everyone: SurveyReport.everyone
    case .together(let categories): categories.map(\.code).joined(separator: "+")
    case .group(_, let category): category.code
    }
  }

  var dimensionLabel: Text {
    if case .group(let dimension, _) = place { dimension.label } else { SurveyPhrases.everyone }
  }

  var categoryLabel: Text {
    switch place {
    case .everyone: SurveyPhrases.everyone
    case .together(let categories): SurveyPhrases.list(categories.map(\.label))
    case .group(_, let category): category.label
    }
  }
}

extension SurveyReport {
  /// All rows, in order: everyone, each dimension, and each dimension by gender.
  var rows: [SurveyRow] {
    outcomes.flatMap { outcome in
      [
        SurveyRow(
          outcome: outcome, gender: Self.everyone, place: .everyone, figures: outcome.everyone)
      ]
        + [together(in: outcome)].compactMap(\.self)
        + groupRows(of: outcome)
    }
  }

  /// The rows of the dimensions of one outcome, and of those by gender.
  func groupRows(of outcome: OutcomeFigures) -> [SurveyRow] {
    rows(of: outcome, outcome.groups, gender: Self.everyone)
      + outcome.crossed.flatMap { rows(of: outcome, $0.groups, gender: $0.gender) }
  }

  private func rows(
    of outcome: OutcomeFigures, _ groups: [[GroupFigures]], gender: String
  ) -> [SurveyRow] {
    zip(dimensions, groups).flatMap { dimension, groups in
      dimension.categories.indices.map { number in
        SurveyRow(
          outcome: outcome, gender: gender, place: .group(dimension, dimension.categories[number]),
          figures: groups[number],
          difference: groups[number].difference(
            to: groups, besides: number, areApart: !dimension.allowsSeveral))
      }
    }
  }
}
