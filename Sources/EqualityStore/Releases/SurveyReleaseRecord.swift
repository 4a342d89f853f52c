/// A published table of a wave as readers have it: public information only.
package struct SurveyReleaseRecord: Hashable, Sendable {
  package var table: String
  package var wave: String

  /// The dimension that is divided by gender; empty where none is.
  package var cross: String
  package var k: Int

  /// Why `k` is lower than usual.
  package var reason: String?

  /// The least answer rate in percent that was told.
  package var answerRate: Int?

  /// The day, `2021-10-31`.
  package var publishedOn: String

  /// The figures, and the counts that are hidden.
  package var figures: [SurveyFigureRecord]

  package init(
    table: String, wave: String, cross: String = "", k: Int, reason: String? = nil,
    answerRate: Int? = nil, publishedOn: String, figures: [SurveyFigureRecord] = []
  ) {
    self.table = table
    self.wave = wave
    self.cross = cross
    self.k = k
    self.reason = reason
    self.answerRate = answerRate
    self.publishedOn = publishedOn
    self.figures = figures
  }
}

/// One figure of a published table.
package struct SurveyFigureRecord: Hashable, Sendable {
  package var outcome: String
  package var gender: String
  package var dimension: String
  package var category: String
  package var measure: String

  /// Nil where a count is hidden.
  package var value: Int?

  package init(
    outcome: String, gender: String, dimension: String, category: String, measure: String,
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
