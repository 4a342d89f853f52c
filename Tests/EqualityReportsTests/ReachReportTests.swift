import DisclosureProtection
import EqualityModel
import EqualityReports
import TestSupport
import XCTest

/// The table of who is reached, in every form and language.
final class ReachReportTests: XCTestCase {
  private func report(release: Int?) -> ReachReport {
    let categories = [
      ReachReport.Category(code: "utrikes", label: Text(sv: "född utomlands", en: "born abroad")),
      ReachReport.Category(
        code: "inrikes", label: Text(sv: "född i Sverige", en: "born in Sweden")),
      ReachReport.Category(code: "annat", label: Text(sv: "annat", en: "other")),
    ]
    return ReachReport(
      project: "Rätt stöd för mig!", dimension: "birth_background",
      label: Text(sv: "födelsebakgrund", en: "birth background"), allowsSeveral: false,
      isProxy: true, categories: categories, first: nil, last: Month(year: 2021, month: 10)!, k: 10,
      release: release,
      figures: PublishedTable(
        dimensions: [
          .init(name: "category", codes: ["_T", "known"] + categories.map(\.code)),
          .init(name: "gender", codes: ["woman", "man", "_T"]),
        ],
        counts: [400, 280, 680, 350, 250, 600, 80, 40, 120, nil, 210, nil, nil, 0, nil]),
      reference: .init(
        source: "Påhittat register", date: PartialDate("2021-12-31")!,
        counts: [
          ["_T", "_T"]: 100_000, ["utrikes", "_T"]: 40_000, ["inrikes", "_T"]: 60_000,
          ["_T", "woman"]: 50_000, ["utrikes", "woman"]: 21_000, ["inrikes", "woman"]: 29_000,
        ]))
  }

  func testTheTableIsAsItAlwaysWas() throws {
    for language in Language.allCases {
      try assertGolden(
        ReportFormat.text.write(report(release: nil).sheet, in: language),
        "reach.\(language.rawValue).txt")
    }
    let sheet = report(release: 3).sheet
    try assertGolden(ReportFormat.csv.write(sheet, in: .swedish), "reach.csv")
    try assertGolden(ReportFormat.json.write(sheet, in: .swedish), "reach.json")
  }
}
