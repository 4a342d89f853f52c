import DisclosureProtection
import EqualityModel
@testable import EqualityReports
import TestSupport
import XCTest

/// What has been published, in sentences that can be read aloud and shared.
final class SummaryTests: XCTestCase {
  private let months = [9, 10].map { Month(year: 2021, month: $0)! }

  private func genders(
    _ month: Month, release: Int, _ counts: [Measure: [Int?]]
  ) -> PublishedGenders {
    var cells: [[String]: Int?] = [:]
    for (measure, row) in counts {
      for (gender, count) in zip(["woman", "man", "other", "_T"], row) {
        cells[[measure.code, gender]] = .some(count)
      }
    }
    return PublishedGenders(period: Period(month), release: release, counts: cells)
  }

  /// Two months, ages beside a population, and deviations: some of each hidden.
  private func figures() -> SummaryFigures {
    var figures = SummaryFigures(project: "Rätt stöd för mig!", last: months[1])
    figures.genders = [
      genders(months[0], release: 1, [.new: [21, 18, 0, 39], .reached: [330, 240, nil, nil]]),
      genders(
        months[1], release: 3,
        [
          .new: [13, 22, nil, nil], .ended: [nil, nil, nil, nil], .ongoing: [120, nil, nil, 210],
          .reached: [343, 262, nil, nil],
        ]),
    ]
    figures.reach = [reach]
    figures.deviations = [
      DeviationReport(
        project: figures.project, first: nil, last: months[1], k: 10, release: 2,
        counts: ["_T": 39, "level:individual": 25, "level:structural": nil], medianMonths: nil)
    ]
    return figures
  }

  private var reach: ReachReport {
    let bands = ["16-29", "30-54", "55-"]
    return ReachReport(
      project: "Rätt stöd för mig!", dimension: "age-esfplus", label: Text(sv: "ålder", en: "age"),
      allowsSeveral: false, isProxy: false,
      categories: bands.map { .init(code: $0, label: Text(sv: "\($0) år", en: "\($0) years")) },
      first: nil, last: months[1], k: 5, release: 1,
      figures: PublishedTable(
        dimensions: [
          .init(name: "category", codes: ["_T", "known"] + bands),
          .init(name: "gender", codes: ["woman", "man", "_T"]),
        ],
        counts: [343, 262, 605, 300, 300, 600, 80, 40, 120, nil, 210, nil, nil, nil, nil]),
      reference: .init(
        source: "Påhittat register", date: PartialDate("2021-12-31")!,
        counts: [
          ["_T", "_T"]: 1000, ["16-29", "_T"]: 400, ["30-54", "_T"]: 400, ["55-", "_T"]: 200,
        ]))
  }

  func testTheSentencesAreAsTheyWere() throws {
    let summary = figures().summary
    for language in Language.allCases {
      try assertGolden(summary.text(in: language), "summary.\(language.rawValue).txt")
    }
    try assertGolden(summary.json(in: .swedish), "summary.json")
  }

