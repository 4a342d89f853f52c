public import DisclosureProtection
public import EqualityModel

/// Who of those referred gets in: by stage and gender, and perhaps by one dimension more or two.
public struct AccessReport: Hashable, Sendable {
  /// How far people have come; each is counted in all that it has passed.
  public enum Passage: String, CaseIterable, Sendable {
    /// Everyone: those decided on, and those who are not.
    case referred

    /// Those who wait when the period closes, and those who took the referral back.
    case undecided

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

  /// None for the table by gender alone; two for one of each, and of their pairs.
  public let dimensions: [Dimension]

  /// The ages of those whom it is of; nil for everyone.
  public let among: AgeRange?

  /// The first month; nil where all are counted since the project began.
  public let first: Month?
  public let last: Month
  public let k: Int

  /// Whether zeros are protected like small counts.
  ///
  /// How many are not decided on is always protected so.
  public let protectsZeros: Bool

  /// The number of the publication; nil for a draft.
  public let release: Int?

  /// Persons: by passage and gender; or by category of each dimension, and passage and gender such
  /// as `started:woman`.
  public let figures: PublishedTable

  public init(
    project: String, dimensions: [Dimension], among: AgeRange? = nil, first: Month?, last: Month,
    k: Int, protectsZeros: Bool, release: Int?, figures: PublishedTable
  ) {
    self.project = project
    self.dimensions = dimensions
    self.among = among
    self.first = first
    self.last = last
    self.k = k
    self.release = release
    self.figures = figures
    tellsOfUndecided = figures.dimensions[dimensions.isEmpty ? 0 : dimensions.count].codes
      .contains { $0.split(separator: ":").first == "undecided" }
    self.protectsZeros = protectsZeros
  }

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> AccessReport {
    AccessReport(
      project: project, dimensions: dimensions, among: among, first: first, last: last, k: k,
      protectsZeros: protectsZeros, release: number, figures: figures)
  }

  /// The period as it is written: a range, or everything up to a month.
  public var period: String { "\(first.map(\.description) ?? "")..\(last)" }

  static let everyone = "_T"
  static let known = "known"

  /// The genders that there are figures of, women first; all that are counted come last.
  public var genders: [String] {
    guard let columns = figures.dimensions.last, !dimensions.isEmpty else {
      return figures.dimensions[1].codes
    }
    return columns.codes.reduce(into: []) { genders, code in
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

  /// Whether it has those who are not decided on: they are left out where their number is hidden.
  let tellsOfUndecided: Bool

  /// The passages that it tells of.
  ///
  /// Of pairs only those that some gender has figures of: others have been put together.
  public var passages: [Passage] {
    let all =
      tellsOfUndecided ? Passage.allCases : [.decided, .declined, .accepted, .started, .ended]
    guard dimensions.count > 1 else { return all }
    let told = Set(figures.dimensions[2].codes.compactMap { $0.split(separator: ":").first })
    return all.filter { $0 == .referred || told.contains($0.rawValue[...]) }
  }

  /// Whether stages, or genders of a stage, have been put together for the sake of pairs.
  var isPutTogether: Bool {
    dimensions.count > 1
      && figures.dimensions[2].codes.count < (Passage.allCases.count - 1) * genders.count
  }

  /// How many there are; nil where it is hidden, and where they are not told apart.
  ///
  /// `categories` has one code for each dimension: `_T` for everyone, `known` for those of whom it is
  /// known; it may be empty for everyone.
  public func count(_ passage: Passage, _ gender: String, in categories: [String] = []) -> Int? {
    guard passage != .referred else {
      // Those decided on and the others are protected apart: both are known, or their sum is not.
      guard let decided = count(.decided, gender, in: categories),
        let others = count(.undecided, gender, in: categories)
      else { return nil }
      return decided + others
    }
    guard !dimensions.isEmpty else { return figure([passage.rawValue, gender]) }
    let own = categories.isEmpty ? dimensions.map { _ in Self.everyone } : categories
    return figure(own + ["\(passage.rawValue):\(gender)"])
  }

  private func figure(_ codes: [String]) -> Int? {
    var place = 0
    for (dimension, code) in zip(figures.dimensions, codes) {
      guard let position = dimension.codes.firstIndex(of: code) else { return nil }
      place = place * dimension.codes.count + position
    }
    return figures.counts[place]
  }

  /// The rates of a group, worked out from what is published of it only.
  func rates(_ gender: String, in categories: [String]) -> AccessRates {
    AccessRates { count($0, gender, in: categories) }
  }
}
