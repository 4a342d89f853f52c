public import EqualityModel
public import EqualityReports

/// Where and how the files of a publication are written.
public struct FileRequest: Hashable, Sendable {
  public var formats: [ReportFormat]
  public var language: Language

  /// The directory, which is made where there is none.
  public var directory: String

  /// Whether files that are there with other contents give way.
  public var isReplacing: Bool

  public init(
    formats: [ReportFormat] = ReportFormat.allCases, language: Language = .swedish,
    directory: String = ".", isReplacing: Bool = false
  ) {
    self.formats = formats
    self.language = language
    self.directory = directory
    self.isReplacing = isReplacing
  }
}
