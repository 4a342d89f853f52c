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

    /// What is said of a share that is near an end.
    public let extreme: SurveyLedgerTable.Extreme?

    /// The mean index, as the whole numbers of points that it can be when rounded.
    public let index: ClosedRange<Int>?
    public let categories: [Counts]

    public init(
      code: String, counts: Counts, extreme: SurveyLedgerTable.Extreme? = nil,
      index: ClosedRange<Int>? = nil, categories: [Counts]
    ) {
      self.code = code
      self.counts = counts
      self.extreme = extreme
      self.index = index
      self.categories = categories
    }
  }

  public init(margin: SurveyLedgerTable, genders: [Gender]) {
    self.margin = margin
    self.genders = genders
  }

  /// Whether any index is shown of a gender or of the dimension.
  var showsIndices: Bool { margin.showsIndices || genders.contains { $0.index != nil } }
}
