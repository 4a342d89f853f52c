import EqualityAudit
import XCTest

/// The attack on tables of waves finds what a careless publisher would have given away.
final class SurveyAuditTests: XCTestCase {
  private typealias Table = SurveyLedgerTable
  private typealias Counts = SurveyLedgerTable.Counts

  private func category(
    _ code: String, _ agreeing: Int?, _ others: Int?, _ all: Int?, rest: Int? = nil,
    extreme: Table.Extreme? = nil
  ) -> Table.Category {
    Table.Category(
      code: code, counts: Counts(agreeing: agreeing, others: others, all: all), rest: rest,
      extreme: extreme)
  }

  private func audit(
    _ categories: [Table.Category], everyone: Int? = nil, areApart: Bool = true
  ) -> SurveyAudit {
    SurveyAudit(of: [
      Table(
        wave: "w", outcome: "stod", dimension: "prov", areApart: areApart, k: 10,
        everyone: Counts(agreeing: nil, others: nil, all: everyone), categories: categories)
    ])
  }

  func testWomenAndMenAloneTellNothingOfTheOthers() {
    let categories = [
      category("kvinna", 25, 25, 50), category("man", 20, 20, 40), category("annat", nil, nil, nil),
    ]
    XCTAssertEqual(audit(categories).findings, [])
    XCTAssertEqual(audit(categories).undecidedCount, 0)
  }

  func testTheRestOfOneCategoryTellsHowManyTheOthersAre() {
    let found = audit([
      category("kvinna", 25, 25, 50, rest: 43), category("man", 20, 20, 40),
      category("annat", nil, nil, nil),
    ]).findings
    XCTAssertEqual(found.first { $0.category == "annat" }?.interval, 3...3)
  }

  func testOneHiddenCountOfTwoIsWorkedOut() {
    let found = audit([category("kvinna", 45, nil, 50)], areApart: false).findings
    XCTAssertEqual(found.map(\.category), ["kvinna"])
    XCTAssertEqual(found.map(\.interval), [5...5])
  }

  func testNearlyAllMayBeAll() {
    XCTAssertEqual(
      audit([category("kvinna", nil, nil, 40, extreme: .nearlyAll)], areApart: false).findings, [])
  }

  func testFiguresThatCannotBeAreFound() {
    let found = audit([category("kvinna", 30, 25, 50)]).findings
    XCTAssertEqual(found.count, 1)
    XCTAssertNil(found[0].interval)
  }
}
