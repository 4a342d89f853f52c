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
        wave: "w", outcome: "stod", dimension: "prov",
        partitions: areApart ? [Array(categories.indices)] : [], k: 10,
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

  func testWhatIsLeftOfACategoryWithoutAPartOfItIsWorkedOut() {
    let categories = [
      category("svensk", 30, 30, 60), category("svensk_och_annan", 25, 28, 53),
      category("annan", nil, nil, nil),
    ]
    func found(_ parts: [Table.Part]) -> [ClosedRange<Int>?] {
      SurveyAudit(of: [
        Table(
          wave: "w", outcome: "stod", dimension: "prov+grupp", partitions: [[1, 2]], parts: parts,
          k: 10, everyone: Counts(agreeing: nil, others: nil, all: nil), categories: categories)
      ]).findings.map(\.interval)
    }
    XCTAssertEqual(found([]), [])
    XCTAssertEqual(found([.init(part: 1, whole: 0)]), [5...5, 2...2, 7...7])
  }

  func testOneAnswerToAQuestionIsWorkedOutFromTheOthersAndTheSum() {
    func found(_ total: Int?) -> [SurveyAudit.Finding] {
      SurveyAudit(of: [
        Table(
          wave: "w", outcome: "missgynnad", dimension: "D4", partitions: [[0, 1, 2]],
          countsMissing: true, k: 10, everyone: Counts(agreeing: nil, others: nil, all: total),
          categories: [
            category("chef", nil, nil, 20), category("facket", nil, nil, nil),
            category("inget", nil, nil, 14),
          ])
      ]).findings
    }
    XCTAssertEqual(found(nil), [])
    XCTAssertEqual(found(38).map(\.category), ["facket"])
    XCTAssertEqual(found(38).map(\.interval), [4...4])
  }

  /// Women and men by an answer, of which both are published by themselves too.
  private func auditByGender(
    women: [Int?], men: [Int?], everyone: Int?, answers: [Int?] = [40, 41]
  ) -> [SurveyAudit.Finding] {
    func counts(_ all: Int?) -> Counts { Counts(agreeing: nil, others: nil, all: all) }
    let margin = Table(
      wave: "w", outcome: "stod", dimension: "prov", partitions: [[0, 1]], k: 10,
      everyone: counts(everyone),
      categories: [category("a", nil, nil, answers[0]), category("b", nil, nil, answers[1])])
    return SurveyAudit(
      of: [],
      byGender: [
        CrossedLedgerTable(
          margin: margin,
          genders: [
            .init(code: "kvinna", counts: counts(45), categories: women.map(counts)),
            .init(code: "man", counts: counts(36), categories: men.map(counts)),
          ])
      ]
    ).findings
  }

  func testOneHiddenCellByGenderIsWorkedOutWhereEverybodyIsKnown() {
    let all = auditByGender(women: [32, 13], men: [nil, 28], everyone: 81)
    XCTAssertTrue(all.contains { $0.category == nil && $0.interval == 0...0 }, "nobody is unknown")
    let found = all.filter { $0.interval != 0...0 }
    XCTAssertEqual(found.map(\.gender), ["man"])
    XCTAssertEqual(found.map(\.category), ["a"])
    XCTAssertEqual(found.map(\.interval), [8...8])
  }

  func testCellsByGenderTellNothingWhereOthersMayHaveGivenNoGender() {
    XCTAssertEqual(auditByGender(women: [32, 13], men: [nil, nil], everyone: nil), [])
  }

  func testFiguresByGenderThatCannotBeAreFound() {
    let found = auditByGender(women: [45, 13], men: [nil, nil], everyone: nil)
    XCTAssertEqual(found.count, 1)
    XCTAssertNil(found[0].interval)
  }

  func testFiguresThatCannotBeAreFound() {
    let found = audit([category("kvinna", 30, 25, 50)]).findings
    XCTAssertEqual(found.count, 1)
    XCTAssertNil(found[0].interval)
  }
}
