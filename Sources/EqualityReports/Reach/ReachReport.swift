public import DisclosureProtection
public import EqualityModel

/// Who was reached, by the categories of one dimension, beside a population to compare with.
public struct ReachReport: Hashable, Sendable {
  /// A category of the dimension.
  public struct Category: Hashable, Sendable {
    public let code: String
    public let label: Text

    public init(code: String, label: Text) {
      self.code = code
      self.label = label
    }
  }

  /// The population: where its counts are from, and how many it has in each cell of the figures.
  public struct Reference: Hashable, Sendable {
    public let source: String
    public let date: PartialDate

    /// By category and gender, as ``ReachReport/figures`` names them; everyone is `_T`.
    public let counts: [[String]: Int]

    public init(source: String, date: PartialDate, counts: [[String]: Int]) {
      self.source = source
      self.date = date
      self.counts = counts
    }
  }

  public let project: String

  /// The dimension's code, and the bands where it is age, such as `age-esfplus`.
  public let dimension: String
  public let label: Text

  /// Whether the categories may overlap, so that shares add up to more than 100.
  public let allowsSeveral: Bool

  /// Whether the dimension stands in for something that was not asked.
  public let isProxy: Bool
  public let categories: [Category]

  /// The first month of those reached; nil where all since the project began are counted.
  public let first: Month?
  public let last: Month
  public let k: Int

  /// The number of the publication; nil for a draft.
  public let release: Int?

  /// Persons, by category and gender: of the categories `_T` is everyone and `known` those of whom
  /// it is known.
  public let figures: PublishedTable

  /// Nil where no population is known.
  public let reference: Reference?

  public init(
    project: String, dimension: String, label: Text, allowsSeveral: Bool, isProxy: Bool,
    categories: [Category], first: Month?, last: Month, k: Int, release: Int?,
    figures: PublishedTable, reference: Reference?
  ) {
    self.project = project
    self.dimension = dimension
    self.label = label
    self.allowsSeveral = allowsSeveral
    self.isProxy = isProxy
    self.categories = categories
    self.first = first
    self.last = last
    self.k = k
    self.release = release
    self.figures = figures
    self.reference = reference
  }

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> ReachReport {
    ReachReport(
      project: project, dimension: dimension, label: label, allowsSeveral: allowsSeveral,
      isProxy: isProxy, categories: categories, first: first, last: last, k: k, release: number,
      figures: figures, reference: reference)
  }

  /// The period as it is written: a range, or everything up to a month.
  public var period: String { "\(first.map(\.description) ?? "")..\(last)" }

  static let everyone = "_T"
  static let known = "known"

  /// The genders that the figures have columns for, women first, all of them together last.
  var genders: [String] {
    let codes = figures.dimensions[1].codes
    let single = GenderCategory.allCases.map(\.code).filter(codes.contains)
    return single + codes.filter { !single.contains($0) }
  }

  /// Whether the columns leave out genders of which the number reached is not published.
  var leavesOutGenders: Bool { !figures.dimensions[1].codes.contains(Self.everyone) }

  /// What a column of the figures is called.
  static func head(of gender: String) -> Text {
    guard gender != everyone else { return Phrases.totalHead }
    let heads = gender.split(separator: "+").compactMap { GenderCategory(matching: String($0)) }
      .map(Phrases.head)
    return Text(
      sv: heads.map(\.swedish).joined(separator: "\n+ "),
      en: heads.map(\.english).joined(separator: "\n+ "))
  }

  /// How well a category is reached, of one gender or of all.
  public func reach(of category: String, _ gender: String) -> Result<
    ReachFigures, ReachFigures.Refusal
  >? {
    guard let reference, let group = reference.counts[[category, gender]],
      let population = reference.counts[[Self.everyone, gender]]
    else { return nil }
    return Result { () throws(ReachFigures.Refusal) in
      try ReachFigures(
        members: figures[category, gender], known: figures[Self.known, gender],
        all: figures[Self.everyone, gender], group: group, population: population)
    }
  }
}
