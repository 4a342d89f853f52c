import DisclosureAudit
import DisclosureTables
import EqualityModel
import EqualityReports
import XCTest

@testable import EqualityData
@testable import EqualityStatistics

/// What indices and shares tell of hidden counts, each worked out by hand.
final class SideFigureTests: XCTestCase {
  private typealias Axis = GroupAxis

  /// One group of so many people with these answers from 1 to 5 to one statement.
  private func family(_ answers: [Int], groups: Axis, atoms: [Int]) -> FamilyProtection {
    var table = SurveyTable(of: groups)
    for (answer, atom) in zip(answers, atoms) {
      let index = DomainIndex(of: [.option(answer - 1)])
      table.add(OutcomeValue(agrees: index?.agrees ?? false, index: index), atom: atom)
    }
    return FamilyProtection(of: table, k: 10)
  }

  private func bounds(_ answers: [Int]) -> CellBound? {
    let axis = Axis("group", atomCount: 2, groups: [[0], [1]], countedOnce: 2)
    let family = family(answers, groups: axis, atoms: answers.map { _ in 0 })
    let index = (answers.reduce(0) { $0 + 50 * ($1 - 1) } + answers.count) / (2 * answers.count)
    return IndexBounds(asking: 1).bounds(from: [0: CodedNumber(coding: index)], family).first
  }

  func testAHighIndexTellsHowManyAgreeAtLeast() {
    // 1,800 points for twenty: who does not agree has 50 at most, so sixteen have more.
    let bound = bounds(Array(repeating: 5, count: 16) + Array(repeating: 3, count: 4))
    XCTAssertEqual(bound, CellBound(cell: SurveyTable.agree, atLeast: 16, atMost: 20))
  }

  func testALowIndexTellsHowManyAgreeAtMost() {
    // 300 points: four have 75 at most.
    let bound = bounds(Array(repeating: 5, count: 3) + Array(repeating: 1, count: 17))
    XCTAssertEqual(bound, CellBound(cell: SurveyTable.agree, atLeast: 0, atMost: 4))
  }

  func testAnIndexBetweenTellsNothing() {
    // 1,000 points: nobody has to agree, and thirteen can; and all of what was told is a bound.
    let bound = bounds(Array(repeating: 3, count: 20))
    XCTAssertEqual(bound, CellBound(cell: SurveyTable.agree, atLeast: 0, atMost: 13))
  }

  func testAnIndexOfAGroupLessThatOfAPartTellsOfTheRest() throws {
    // A group, one within it, and so the rest: twenty with nothing but the lowest answer.
    let axis = Axis("group", atomCount: 2, groups: [[0, 1], [0]], countedOnce: 0)
    let answers = Array(repeating: 5, count: 20) + Array(repeating: 1, count: 20)
    let family = family(
      answers, groups: axis, atoms: answers.map { $0 == 5 ? 0 : 1 })
    XCTAssertEqual(family.count(0, SurveyTable.all), 40)
    XCTAssertEqual(family.count(1, SurveyTable.all), 20)
    let told = IndexBounds(asking: 1).bounds(
      from: [0: CodedNumber(coding: 50), 1: CodedNumber(coding: 93)], family)
    let part = try XCTUnwrap(told.first { $0.cell == 3 * 1 + SurveyTable.agree })
    // 1,850 or 1,875 of 2,000 points: seventeen agree at least.
    XCTAssertEqual(part, CellBound(cell: 3 + SurveyTable.agree, atLeast: 17, atMost: 20))
  }

  func testBoundsThatProveAGroupSmallOrEmptyAreFound() {
    // Those who agree and those who do not are twenty.
    let system = CellSystem(
      cellCount: 3, relations: [.init([0, 1], equal: [2])], isShown: [true, true, true])
    let attack = BoundedAttack(on: system, [nil, nil, 20], k: 5)
    func proves(_ least: Int, _ most: Int, of cell: Int = 0) -> Bool {
      !attack.provesNothing(with: [CellBound(cell: cell, atLeast: least, atMost: most)])
    }
    XCTAssertFalse(proves(0, 20))
    XCTAssertFalse(proves(0, 5), "five is not small")
    XCTAssertTrue(proves(1, 4), "those who agree are few")
    XCTAssertTrue(proves(0, 0), "nobody agrees")
    XCTAssertTrue(proves(20, 20), "everybody agrees")
    XCTAssertTrue(proves(16, 19), "those who do not are few")
    XCTAssertFalse(proves(15, 20), "they can be five")
    XCTAssertTrue(proves(16, 19, of: 1))
    XCTAssertTrue(proves(21, 25), "nothing gives these figures, so nothing is certain")
  }

  func testWhatAnAttackCannotDecideCountsAsProven() {
    let system = CellSystem(
      cellCount: 3, relations: [.init([0, 1], equal: [2])], isShown: [true, true, true])
    let bound = CellBound(cell: 0, atLeast: 0, atMost: 20)
    for (operations, isDecided) in [(0, false), (1_000_000, true)] {
      let attack = BoundedAttack(
        on: system, [nil, nil, 20], k: 5, effort: Effort(operations: operations))
      XCTAssertEqual(attack.provesNothing(with: [bound]), isDecided)
    }
  }

  func testAnIndexNearAnEndCanBeAllTheWayThere() {
    let bounds = IndexBounds(asking: 1)
    let point = DomainIndex.point
    XCTAssertEqual(
      bounds.interval(of: CodedNumber(coding: 99), over: 20), 1_925 * point...2_000 * point)
    XCTAssertEqual(bounds.interval(of: CodedNumber(coding: 1), over: 20), 0...75 * point)
    XCTAssertEqual(
      bounds.interval(of: CodedNumber(coding: 50), over: 20), 1_000 * point...1_000 * point)
    // From 49.5 to less than 50.5 points each, in steps of 25.
    XCTAssertEqual(
      bounds.interval(of: CodedNumber(coding: 50), over: 60), 2_975 * point...3_025 * point)
  }

  func testAnIndexThatGivesAwayIsHiddenAndOthersAreNot() throws {
    var survey = Survey(asking: [.religion])
    survey.add(11, 3, statement: 3)
    survey.add(1, 3, statement: 4)
    survey.add(30, 1, statement: 3)
    survey.add(30, 1, statement: 5)
    let report = survey.report(.experience)
    let few = try report.group("religion", "judisk")
    XCTAssertEqual(few.count, 12)
    XCTAssertNil(few.index, "52 of hundred: from one to eight agree")
    XCTAssertEqual(try report.group("religion", "kristen").index?.number, 75)
  }
}
