import EqualityModel
import EqualityReports
import TestSupport
import XCTest

@testable import EqualityData

private typealias Dimension = EqualityModel.Dimension

/// A dimension by gender is published beside both by themselves, and a reader tries every population.
///
/// Those who agree and those who do not are shown apart here, so that each can be tried by itself:
/// three genders by two answers, and the unknown.
final class CrossAttackTests: XCTestCase {
  private let k = 3

  private static let dimension = Dimension(
    "prov", ground: .religion, label: Text(sv: "prov", en: "trial"),
    categories: [Category("a", sv: "a", en: "a"), Category("b", sv: "b", en: "b")])

  func testNobodyIsGivenAwayByGenderAndAnotherGround() throws {
    try forAllSeeds(count: 12) { generator in
      var survey = Survey(asking: [.genderIdentity, Self.dimension])
      var truth = [[Int]](repeating: [0, 0], count: 3)
      for gender in 0..<3 {
        for answer in 0..<2 {
          let largest = [1, 3, 8][Int.random(in: 0..<3, using: &generator)]
          let count = Int.random(in: 0...largest, using: &generator)
          truth[gender][answer] = count
          survey.add(count, gender, answer, disadvantage: 1)
          survey.add(Int.random(in: 3...6, using: &generator), gender, answer, disadvantage: 2)
        }
      }
      for gender in [nil, 0, 1] {
        for answer in [nil, 0, 1] where gender == nil || answer == nil {
          let largest = [0, 2, 8][Int.random(in: 0..<3, using: &generator)]
          for says in [1, 2] {
            survey.add(
              Int.random(in: 0...largest, using: &generator), gender, answer, disadvantage: says)
          }
        }
      }
      let protection = survey.protection(k: k)
      let report = try XCTUnwrap(protection.report(.disadvantage, crossing: "prov"))
      let women = protection.report(.disadvantage).outcomes[0].groups[0].map(\.agreeing)
      attack(report.outcomes[0], genders: women, truth)
    }
  }

  /// Tries every number of people who say yes, by gender and answer, with some whose other answer is
  /// unknown; what is shown are counts by gender, by answer, and by both.
  private func attack(_ outcome: OutcomeFigures, genders: [Int?], _ truth: [[Int]]) {
    let codes = Dimension.genderGroups.categories.map(\.code)
    let answers = outcome.groups[0].map(\.agreeing)
    let inner = codes.map { code in
      outcome.crossed.first { $0.gender == code }?.groups[0].map(\.agreeing) ?? [nil, nil]
    }
    // Every small group: some genders with some answers. Places are numbered gender by gender.
    var open = (1..<8).flatMap { genders in
      (1..<4).map { answers in
        (0..<6).filter { genders >> ($0 / 2) & 1 == 1 && answers >> ($0 % 2) & 1 == 1 }
      }
    }.map { places in (places: places, truth: places.reduce(0) { $0 + truth[$1 / 2][$1 % 2] }) }
      .filter { $0.truth < k }
    let limit = 8 + k
    func values(_ shown: Int?) -> ClosedRange<Int> { shown.map { $0...$0 } ?? 0...limit }
    // By gender and answer; those with an unknown answer take up what is left of a margin.
    func place(_ cell: Int, _ chosen: [Int]) {
      guard !open.isEmpty else { return }
      guard cell < 6 else {
        for gender in 0..<3 {
          let sum = chosen[2 * gender] + chosen[2 * gender + 1]
          if let shown = genders[gender], sum > shown { return }
        }
        for answer in 0..<2 {
          let sum = chosen[answer] + chosen[2 + answer] + chosen[4 + answer]
          if let shown = answers[answer], sum > shown { return }
        }
        if let everyone = outcome.everyone.agreeing {
          let rows = genders.indices.map { gender -> Int in
            let own = chosen[2 * gender] + chosen[2 * gender + 1]
            return genders[gender].map { $0 - own } ?? 0
          }
          let columns = answers.indices.map { answer -> Int in
            let own = chosen[answer] + chosen[2 + answer] + chosen[4 + answer]
            return answers[answer].map { $0 - own } ?? 0
          }
          let sum = (chosen + rows + columns).reduce(0, +)
          if sum > everyone { return }
        }
        open.removeAll { group in
          let value = group.places.reduce(0) { $0 + chosen[$1] }
          // Of one gender with one answer, it must not even be certain that they are fewer than k.
          if group.places.count == 1 { return value >= k }
          return group.truth == 0 ? value > 0 : value == 0 || value >= k
        }
        return
      }
      for value in values(inner[cell / 2][cell % 2]) { place(cell + 1, chosen + [value]) }
    }
    place(0, [])
    for group in open {
      XCTFail("\(codes), \(group.places) are known to be few: \(group.truth)")
    }
  }
}
