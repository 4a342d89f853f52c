import EqualityAudit
import XCTest

/// What the attack works out from indices, each by hand: whoever agrees has 75 or more.
final class IndexAuditTests: XCTestCase {
  private typealias Table = SurveyLedgerTable
  private typealias Counts = SurveyLedgerTable.Counts

  private func counts(_ all: Int?, agreeing: Int? = nil) -> Counts {
    Counts(
      agreeing: agreeing, others: agreeing.flatMap { known in all.map { $0 - known } }, all: all)
  }

  private func category(
    _ code: String, _ all: Int?, agreeing: Int? = nil, index: ClosedRange<Int>? = nil,
    rest: Int? = nil, restIndex: ClosedRange<Int>? = nil
  ) -> Table.Category {
    Table.Category(
      code: code, counts: counts(all, agreeing: agreeing), rest: rest, extreme: nil, index: index,
      restIndex: restIndex)
  }

  private func table(
    _ dimension: String, _ categories: [Table.Category], partitions: [[Int]] = [],
    parts: [Table.Part] = [], statements: Int = 1
  ) -> Table {
    Table(
      wave: "w", outcome: "stod", dimension: dimension, partitions: partitions, parts: parts, k: 10,
      statementCount: statements, everyone: counts(nil), categories: categories)
  }

  private func audit(_ category: Table.Category, statements: Int = 1) -> SurveyAudit {
    SurveyAudit(of: [table("prov", [category], statements: statements)])
  }

  func testAnIndexTellsHowManyAgree() {
    // 52 points times twelve are 625 or so: eleven times 50 and once 75, up to eight times 75.
    let found = audit(category("a", 12, index: 52...52)).findings
    XCTAssertEqual(found.map(\.category), ["a"])
    XCTAssertEqual(found.map(\.interval), [1...8])
  }

  func testAnIndexBetweenTellsNothing() {
    let audit = audit(category("a", 20, index: 50...50))
    XCTAssertEqual(audit.findings, [])
    XCTAssertEqual(audit.undecidedCount, 0)
  }

  func testALowIndexTellsThatNobodyAgrees() {
    // Less than 35 points in all.
    XCTAssertEqual(audit(category("a", 10, index: 3...3)).findings.map(\.interval), [0...0])
    XCTAssertEqual(audit(category("a", 20, index: 0...4)).findings, [], "one of twenty may")
  }

  func testAnIndexNearAnEndIsOnlyKnownToBeThere() {
    // Of twenty, one may have 50 points and all others 100; at 99 points nobody has less than 75.
    XCTAssertEqual(audit(category("a", 20, index: 96...100)).findings, [])
    XCTAssertEqual(audit(category("a", 20, index: 99...99)).findings.map(\.interval), [0...0])
  }

  func testWithSeveralStatementsOthersHaveMorePoints() {
    // Of five statements 14 in 20 give 70 points and no agreement; of one, 50 is the most.
    XCTAssertEqual(audit(category("a", 10, index: 70...70), statements: 5).findings, [])
    XCTAssertEqual(audit(category("a", 10, index: 70...70), statements: 5).undecidedCount, 0)
    XCTAssertEqual(
      audit(category("a", 10, index: 71...71), statements: 5).findings.map(\.interval),
      [1...9, 1...9], "those who agree, and those who do not")
  }

  func testTheIndexOfAGroupLessThatOfAPartTellsOfTheRest() {
    // 40 times 48 less 28 times 68 leaves sixteen people 16 points, or fifty at most.
    let found = SurveyAudit(of: [
      table(
        "prov",
        [
          category("hela", 40, index: 48...48), category("del", 28, agreeing: 14, index: 68...68),
        ], parts: [.init(part: 1, whole: 0)])
    ]).findings
    XCTAssertTrue(found.contains { $0.category == nil && $0.interval == 0...0 }, "\(found)")
  }

  func testTheIndexOfEveryoneElseTellsOfThoseWhoAreHidden() {
    // Sixty people have 50 points; forty of them, who chose "a", have 75. The others have 0.
    let categories = [
      category("a", 40, agreeing: 30, index: 75...75), category("b", 50, agreeing: 20, rest: nil),
      category("c", 30, rest: 60, restIndex: 50...50),
    ]
    let alone = SurveyAudit(of: [table("prov", categories)]).findings
    XCTAssertEqual(alone, [])
    let together = SurveyAudit(of: [
      table("prov", categories, parts: [.init(part: 0, whole: 1)])
    ]).findings
    XCTAssertFalse(together.isEmpty)
  }

  /// Forty men, of whom sixteen are in "b".
  ///
  /// Half of them agree, at 100 points; the others have 50.
  private var men: CrossedLedgerTable {
    CrossedLedgerTable(
      margin: table("b", [category("b", 32, index: 25...25)]),
      genders: [
        .init(
          code: "man", counts: counts(40, agreeing: 20), index: 75...75, categories: [counts(16)])
      ])
  }

  func testTheIndexOfAGenderAndThatOfAGroupTellThatNobodyAgrees() {
    // "b" has 815 points at most: sixteen men who do not agree have 780 of them at least.
    let found = SurveyAudit(of: [], byGender: [men]).findings
    XCTAssertTrue(
      found.contains { $0.dimension == "b" && $0.category == "b" && $0.interval == 0...0 },
      "\(found)")
  }

  func testTwoTablesByGenderAreAttackedTogether() {
    // The index of the men is not shown, but all of them are in "a", whose index is.
    let hidden = CrossedLedgerTable(
      margin: men.margin,
      genders: [.init(code: "man", counts: counts(40, agreeing: 20), categories: [counts(16)])])
    XCTAssertEqual(SurveyAudit(of: [], byGender: [hidden]).findings, [])
    let other = CrossedLedgerTable(
      margin: table("a", [category("a", 40, agreeing: 20, index: 75...75)]),
      genders: [.init(code: "man", counts: counts(40, agreeing: 20), categories: [counts(40)])])
    let found = SurveyAudit(of: [], byGender: [hidden, other])
    XCTAssertEqual(found.tableCount, 2)
    XCTAssertTrue(
      found.findings.contains { $0.category == "b" && $0.interval == 0...0 }, "\(found)")
  }
}
