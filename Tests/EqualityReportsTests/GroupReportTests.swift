import DisclosureProtection
import EqualityModel
import EqualityReports
import TestSupport
import XCTest

/// The table of groups, in every form and language.
final class GroupReportTests: XCTestCase {
  private func report(release: Int?) -> GroupReport {
    let groups = [TargetGroup.youngWithDisability, .foreignBornWomen, .limitedLiteracy]
    return GroupReport(
      table: "groups", project: "Rätt stöd för mig!",
      groups: [
        .init(groups[0], reference: nil),
        .init(
          groups[1],
          reference: .init(
            source: "Påhittat register", date: PartialDate("2021-12-31")!,
            members: ["_T": 20_000], all: ["_T": 100_000])),
        .init(groups[2], reference: nil),
      ],
      first: nil, last: Month(year: 2021, month: 10)!, k: 10, release: release,
      figures: PublishedTable(
        dimensions: [
          .init(
            name: "category",
            codes: ["_T"] + groups.flatMap { [$0.code, "known \($0.code)"] }),
          .init(name: "gender", codes: ["woman", "man", "_T"]),
        ],
        counts: [
          400, 280, 680, 80, 120, 200, 350, 250, 600, 120, 0, 120, 360, 280, 640, nil, nil, nil, 0,
          0, 0,
        ]))
  }

  func testTheTableIsAsItAlwaysWas() throws {
    for language in Language.allCases {
      try assertGolden(
        ReportFormat.text.write(report(release: nil).sheet, in: language),
        "groups.\(language.rawValue).txt")
    }
    let sheet = report(release: 3).sheet
    try assertGolden(ReportFormat.csv.write(sheet, in: .swedish), "groups.csv")
    try assertGolden(ReportFormat.json.write(sheet, in: .swedish), "groups.json")
  }
}
