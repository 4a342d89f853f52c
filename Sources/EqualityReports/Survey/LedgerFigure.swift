import EqualityModel

/// One figure of a survey table as the ledger keeps it, or a count that is hidden.
package struct LedgerFigure: Hashable, Sendable {
  package let outcome: String
  package let gender: String
  package let dimension: String
  package let category: String
  package let measure: Measure

  /// Nil where a count is hidden.
  package let value: Int?

  package enum Measure: String, CaseIterable, Sendable {
    case count, agree, other, share, index, rest
    case restIndex = "rest_index"
    case spread
  }

  package init(
    outcome: String, gender: String, dimension: String, category: String, measure: Measure,
    value: Int?
  ) {
    self.outcome = outcome
    self.gender = gender
    self.dimension = dimension
    self.category = category
    self.measure = measure
    self.value = value
  }
}

extension SurveyReport {
  /// Everything that the table shows, in order, and the counts that it hides.
  package var ledgerFigures: [LedgerFigure] {
    outcomes.flatMap { outcome in
      figures(
        outcome.everyone.measures + [(.spread, outcome.spread)], of: outcome, gender: Self.everyone,
        dimension: Self.everyone, category: Self.everyone)
        + groupRows(of: outcome).flatMap { row in
          figures(
            row.figures.measures, of: outcome, gender: row.gender, dimension: row.dimensionCode,
            category: row.categoryCode)
        }
    }
      + followUps.flatMap { question in
        let options = question.rows.map { ($0.category.code, $0.count) }
        return ([(Self.everyone, question.total)] + options).map { code, count in
          LedgerFigure(
            outcome: question.question.id, gender: Self.everyone,
            dimension: question.question.id, category: code, measure: .count, value: count)
        }
      }
  }

  private func figures(
    _ measures: [(LedgerFigure.Measure, Int?)], of outcome: OutcomeFigures, gender: String,
    dimension: String, category: String
  ) -> [LedgerFigure] {
    measures.filter { $0.isCount || $1 != nil }.map { measure, value in
      LedgerFigure(
        outcome: outcome.code, gender: gender, dimension: dimension, category: category,
        measure: measure, value: value)
    }
  }

  /// Whether there is anything to see.
  package var showsAnything: Bool { ledgerFigures.contains { $0.value != nil } }

  /// The table that had these figures, put in the places of an empty one of the same wave.
  package func filled(
    with figures: [LedgerFigure], release: Int, k: Int, leastAnswerRate: Int?
  ) -> SurveyReport {
    let values = Dictionary(
      figures.compactMap { figure in figure.value.map { (Place(figure), $0) } }
    ) { first, _ in first }
    let dimensions = dimensions.map { $0.keeping(categoriesOf: figures) }
    let genders = Dimension.genderGroups.categories.map(\.code)
    func group(_ outcome: String, _ gender: String, _ dimension: String, _ category: String)
      -> GroupFigures
    {
      GroupFigures { measure in
        values[Place(outcome, gender, dimension, category, measure)]
      }
    }
    func groups(_ outcome: String, _ gender: String) -> [[GroupFigures]] {
      dimensions.map { dimension in
        dimension.categories.map { group(outcome, gender, dimension.code, $0.code) }
      }
    }
    return SurveyReport(
      table: table, project: project, wave: wave, purpose: purpose, k: k, release: release,
      leastAnswerRate: leastAnswerRate, dimensions: dimensions,
      outcomes: outcomes.map { outcome in
        OutcomeFigures(
          code: outcome.code,
          everyone: group(outcome.code, Self.everyone, Self.everyone, Self.everyone),
          spread: values[
            Place(outcome.code, Self.everyone, Self.everyone, Self.everyone, .spread)],
          groups: groups(outcome.code, Self.everyone),
          crossed: genders.map { gender in
            .init(gender: gender, groups: groups(outcome.code, gender))
          }.filter { crossing in
            figures.contains { $0.outcome == outcome.code && $0.gender == crossing.gender }
          })
      },
      followUps: followUps.map { question in
        let id = question.question.id
        func count(_ category: String) -> Int? {
          values[Place(id, Self.everyone, id, category, .count)]
        }
        return FollowUpFigures(
          question: question.question, total: count(Self.everyone),
          counts: question.rows.map { count($0.category.code) })
      })
  }
}

extension Dimension {
  /// The dimension with the categories that it had: units may have come since.
  fileprivate func keeping(categoriesOf figures: [LedgerFigure]) -> Dimension {
    let kept = Set(figures.filter { $0.dimension == code }.map(\.category))
    return Dimension(
      code, version: version, ground: ground, label: label, allowsSeveral: allowsSeveral,
      isProxy: isProxy, categories: categories.filter { kept.contains($0.code) },
      decision: decision)
  }
}

extension LedgerFigure.Measure {
  /// Whether it is a count that is noted where it is hidden too.
  fileprivate var isCount: Bool { [.count, .agree, .other].contains(self) }
}

/// Where a figure stands.
private struct Place: Hashable {
  let codes: [String]
  let measure: LedgerFigure.Measure

  init(_ codes: String..., measure: LedgerFigure.Measure) {
    self.codes = codes
    self.measure = measure
  }

  init(
    _ outcome: String, _ gender: String, _ dimension: String, _ category: String,
    _ measure: LedgerFigure.Measure
  ) { self.init(outcome, gender, dimension, category, measure: measure) }

  init(_ figure: LedgerFigure) {
    self.init(
      figure.outcome, figure.gender, figure.dimension, figure.category, figure.measure)
  }
}

extension GroupFigures {
  fileprivate var measures: [(LedgerFigure.Measure, Int?)] {
    [
      (.count, count), (.agree, agreeing), (.other, others), (.share, codedShare?.stored),
      (.index, index?.stored), (.rest, restCount), (.restIndex, restIndex?.stored),
    ]
  }

  fileprivate init(_ value: (LedgerFigure.Measure) -> Int?) {
    self.init(
      count: value(.count), agreeing: value(.agree), others: value(.other),
      codedShare: value(.share).map(CodedNumber.init(stored:)),
      index: value(.index).map(CodedNumber.init(stored:)), restCount: value(.rest),
      restIndex: value(.restIndex).map(CodedNumber.init(stored:)))
  }
}
