public import EqualityModel

/// The share of women among the new, month by month and over the latest months.
///
/// Worked out from what monthly gender tables have said, and nothing else: where one of the months
/// is hidden or not published, there is a gap.
public struct TrendReport: Hashable, Sendable {
  /// The new of one month; nil where they are hidden.
  public struct Point: Hashable, Sendable {
    public let month: Month
    public let women: Int?

    /// All of whom the gender is stated.
    public let stated: Int?

    public init(month: Month, women: Int?, stated: Int?) {
      self.month = month
      self.women = women
      self.stated = stated
    }
  }

  public let project: String
  public let k: Int

  /// In order of time, one a month that is published.
  public let points: [Point]

  public init(project: String, k: Int, points: [Point]) {
    self.project = project
    self.k = k
    self.points = points
  }

  /// How many months are taken together.
  public static let windows = [1, 3, 12]

  /// The women among the new of so many months that end with this one, in per mille; nil in a gap.
  public func share(through month: Month, months: Int) -> Figure {
    let window = points.filter { $0.month <= month && month < $0.month.advanced(by: months) }
    let women = window.compactMap(\.women)
    let stated = window.compactMap(\.stated)
    guard women.count == months, stated.count == months else { return .protected }
    let all = stated.reduce(0, +)
    // A share of fewer than twenty says nothing, as with the 40/60 signal.
    guard all >= GenderBalance.least else { return .undefined }
    return Figure(Ratio(100 * Int128(women.reduce(0, +)), Int128(all)), decimals: 1)
  }
}

extension TrendReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "trend", project: project,
      period: points.first.map { "\($0.month)..\(points[points.count - 1].month)" } ?? "", k: k,
      release: nil, isDraft: false,
      title: Text(
        sv: "\(project): andel kvinnor bland nya", en: "\(project): share of women among the new"),
      blocks: [block], notes: notes, keys: ["month", "months", "measure"],
      values: points.flatMap { point in
        Self.windows.map { months in
          Sheet.Value(
            [point.month.description, String(months), "women_percent"],
            share(through: point.month, months: months))
        }
      })
  }

  private var block: Sheet.Block {
    Sheet.Block(
      title: Text(sv: "Kvinnor (%)", en: "Women (%)"),
      heads: [
        Text(sv: "", en: ""), Text(sv: "Månaden", en: "The month"),
        Text(sv: "3 månader", en: "3 months"), Text(sv: "12 månader", en: "12 months"),
      ],
      rows: points.map { point in
        let name = PeriodName(period: Period(point.month))
        return [Text(sv: name.text(.swedish), en: name.text(.english))]
          + Self.windows.map { share(through: point.month, months: $0).text }
      })
  }

  private var notes: [Text] {
    [
      Text(
        sv: "Andel av nya deltagare i hela projektet som har uppgift om kön. Bara siffror ur "
          + "publicerade månadstabeller.",
        en: "Share of new participants of the whole project whose gender is stated. Figures of "
          + "published monthly tables only."),
      Text(
        sv: "..  En av månaderna är skyddad eller inte publicerad.   .  Färre än 20: för få att "
          + "säga något om.",
        en: "..  One of the months is protected or not published.   .  Fewer than 20: too few to "
          + "say anything of."),
    ]
  }
}
