import EqualityAudit
import EqualityModel
import EqualityReports
import TestSupport
import XCTest

@testable import EqualityData

private typealias Dimension = EqualityModel.Dimension

/// Every dimension of a wave is published by gender, and a reader puts all tables together.
///
/// `PROPERTY_COUNT` makes more surveys than fit a daily run.
final class JointCrossAttackTests: XCTestCase {
  private let k = 3

  private static let dimensions = ["ett", "annat"].map { code in
    Dimension(
      code, ground: .religion, label: Text(sv: code, en: code),
      categories: [Category("a", sv: "a", en: "a"), Category("b", sv: "b", en: "b")])
  }

  func testNobodyIsGivenAwayByTwoDimensionsThatAreBothDividedByGender() throws {
    try attackSeeds(15, Self.dimensions, .disadvantage)
  }

  func testNobodyIsGivenAwayByIndicesBesideADimensionByGender() throws {
    try attackSeeds(15, Array(Self.dimensions.prefix(1)), .experience)
  }

  /// Of eleven people with a low index one or two agreed, by the index of the men, eight of whom
  /// were among them.
  func testNobodyIsGivenAwayByTheIndexOfAGenderAndThatOfAGroup() throws {
    var generator = SeededGenerator(seed: 250)
    try attack(Array(Self.dimensions.prefix(1)), .experience, using: &generator)
  }

  func testNobodyIsGivenAwayByIndicesBesideTwoDimensionsByGender() throws {
    try attackSeeds(5, Self.dimensions, .experience)
  }

  /// Everyone less the women, the men and the rest of both groups are two with neither known.
  func testNobodyIsGivenAwayByEveryonesCountsBesideADimensionByGender() throws {
    var survey = Survey(asking: [.genderIdentity, Self.dimensions[0]])
    for says in [1, 2] {
      for gender in [0, 1, nil] {
        for answer in [0, 1] {
          survey.add(gender == nil ? 4 : 20, gender, answer, disadvantage: says)
        }
        survey.add(gender == nil ? 2 : 5, gender, nil, disadvantage: says)
      }
    }
    XCTAssertEqual(survey.report(.disadvantage, k: k).outcomes[0].everyone.count, 200)
    try attack(survey, [Self.dimensions[0]], .disadvantage)
  }

  /// What indices tell of those whose gender is unknown must not make them a group of a table.
  ///
  /// Women and men can only have 100 and 50 points, by their own indices; so the others have 75 and 0,
  /// by everyone's. As "a" has 100 and 50, nobody of those is in it.
  func testNothingIsShownByGenderWhereEveryonesIndexGivesAwayWhoseGenderIsUnknown() throws {
    var survey = Survey(asking: [.genderIdentity, Self.dimensions[0]])
    for gender in [0, 1] {
      survey.add(10, gender, 0, statement: 5)
      survey.add(10, gender, 0, statement: 3)
      survey.add(12, gender, nil, statement: 5)
      survey.add(8, gender, nil, statement: 3)
    }
    survey.add(10, nil, nil, statement: 4)
    survey.add(13, nil, nil, statement: 1)
    let protection = survey.protection()
    let report = protection.report(.experience)
    XCTAssertEqual(report.outcomes[0].everyone.index?.number, 67)
    XCTAssertEqual(report.outcomes[0].groups[0][0].index?.number, 78)
    XCTAssertEqual(report.outcomes[0].groups[1][0].index?.number, 75)
    let crossed = try XCTUnwrap(
      protection.report(.experience, crossing: Self.dimensions[0].code, beside: report))
    let cells = crossed.outcomes[0].crossed.flatMap { $0.groups.joined() }
    XCTAssertTrue(cells.allSatisfy { $0.count == nil && $0.agreeing == nil }, "\(cells)")
    let audit = SurveyAudit(
      of: [],
      byGender: crossed.crossedLedgerTables(beside: report, asking: survey.questionnaire))
    XCTAssertTrue(
      audit.findings.contains { $0.category == "a" && $0.interval == 0...0 },
      "were such a table published, the audit would find it: \(audit.findings)")
    // Where some of them have more, they can be anywhere.
    survey.add(40, nil, nil, statement: 5)
    survey.add(40, nil, nil, statement: 2)
    let more = try XCTUnwrap(survey.protection().report(.experience, crossing: "ett"))
    XCTAssertTrue(
      more.outcomes[0].crossed.contains { $0.groups.joined().contains { $0.count != nil } })
  }

