public import EqualityModel

/// Deviations received in some months, by level, ground, area and status: published figures only.
public struct DeviationReport: Hashable, Sendable {
  /// One division of the deviations.
  public struct Part: Hashable, Sendable {
    public let code: String
    public let label: Text
    public let categories: [(code: String, label: Text)]

    public init(code: String, label: Text, categories: [(code: String, label: Text)]) {
      self.code = code
      self.label = label
      self.categories = categories
    }

    public static func == (one: Part, other: Part) -> Bool { one.code == other.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
  }

  /// Every division there is, in the order in which they are shown.
  public static let parts: [Part] = [
    Part(
      code: "level", label: Text(sv: "Nivå", en: "Level"),
      categories: DeviationLevel.allCases.map { ($0.code, $0.label) }),
    Part(
      code: "ground", label: Text(sv: "Uppgiven grund", en: "Stated ground"),
      categories: Ground.allCases.map { ($0.code, $0.label) }),
    Part(
      code: "area", label: Text(sv: "Område", en: "Area"),
      categories: DeviationArea.allCases.map { ($0.code, $0.label) }),
    Part(
      code: "status", label: Text(sv: "Status", en: "Status"),
      categories: [
        ("open", Text(sv: "pågår", en: "not closed")), ("closed", DeviationStatus.closed.label),
      ]),
  ]

  public let project: String

  /// The first month of those counted; nil where all are that were received by the last.
  public let first: Month?
  public let last: Month
  public let k: Int

  /// The number of the publication; nil for a draft.
  public let release: Int?

  /// The counts by `part:category`, and of all by `_T`; nil where hidden.
  public let counts: [String: Int?]

  /// Half of those closed were closed within so many months; nil where it is not shown.
  public let medianMonths: Int?

  public init(
    project: String, first: Month?, last: Month, k: Int, release: Int?, counts: [String: Int?],
    medianMonths: Int?
  ) {
    self.project = project
    self.first = first
    self.last = last
    self.k = k
    self.release = release
    self.counts = counts
    self.medianMonths = medianMonths
  }

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> DeviationReport {
    DeviationReport(
      project: project, first: first, last: last, k: k, release: number, counts: counts,
      medianMonths: medianMonths)
  }

  public var period: String { "\(first.map(\.description) ?? "")..\(last)" }

  /// The count of everything.
  public static let all = "_T"

  /// A category's place in ``counts``.
  public static func key(_ part: String, _ category: String) -> String { "\(part):\(category)" }

  func count(_ key: String) -> Int? { counts[key] ?? nil }
}