  func testItTellsWhoGetsInOfWhatIsShown() {
    var figures = SummaryFigures(project: "P", last: months[1])
    func access(
      _ dimension: AccessReport.Dimension?, _ rows: [String], _ columns: [String],
      _ counts: [Int?]
    ) -> AccessReport {
      AccessReport(
        project: "P", dimensions: [dimension].compactMap(\.self), first: nil, last: months[1], k: 5,
        protectsZeros: false, release: 4,
        figures: PublishedTable(
          dimensions: [.init(name: "a", codes: rows), .init(name: "b", codes: columns)],
          counts: counts))
    }
    let passages = AccessReport.Passage.allCases.dropFirst().map(\.rawValue)
    figures.access = [
      access(
        nil, passages, ["woman", "man", "_T"],
        [20, nil, 60, 140, 140, 280, 40, 60, 100, 100, 80, 180, nil, 50, nil, 30, nil, nil]),
      access(
        .init(
          code: "x", label: Text(sv: "bakgrund", en: "background"), allowsSeveral: false,
          isProxy: false,
          categories: ["a", "b"].map { .init(code: $0, label: Text(sv: $0, en: $0)) }),
        ["_T", "known", "a", "b"], ["_T:_T", "accepted:_T"], [280, 180, 200, 150, 50, 30, nil, nil]),
    ]
    let section = figures.summary.sections.first { $0.code == "access" }
    XCTAssertEqual(
      section?.sentences.map(\.text.swedish),
      [
        "Utan beslut av dem som remitterats, till och med oktober 2021: kvinnor 20 av 160 "
          + "(12,5 procent) och alla 60 av 340 (17,6 procent).",
        "Antagna av dem som det beslutades om, till och med oktober 2021: kvinnor 100 av 140 "
          + "(71,4 procent), män 80 av 140 (57,1 procent) och alla 180 av 280 (64,3 procent).",
        "Av de antagna har startat: män 50 av 80 (62,5 procent).",
        "Bakgrund, antagna av dem som det beslutades om, till och med oktober 2021: a 60,0 procent; "
          + "bland alla med känd uppgift 75,0 procent.",
      ])
    XCTAssertEqual(section?.sentences.map { $0.sources.map(\.release) }, [[4], [4], [4], [4]])
  }

  func testItTellsOfTargetGroups() {
    var figures = SummaryFigures(project: "P", last: months[1])
    let groups = [TargetGroup.limitedLiteracy, .foreignBornWomen]
    figures.groups = [
      GroupReport(
        table: "groups", project: "P", groups: groups.map { .init($0, reference: nil) }, first: nil,
        last: months[1], k: 5, release: 2,
        figures: PublishedTable(
          dimensions: [
            .init(
              name: "group", codes: ["_T"] + groups.flatMap { [$0.code, "known \($0.code)"] }),
            .init(name: "gender", codes: ["woman", "man", "_T"]),
          ],
          counts: [60, 40, 100, 15, 10, 25, 50, 30, 80, nil, nil, nil, 50, 30, 80]))
    ]
    let section = figures.summary.sections.first { $0.code == "share" }
    XCTAssertEqual(
      section?.sentences.map(\.text.swedish),
      [
        "Läser och skriver inte utan hjälp, nådda till och med oktober 2021: 25 (31 procent av dem "
          + "som det är känt om; 60 procent av dem är kvinnor)."
      ])
  }

  func testEverySentenceWithAFigureNamesItsTable() {
    for section in figures().summary.sections where !["certainty"].contains(section.code) {
      for sentence in section.sentences where sentence.text.swedish.contains(where: \.isNumber) {
        XCTAssertFalse(sentence.sources.isEmpty, sentence.text.swedish)
      }
    }
  }

  func testAHiddenFigureIsNotCalledFewAndNothingIsSaidOfCauses() {
    let summary = figures().summary
    let swedish = summary.text(in: .swedish).lowercased()
    for word in [" få ", "för få", "orsak", "beror på", "på grund av", "leder till", "effekt"] {
      XCTAssertFalse(swedish.contains(word), word)
    }
    let english = summary.text(in: .english).lowercased()
    for word in [" few ", "cause", "due to", "leads to", "effect"] {
      XCTAssertFalse(english.contains(word), word)
    }
  }

  func testNothingIsSaidWhereNothingIsPublished() {
    let summary = SummaryFigures(project: "P", last: months[0]).summary
    XCTAssertEqual(summary.sections.map(\.code), ["hidden", "sharing"])
    XCTAssertTrue(summary.sections.flatMap(\.sentences).allSatisfy(\.sources.isEmpty))
  }

  func testWomenComeFirst() {
    for section in figures().summary.sections {
      for sentence in section.sentences {
        guard let men = sentence.text.swedish.range(of: " män"),
          let women = sentence.text.swedish.range(of: " kvinnor")
        else { continue }
        XCTAssertTrue(women.lowerBound < men.lowerBound, sentence.text.swedish)
      }
    }
  }
}
