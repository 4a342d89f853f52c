public import EqualityModel

/// How many a project has reached, month by month, beside how many it has promised to reach.
///
/// Worked out from what gender tables have said, and nothing else.
public struct TargetReport: Hashable, Sendable {
  /// The persons reached by the end of a month: nil where a gender table hides them.
  public struct Point: Hashable, Sendable {
    public let month: Month
    public let women: Int?
    public let men: Int?
    public let all: Int?

    public init(month: Month, women: Int?, men: Int?, all: Int?) {
      self.month = month
      self.women = women
      self.men = men
      self.all = all
    }
  }

  public let project: String
  public let target: Int
  public let k: Int

  /// The project's first and last day, as far as they are known; nil where no plan can be drawn.
  public let days: ClosedRange<Int>?

  /// In order of time.
  public let points: [Point]

  /// Of a date of which only the month or the year is known, the project has all the days.
  public init(
    project: String, target: Int, k: Int, from start: PartialDate?, to end: PartialDate?,
    points: [Point]
  ) {
    self.project = project
    self.target = target
    self.k = k
    self.points = points
    if let start, let end, start.firstDay < end.lastDay {
      days = start.firstDay...end.lastDay
    } else {
      days = nil
    }
  }

  /// How many an even pace would have reached by the end of a month.
  public func plan(at month: Month) -> Ratio? {
    guard let days, let day = PartialDate(year: month.year, month: month.month)?.lastDay else {
      return nil
    }
    let length = days.upperBound - days.lowerBound + 1
    let elapsed = min(max(0, day - days.lowerBound + 1), length)
    return Ratio(Int128(target) * Int128(elapsed), Int128(length))
  }
}

extension PartialDate {
  /// The number of the first day that this can be, counted from a day long ago.
  var firstDay: Int { Self.number(year, month ?? 1, day ?? 1) }

  /// The number of the last day that this can be.
  var lastDay: Int {
    let month = month ?? 12
    return Self.number(year, month, day ?? Month(year: year, month: month)?.dayCount ?? 31)
  }

  /// Days of the Gregorian calendar: years are counted from March, so that a leap day ends one.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * months + 2) / 5 + day
  }
}

extension TargetReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    let period = points.last.map { "..\($0.month)" } ?? ""
    return Sheet(
      table: "target", project: project, period: period, k: k, release: nil, isDraft: false,
      title: Text(
        sv: "\(project): nådda jämfört med målet, \(target) personer",
        en: "\(project): reached compared with the target, \(target) persons"),
      blocks: [block], notes: notes, keys: ["month", "gender", "measure"],
      values: points.flatMap(values))
  }

  private var block: Sheet.Block {
    Sheet.Block(
      title: Text(sv: "Nådda sedan start", en: "Reached since the start"),
      heads: [
        Text(sv: "", en: ""), GenderCategory.woman.head, GenderCategory.man.head,
        Phrases.totalHead, Text(sv: "Enligt\nplan", en: "By the\nplan"),
        Text(sv: "Av målet\n(%)", en: "Of the\ntarget (%)"),
      ],
      rows: points.map { point in
        let name = PeriodName(period: Period(point.month))
        let share = Share(of: point.all, in: target).sign
        return [Text(sv: name.text(.swedish), en: name.text(.english))]
          + [Figure(point.women), Figure(point.men), Figure(point.all), planned(at: point.month)]
          .map(\.text) + [Text(sv: share, en: share)]
      })
  }

  private func planned(at month: Month) -> Figure {
    plan(at: month).map { Figure($0, decimals: 0) } ?? .undefined
  }

  private func values(of point: Point) -> [Sheet.Value] {
    let month = point.month.description
    return [
      Sheet.Value([month, "woman", "reached"], Figure(point.women)),
      Sheet.Value([month, "man", "reached"], Figure(point.men)),
      Sheet.Value([month, "_T", "reached"], Figure(point.all)),
      Sheet.Value([month, "_T", "plan"], planned(at: point.month)),
    ]
  }

  private var notes: [Text] {
    [
      Text(
        sv: "Bara siffror ur publicerade könstabeller; .. är skyddat i dem.",
        en: "Figures of published gender tables only; .. is protected in them."),
      Text(
        sv: "Plan: målet gånger andelen av projektets dagar som har gått vid månadens slut.",
        en: "Plan: the target times the share of the project's days gone by the end of the month."),
    ]
  }
}

extension GenderCategory {
  /// The short head of a column.
  var head: Text { Phrases.head(self) }
}
