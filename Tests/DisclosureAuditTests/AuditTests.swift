import DisclosureAudit
import DisclosureTables
import XCTest

/// Leaks of every kind, planted in tables small enough to check by hand.
final class AuditTests: XCTestCase {
  /// Women, men, another gender, and all.
  private let gender = CellSystem(cellCount: 4, relations: [.init([0, 1, 2], equal: [3])])

  func testALoneCountFollowsFromTheTotal() throws {
    let report = try audit(gender, [12, 9, nil, 22])

    XCTAssertEqual(report.findings.map(\.interval), [1...1])
    XCTAssertEqual(report.findings[0].count, 1)
    XCTAssertEqual(
      report.findings[0].proof.steps.map(\.reason),
      [
        .sum([.init(relation: 0, factor: 1)]), .sum([.init(relation: 0, factor: 1)]),
      ].suffix(report.findings[0].proof.steps.count))
  }

  func testTwoCountsWithASmallSumAreSmall() throws {
    let report = try audit(gender, [17, nil, nil, 22])

    XCTAssertEqual(report.findings.map(\.cell), [1, 2])
    XCTAssertEqual(report.findings.map(\.interval), [1...4, 1...4])
    XCTAssertTrue(report.findings.allSatisfy { $0.isTight && $0.isSmall(5) })
  }

  func testTwoCountsWithALargeSumAreSafe() throws {
    let report = try audit(gender, [16, nil, nil, 22])

    XCTAssertEqual(report.findings, [])
    XCTAssertEqual(report.safeCount, 2)
    XCTAssertEqual(report.publishedCount, 2)
  }

  func testOnesAreOnesWhenTheirSumIsTheirNumber() throws {
    XCTAssertEqual(try audit(gender, [nil, nil, nil, 3]).findings.map(\.count), [1, 1, 1, 3])
  }

  func testASmallFigureThatIsPublishedIsFound() throws {
    let report = try audit(gender, [12, 3, 7, 22])

    XCTAssertEqual(report.findings.map(\.cell), [1])
    XCTAssertEqual(report.findings[0].proof.steps, [])
  }

  func testWhereZerosAreProtectedAGroupMayBeEmpty() throws {
    let publication = Publication(of: gender, figures: [17, nil, nil, 21], showsZeros: false)
    let report = try Audit(of: publication, k: 5).report()

    XCTAssertEqual(report.findings, [])
    XCTAssertEqual(report.safeCount, 2)
  }

  /// Each pair of three adds up to 1 with a fourth, who is alone then.
  ///
  /// With fractions the three might be a half each, and 1½ together; in whole numbers they are none.
  func testWhereZerosAreProtectedNoGroupIsProvenEmptyByWholeNumbers() throws {
    let system = CellSystem(
      cellCount: 6,
      relations: [[0, 1], [1, 2], [0, 2]].map { .init($0 + [4], equal: [5]) }
        + [.init([0, 1, 2], equal: [3])],
      isShown: [true, true, true, true, true, true])
    let publication = Publication(
      of: system, figures: [nil, nil, nil, nil, nil, 1], showsZeros: false)
    let report = try Audit(of: publication, k: 5).report()

    XCTAssertEqual(report.findings.map(\.count), [0, 0, 0, 0, 1, 1])
    XCTAssertTrue(report.findings.allSatisfy { ProofCheck(of: publication).accepts($0) })
  }

  /// Each pair of three adds up to 3 with the fourth.
  ///
  /// With fractions the first three might be 1½
  /// each; in whole numbers they are 1, and the fourth is 1 too.
  func testWholeNumbersSayMoreThanFractions() throws {
    let system = CellSystem(
      cellCount: 5,
      relations: [[0, 1], [1, 2], [0, 2]].map { .init($0 + [3], equal: [4]) },
      groupCount: 5, isShown: [true, true, true, false, true])
    let publication = Publication(of: system, figures: [nil, nil, nil, 3], showsZeros: true)
    let report = try Audit(of: publication, k: 5).report()

    XCTAssertEqual(report.findings.map(\.count), [1, 1, 1, 1, 3])
    XCTAssertTrue(report.findings.allSatisfy { ProofCheck(of: publication).accepts($0) })
  }

  func testWhatOnlyWholeNumbersProveIsNotFoundWhereFractionsWillDo() throws {
    let system = CellSystem(
      cellCount: 5,
      relations: [[0, 1], [1, 2], [0, 2]].map { .init($0 + [3], equal: [4]) },
      groupCount: 5, isShown: [true, true, true, false, true])
    let publication = Publication(of: system, figures: [nil, nil, nil, 3], showsZeros: false)
    // Each may be one and a half, so that two are proven by whole numbers only.
    let whole = try Audit(of: publication, k: 2).report()
    let report = try Audit(of: publication, k: 2, fractions: true).report()
    XCTAssertEqual(whole.findings.map(\.cell), [])
    XCTAssertEqual(report.findings.map(\.cell), whole.findings.map(\.cell))
    XCTAssertEqual(report.undecided.count + report.safeCount, 4)
  }

