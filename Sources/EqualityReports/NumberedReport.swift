public import EqualityModel

/// A report that can be published: it has a number once it is, and can be written in every form.
public protocol NumberedReport: Hashable, Sendable {
  /// The number of the release; nil for a draft.
  var release: Int? { get }

  /// The report with the number that it has been published under.
  func released(as number: Int) -> Self

  /// The report in a form; the same report always gives the same text.
  func written(as format: ReportFormat, in language: Language) -> String
}

extension GenderReport: NumberedReport {
  public func written(as format: ReportFormat, in language: Language) -> String {
    format.write(self, in: language)
  }
}

extension SurveyReport: NumberedReport {
  public func written(as format: ReportFormat, in language: Language) -> String {
    format.write(self, in: language)
  }
}
