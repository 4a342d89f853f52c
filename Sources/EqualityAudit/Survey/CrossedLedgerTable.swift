/// One dimension of one outcome by gender that has been published, as its readers have it, with what
/// is published of both by themselves.
public struct CrossedLedgerTable: Hashable, Sendable {
  public typealias Counts = SurveyLedgerTable.Counts

  /// What is shown of the dimension by itself.
  public let margin: SurveyLedgerTable

  /// The genders; nobody is in several of them.
  public let genders: [Gender]

  /// A gender, with its figures by itself and in each category of the dimension.
  public struct Gender: Hashable, Sendable {
    public let code: String
    public let counts: Counts
    public let categories: [Counts]

    public init(code: String, counts: Counts, categories: [Counts]) {
      self.code = code
      self.counts = counts
      self.categories = categories
    }
  }

  public init(margin: SurveyLedgerTable, genders: [Gender]) {
    self.margin = margin
    self.genders = genders
  }
}