  func testACellCountsAsOftenAsARelationNamesIt() throws {
    // Three times the first and the second are eleven: 0, 11, or up to 3, 2.
    let system = CellSystem(
      cellCount: 3, relations: [.init([0, 0, 0, 1], equal: [2])], isShown: [true, true, true])
    for fractions in [false, true] {
      let publication = Publication(of: system, figures: [nil, nil, 11], showsZeros: true)
      let report = try Audit(of: publication, k: 5, fractions: fractions).report()
      XCTAssertEqual(report.findings.map(\.cell), [0])
      XCTAssertEqual(report.findings.map(\.interval), [1...3])
      XCTAssertTrue(report.findings.allSatisfy { ProofCheck(of: publication).accepts($0) })
      XCTAssertEqual(report.undecided, [])
    }
    let publication = Publication(of: system, figures: [nil, nil, 11], showsZeros: false)
    let alone = try Audit(of: publication, k: 12).report()
    XCTAssertEqual(alone.findings.map(\.cell), [1, 2], "eleven less nine at most are two at least")
    XCTAssertEqual(alone.findings.map(\.interval), [2...11, 11...11])
  }

  /// new − ended is the change of ongoing: one who left follows from the three others.
  func testMonthsThatFollowFromEachOtherGiveTheOneWhoLeftAway() throws {
    let months = CellSystem(cellCount: 4, relations: [.init([0, 1], equal: [2, 3])])

    XCTAssertEqual(try audit(months, [40, 6, nil, 45]).findings.map(\.interval), [1...1])
  }

  /// Both tables hide a pair, each safe alone; the margin that they share ties them together.
  func testLinkedTablesGiveAwayTogetherWhatNeitherDoesAlone() throws {
    // Two rows 0 + 1 = 2 and 3 + 4 = 5, and columns that only the other table shows: 0 + 3 = 6.
    let alone = CellSystem(
      cellCount: 7, relations: [.init([0, 1], equal: [2]), .init([3, 4], equal: [5])])
    let linked = CellSystem(
      cellCount: 7,
      relations: [
        .init([0, 1], equal: [2]), .init([3, 4], equal: [5]), .init([0, 3], equal: [6]),
      ])
    let figures: [Int?] = [nil, nil, 20, nil, nil, 30, 6]

    XCTAssertEqual(try audit(alone, figures).findings, [])
    XCTAssertEqual(try audit(linked, figures, k: 6).findings.map(\.interval), [1...5, 1...5])
  }

  func testOverlappingAgesGiveTheirDifferenceAway() throws {
    let ages = Axis(
      "age", codes: ["16-24", "16-29", "_T", "25-29"], derivedCount: 1,
      atoms: [[0, 1, 2], [1, 2, 3], [2]])
    let publication = Publication(
      of: CellSystem(of: [ages]), figures: [20, 22, 60], showsZeros: true)
    let report = try Audit(of: publication, k: 5).report()

    XCTAssertEqual(report.findings.map(\.cell), [3])
    XCTAssertEqual(report.findings.map(\.interval), [2...2])
  }

  /// Who stayed, left, joined, joined and left again, and had left before are the atoms of a month.
  ///
  /// Those who left are the active without the ongoing.
  func testStocksAndFlowsOfAMonthGiveAwayWhoLeft() throws {
    let month = Axis(
      "measure", codes: ["new", "ended", "ongoing", "active", "reached"],
      atoms: [[2, 3, 4], [1, 3, 4], [0, 2, 3, 4], [0, 1, 3, 4], [4]])
    let publication = Publication(
      of: CellSystem(of: [month]), figures: [8, nil, 30, 32, 41], showsZeros: true)
    let report = try Audit(of: publication, k: 5).report()

    XCTAssertEqual(report.findings.map(\.cell), [1])
    XCTAssertEqual(report.findings.map(\.count), [2])
  }

  func testFiguresThatContradictEachOtherAreTheirOwnResult() {
    let publication = Publication(of: gender, figures: [12, 9, nil, 21], showsZeros: true)
    let contradiction = Audit(of: publication, k: 5).contradiction

    XCTAssertEqual(contradiction?.sum.map(\.relation), [0])
  }

  /// Two by two: the rows add up to 2,000,000 and the columns to 2,000,001.
  ///
  /// Bounds alone would creep towards each other a million times.
  func testAContradictionBetweenRelationsIsProven() {
    let system = CellSystem(
      cellCount: 8,
      relations: [
        .init([0, 1], equal: [4]), .init([2, 3], equal: [5]),
        .init([0, 2], equal: [6]), .init([1, 3], equal: [7]),
      ])
    let publication = Publication(
      of: system, figures: [nil, nil, nil, nil, 1_000_000, 1_000_000, 1_000_000, 1_000_001],
      showsZeros: true)
    let contradiction = Audit(of: publication, k: 5).contradiction

    XCTAssertEqual(contradiction?.sum.count, 4)
    XCTAssertEqual(contradiction.map { ProofCheck(of: publication).accepts($0) }, true)
  }

  func testWithoutEffortNothingIsSafe() throws {
    let publication = Publication(of: gender, figures: [16, nil, nil, 22], showsZeros: true)
    let report = try Audit(of: publication, k: 5, effort: Effort(operations: 0)).report()

    XCTAssertEqual(report.undecided, [1, 2])
    XCTAssertEqual(report.safeCount, 0)
  }

  private func audit(_ system: CellSystem, _ figures: [Int?], k: Int = 5) throws -> AuditReport {
    try Audit(of: Publication(of: system, figures: figures, showsZeros: true), k: k).report()
  }
}
