import EqualityReports
import TestSupport
import XCTest

/// DOMAIN.md 6.5 (R4) and 7 (9).
final class ReachFiguresTests: XCTestCase {
  func testForeignBornAmongSixHundredAndEightyAreReachedHalfAsMuch() throws {
    let reach = try ReachFigures(members: 120, known: 600, all: 680, group: 40, population: 100)

    XCTAssertEqual(reach.ratio.rounded(decimals: 2), 50)
    XCTAssertEqual(reach.gap.rounded(decimals: 1), -200)
    XCTAssertEqual(reach.toParity, 120)
    XCTAssertEqual(reach.toParityOnTop, 200)
    XCTAssertEqual(reach.answerRate.rounded(decimals: 0), 88)
    XCTAssertEqual(reach.low.rounded(decimals: 2), 44)
    XCTAssertEqual(reach.high.rounded(decimals: 2), 74)
    XCTAssertEqual(reach.status, .under)
    XCTAssertEqual(reach.coverage.rounded(decimals: 1), 30000, "120 of 40, per thousand")
  }

  func testTheBoundsDecideWhetherTheSignalIsSure() throws {
    func status(_ members: Int, _ known: Int) throws -> ReachFigures.Status {
      try ReachFigures(members: members, known: known, all: 100, group: 1, population: 2).status
    }
    XCTAssertEqual(try status(50, 100), .level)
    XCTAssertEqual(try status(40, 100), .level, "0.8 is not under")
    XCTAssertEqual(try status(39, 100), .under)
    XCTAssertEqual(try status(63, 100), .over)
    XCTAssertEqual(try status(62, 100), .level)
    XCTAssertEqual(try status(35, 90), .uncertain, "0.70 or 0.90")
  }

  func testWithFewerThanHalfKnownThereIsNoRatio() throws {
    XCTAssertThrowsError(
      try ReachFigures(members: 10, known: 49, all: 100, group: 1, population: 2)
    ) { XCTAssertEqual($0 as? ReachFigures.Refusal, .tooFewAnswers) }
    XCTAssertNoThrow(try ReachFigures(members: 10, known: 50, all: 100, group: 1, population: 2))
  }

  func testAProtectedCountGivesNoRatio() throws {
    for (members, known, all) in [(nil, 60, 100), (10, nil, 100), (10, 60, nil)]
      as [(
        Int?, Int?, Int?
      )]
    {
      XCTAssertThrowsError(
        try ReachFigures(members: members, known: known, all: all, group: 1, population: 2)
      ) { XCTAssertEqual($0 as? ReachFigures.Refusal, .protected) }
    }
  }

  func testAGroupThatThePopulationLacksHasNoRatio() throws {
    XCTAssertThrowsError(
      try ReachFigures(members: 10, known: 60, all: 100, group: 0, population: 2)
    ) { XCTAssertEqual($0 as? ReachFigures.Refusal, .undefined) }
    XCTAssertNil(
      try ReachFigures(members: 60, known: 60, all: 60, group: 2, population: 2).toParityOnTop)
  }

  func testThatManyMorePeopleMakeParityAndOneFewerDoesNot() throws {
    try forAllSeeds(count: 2000) { random in
      let all = Int.random(in: 1...5000, using: &random)
      let known = Int.random(in: (all + 1) / 2...all, using: &random)
      let members = Int.random(in: 0...known, using: &random)
      let population = Int.random(in: 2...2_000_000_000, using: &random)
      let group = Int.random(in: 1..<population, using: &random)
      let reach = try ReachFigures(
        members: members, known: known, all: all, group: group, population: population)
      func isEnough(_ more: Int, of total: Int) -> Bool {
        Int128(members + more) * Int128(population) >= Int128(total) * Int128(group)
      }
      XCTAssertTrue(isEnough(reach.toParity, of: known))
      XCTAssertFalse(isEnough(reach.toParity - 1, of: known))
      let onTop = try XCTUnwrap(reach.toParityOnTop)
      XCTAssertTrue(isEnough(onTop, of: known + onTop))
      if onTop > 0 { XCTAssertFalse(isEnough(onTop - 1, of: known + onTop - 1)) }
      XCTAssertTrue(reach.low <= reach.ratio && reach.ratio <= reach.high)
    }
  }
}