  /// Attacks random surveys, in some of which something is shown by gender and something hidden.
  private func attackSeeds(
    _ count: Int, _ dimensions: [Dimension], _ table: SurveyTableKind
  ) throws {
    var figures: [Int?] = []
    try forAllSeeds(count: count) { generator in
      figures += try attack(dimensions, table, using: &generator)
    }
    XCTAssertTrue(figures.contains { $0 != nil }, "something is shown by gender")
    XCTAssertTrue(figures.contains { $0 == nil }, "something is hidden")
  }

  @discardableResult
  private func attack(
    _ dimensions: [Dimension], _ table: SurveyTableKind, using generator: inout SeededGenerator
  ) throws -> [Int?] {
    try attack(survey(dimensions, table, using: &generator), dimensions, table)
  }

  /// What the tables show of each group of a gender: how many they are.
  @discardableResult
  private func attack(
    _ survey: Survey, _ dimensions: [Dimension], _ table: SurveyTableKind
  ) throws -> [Int?] {
    let protection = survey.protection(k: k)
    let report = protection.report(table)
    var reader = CrossReader(
      dimensions: dimensions.count, answerCount: table == .disadvantage ? 2 : 5)
    let crossed = try dimensions.map {
      try XCTUnwrap(protection.report(table, crossing: $0.code, beside: report))
    }
    reader.learn(report, byGender: crossed, outcome: 0)
    var attack = reader.attack
    for dimension in dimensions.indices {
      for genders: Set in [[0], [1], [2], [3], [0, 1], [0, 1, 2], [2, 3]] {
        for answers: Set in [[0], [1], [2], [0, 1]] {
          for agreeing in [true, false, nil] {
            let truth = survey.people.count { person in
              let says = table == .disadvantage ? person.disadvantage == 1 : person.agrees
              return (agreeing == nil || agreeing == says)
                && genders.contains(person.answer(in: 0) ?? 3)
                && answers.contains(person.answer(in: dimension + 1) ?? 2)
            }
            guard truth < k else { continue }
            let group = reader.people(genders, of: dimension, answers, agreeing: agreeing)
            let isOpen =
              truth == 0
              ? attack.canHave(1, in: group)
              : attack.canBeEmpty(group) || attack.canHave(k, in: group)
            XCTAssertTrue(
              isOpen, "\(genders.sorted()) \(answers.sorted()) \(agreeing as Any) are \(truth)")
          }
        }
      }
    }
    return crossed.flatMap(\.outcomes).flatMap(\.crossed).flatMap { $0.groups.joined() }
      .map(\.count)
  }

  private func survey(
    _ dimensions: [Dimension], _ table: SurveyTableKind, using generator: inout SeededGenerator
  ) -> Survey {
    var survey = Survey(asking: [.genderIdentity] + dimensions)
    let most = [2, 4, 8]
    for gender in [0, 1, 2, nil] {
      // Of some genders few agree, so that only how many they are can be shown.
      let fewness = [1, 2, 4, 8][Int.random(in: 0..<4, using: &generator)]
      for one in [0, 1, nil] {
        for other in dimensions.count > 1 ? [0, 1, nil] : [nil] {
          for agrees in [true, false] {
            var largest = most[Int.random(in: 0..<3, using: &generator)]
            if gender == nil || one == nil { largest /= 2 }
            if gender == 2 { largest /= 4 }
            if agrees { largest /= fewness }
            let chosen = [gender, one, other].prefix(dimensions.count + 1).map { answer in
              answer.map { Answer.OptionSet([$0]) }
            }
            for _ in 0..<Int.random(in: 0...largest, using: &generator) {
              let says = Int.random(in: agrees ? 4...5 : 1...3, using: &generator)
              survey.people.append(
                table == .disadvantage
                  ? .init(chosen: chosen, disadvantage: agrees ? 1 : 2)
                  : .init(chosen: chosen, statement: says))
            }
          }
        }
      }
    }
    return survey
  }
}

extension Survey.Person {
  fileprivate var agrees: Bool { statement.map { $0 >= 4 } ?? false }

  fileprivate func answer(in dimension: Int) -> Int? { chosen[dimension]?.positions.first }
}
