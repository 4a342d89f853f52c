import DisclosureProtection
import EqualityModel
import EqualityReports

/// Reports made by hand, for looking at their form.
enum Sample {
  /// A table of one unit: women 12, men 9 and one protected person among the new.
  static func project(release: Int? = 3) -> GenderReport {
    report(
      units: [.init(code: "_T", name: "Rätt stöd för mig!", depth: 0)],
      release: release,
      counts: [
        [12, 9, nil, 0, nil], [5, 0, 0, 0, 5], [63, 37, 0, 0, 100], [71, 46, nil, 0, nil],
        [1_240, 660, nil, nil, nil],
      ])
  }

  /// A table given in the place of a finer one, with a figure that takes in what came late.
  static func rolledUp() -> GenderReport {
    let block: [[Int?]] = [
      [12, 9, nil, 0, nil], [nil, nil, 0, 0, nil], [63, 37, 0, 0, 100], [71, 46, nil, 0, nil],
      [1_240, 660, nil, nil, nil],
    ]
    return report(
      period: Period("2021-Q4"),
      units: [
        .init(code: "_T", name: "Projektet", depth: 0), .init(code: "A", name: "Norr", depth: 1),
      ], release: 5, counts: block + block, revised: [0, 25],
      rolledUp: RolledUp(
        period: Period(Month(ordinal: 2021 * 12 + 9)), unit: nil, byUnit: true,
        smallest: Text(sv: "förbund", en: "association"), basis: .target))
  }

  /// A table of a year and two levels, with a name that a spreadsheet would take for a formula.
  static func units() -> GenderReport {
    let block: [[Int?]] = [
      [12, 9, nil, 0, nil], [nil, nil, 0, 0, nil], [nil, nil, 0, 7, nil], [0, 0, 0, 0, 0],
      [41, 59, 0, 0, 100], [6, 8, 0, 0, 14],
    ]
    return report(
      period: Period("2021"),
      units: [
        .init(code: "_T", name: "Projektet", depth: 0),
        .init(code: "A", name: "=HYPERLINK(\"x\";\"y\")", depth: 1),
      ], release: 4, counts: block + block)
  }

  private static func report(
    period: Period? = nil, units: [GenderReport.UnitRow], release: Int?, counts: [[Int?]],
    revised: Set<Int> = [], rolledUp: RolledUp? = nil
  ) -> GenderReport {
    let period = period ?? Period(Month(ordinal: 2021 * 12 + 9))
    let measures = Measure.allCases.filter { $0 != .undated || period.isWholeYears }
    return GenderReport(
      project: "Rätt stöd för mig!", period: period, k: 5,
      release: release, units: units,
      figures: PublishedTable(
        dimensions: [
          .init(name: "unit", codes: units.map(\.code)),
          .init(name: "measure", codes: measures.map(\.code)),
          .init(name: "gender", codes: GenderCategory.allCases.map(\.code) + ["_T"]),
        ], counts: counts.flatMap { $0 }), revised: revised, rolledUp: rolledUp)
  }
}
