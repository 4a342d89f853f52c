public import DisclosureProtection
public import EqualityModel

/// Who of those referred gets in: by stage and gender, and perhaps by one dimension more.
public struct AccessReport: Hashable, Sendable {
  /// How far people have come; each is counted in all that it has passed.
  public enum Passage: String, CaseIterable, Sendable {
    /// Those whose referral was accepted or declined.
    case decided = "_T"
    case declined, accepted, started, ended
  }

  /// What the people are divided by besides.
  public struct Dimension: Hashable, Sendable {
    /// Its code, and the bands where it is age, such as `age-esfplus`.
    public let code: String
    public let label: Text
    public let allowsSeveral: Bool

    /// Whether it stands in for something that was not asked.
    public let isProxy: Bool
    public let categories: [ReachReport.Category]

    public init(
      code: String, label: Text, allowsSeveral: Bool, isProxy: Bool,
      categories: [ReachReport.Category]
    ) {
      self.code = code
      self.label = label
      self.allowsSeveral = allowsSeveral
      self.isProxy = isProxy
      self.categories = categories
    }
  }

  public let project: String

  /// Nil for the table by gender alone.
  public let dimension: Dimension?

  /// The ages of those whom it is of; nil for everyone.
  public let among: AgeRange?

  /// The first month of the decisions; nil where all are counted since the project began.
  public let first: Month?
  public let last: Month
  public let k: Int

  /// Whether zeros are protected like small counts.
  public let protectsZeros: Bool

  /// The number of the publication; nil for a draft.
  public let release: Int?

  /// Persons: by passage and gender; or by category, and passage and gender such as `started:woman`.
  public let figures: PublishedTable

  public init(
    project: String, dimension: Dimension?, among: AgeRange? = nil, first: Month?, last: Month,
    k: Int, protectsZeros: Bool, release: Int?, figures: PublishedTable
  ) {
    self.project = project
    self.dimension = dimension
    self.among = among
    self.first = first
    self.last = last
    self.k = k
    self.protectsZeros = protectsZeros
    self.release = release
    self.figures = figures
  }

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> AccessReport {
    AccessReport(
      project: project, dimension: dimension, among: among, first: first, last: last, k: k,
      protectsZeros: protectsZeros, release: number, figures: figures)
  }

  /// The period as it is written: a range, or everything up to a month.
  public var period: String { "\(first.map(\.description) ?? "")..\(last)" }

  static let everyone = "_T"
  static let known = "known"

  /// The genders that there are figures of, women first; all that are counted come last.
  public var genders: [String] {
    guard dimension != nil else { return figures.dimensions[1].codes }
    return figures.dimensions[1].codes.reduce(into: []) { genders, code in
      let gender = String(code.split(separator: ":").last ?? "")
      if !genders.contains(gender) { genders.append(gender) }
    }.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ gender: String) -> Int {
    GenderCategory.allCases.firstIndex { $0.code == gender } ?? GenderCategory.allCases.count
  }

  /// All genders that are counted.
  var total: String { genders[genders.count - 1] }

  /// Whether genders are left out of which gender tables hide the number.
  var leavesOutGenders: Bool { total != Self.everyone }

  /// How many there are; nil where it is hidden, and where they are not told apart.
  public func count(_ passage: Passage, _ gender: String, in category: String = "_T") -> Int? {
    let codes =
      dimension == nil
      ? [passage.rawValue, gender] : [category, "\(passage.rawValue):\(gender)"]
    let isThere = zip(figures.dimensions, codes).allSatisfy { $0.codes.contains($1) }
    return isThere ? figures[codes[0], codes[1]] : nil
  }

  /// The rates of a group, worked out from what is published of it only.
  func rates(_ gender: String, category: String) -> AccessRates {
    AccessRates { count($0, gender, in: category) }
  }
}
