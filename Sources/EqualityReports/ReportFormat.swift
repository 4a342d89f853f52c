public import EqualityModel

/// A way to write a report: the same published figures, whatever the form.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case csv
  case json

  /// The ending of a file's name.
  public var fileExtension: String { self == .text ? "txt" : rawValue }

  /// The report in this form; the same report always gives the same text.
  public func write(_ report: GenderReport, in language: Language) -> String {
    switch self {
    case .text: TextReport(report: report, language: language).text
    case .csv: CSVReport(report: report, language: language).text
    case .json: JSONReport(report: report).text
    }
  }
}

extension ReportFormat {
  /// The survey table in this form; the same table always gives the same text.
  public func write(_ report: SurveyReport, in language: Language) -> String {
    switch self {
    case .text: SurveyText(report: report, language: language).text
    case .csv: SurveyCSV(report: report, language: language).text
    case .json: SurveyJSON(report: report).text
    }
  }
}
