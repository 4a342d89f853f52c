import EqualityModel
import EqualityReports
import TestSupport
import XCTest

@testable import EqualityData

private typealias Dimension = EqualityModel.Dimension

/// Random small surveys are published, and a reader of their files tries every population.
///
/// Of no small group may a reader be certain that it has members and that they are few; nor that it
/// has none. `PROPERTY_COUNT` makes more surveys than fit a daily run.
final class SurveyAttackTests: XCTestCase {
  private let k = 3

  func testNobodyIsGivenAwayWhereOneAnswerIsGiven() throws {
    try forAllSeeds(count: 12) { generator in
      try attack(Self.single, sets: [[0], [1], [2]], answers: [[0], [1], [2]], using: &generator)
    }
  }

  func testNobodyIsGivenAwayWhereSeveralAnswersAreGiven() throws {
    try forAllSeeds(count: 6) { generator in
      try attack(
        Self.several, sets: [[0, 2], [1, 2]], answers: [[0], [1], [0, 1]], using: &generator)
    }
  }

  /// By two indices less a third, four people had all agreed; and by how few sums of answers have
  /// these indices, one or two of those with an unknown answer.
  func testNobodyIsGivenAwayBySumsOfSeveralIndices() throws {
    for seed: UInt64 in [104, 123] {
      var generator = SeededGenerator(seed: seed)
      try attack(
        Self.several, sets: [[0, 2], [1, 2]], answers: [[0], [1], [0, 1]], using: &generator)
    }
  }

  private static let single = Dimension(
    "prov", ground: .religion, label: Text(sv: "prov", en: "trial"),
    categories: [
      Category("a", sv: "a", en: "a"), Category("b", sv: "b", en: "b"),
      Category("c", sv: "c", en: "c"),
    ])

  private static let several = Dimension(
    "prov", ground: .religion, label: Text(sv: "prov", en: "trial"), allowsSeveral: true,
    categories: [Category("a", sv: "a", en: "a"), Category("b", sv: "b", en: "b")])

  /// Publishes a survey whose people answer with `answers`, and `sets` say which of those are in
  /// each group.
  private func attack(
    _ dimension: Dimension, sets: [[Int]], answers: [[Int]], using generator: inout SeededGenerator
  ) throws {
    var survey = Survey(asking: [dimension])
    var truth = [[Int]](repeating: [0, 0], count: 4)
    for answer in 0..<4 {
      for agrees in [0, 1] {
        let largest = [0, 2, 4, 12][Int.random(in: 0..<4, using: &generator)]
        let count = Int.random(in: 0...largest, using: &generator)
        truth[answer][agrees] = count
        for _ in 0..<count {
          let value =
            agrees == 1
            ? Int.random(in: 4...5, using: &generator) : Int.random(in: 1...3, using: &generator)
          survey.people.append(
            .init(chosen: [answer < 3 ? .init(answers[answer]) : nil], statement: value))
        }
      }
    }
    // Sometimes hardly more were asked than have answered.
    let asked = survey.people.count + [0, 1, 3, 200][Int.random(in: 0..<4, using: &generator)]
    let protection = survey.protection(k: k, asked: asked)
    let report = protection.report(.experience)
    let empty = protection.outline(.experience)
      .filled(with: [], release: 1, k: k, leastAnswerRate: nil)
    let files = try SurveyFiles(of: report, empty: empty)
    let outcome = files.outcome("fortroende", dimension)
    // How many have a known answer at least, and how many have none at most, follows from the rest.
    let following = [
      report.leastKnown(dimension: 0, of: outcome), report.mostMissing(dimension: 0, of: outcome),
    ].compactMap { $0.map(String.init) }
    XCTAssertEqual(files.furtherNumbers.subtracting(following), [])
    XCTAssertEqual(outcome.everyone.count, report.outcomes[0].everyone.count)
    XCTAssertEqual(outcome.groups[0].map(\.count), report.outcomes[0].groups[0].map(\.count))
    let reader = SurveyReader(
      of: outcome, answers: sets, limit: 12 + k, atMost: report.mostAsked)
    let targets = targets(sets, truth, everyoneIsShown: outcome.everyone.count != nil)
    assertNothingIsCertain(of: targets, by: reader)
  }

  private struct Target {
    let name: String
    let truth: Int
    let value: (SurveyReader.Population) -> Int
    var isOpen = true
  }

  /// Every small group that is a set of answers: those who agree, those who do not, all of them.
  private func targets(_ sets: [[Int]], _ truth: [[Int]], everyoneIsShown: Bool) -> [Target] {
    let subsets = (1..<7).map { bits in (0..<3).filter { bits >> $0 & 1 == 1 } }
    var targets: [Target] = []
    for set in subsets {
      let agreeing = set.reduce(0) { $0 + truth[$1][1] }
      let others = set.reduce(0) { $0 + truth[$1][0] }
      targets.append(
        Target(name: "\(set) agree", truth: agreeing) { population in
          set.reduce(0) { $0 + population.agreeing[$1] }
        })
      targets.append(
        Target(name: "\(set) other", truth: others) { population in
          set.reduce(0) { $0 + population.others[$1] }
        })
      targets.append(
        Target(name: "\(set) all", truth: agreeing + others) { population in
          set.reduce(0) { $0 + population.agreeing[$1] + population.others[$1] }
        })
    }
    if everyoneIsShown {
      let (agreeing, others) = (truth.reduce(0) { $0 + $1[1] }, truth.reduce(0) { $0 + $1[0] })
      targets.append(
        Target(name: "unknown agree", truth: truth[3][1]) {
          agreeing - $0.agreeing.reduce(0, +)
        })
      targets.append(
        Target(name: "unknown other", truth: truth[3][0]) {
          others - $0.others.reduce(0, +)
        })
    }
    return targets.filter { $0.truth < k }
  }

  private func assertNothingIsCertain(of all: [Target], by reader: SurveyReader) {
    var targets = all
    var isPossible = false
    reader.search { population in
      isPossible = true
      for place in targets.indices {
        let value = targets[place].value(population)
        let clears = targets[place].truth == 0 ? value > 0 : value == 0 || value >= k
        if clears { targets[place].isOpen = false }
      }
      return targets.contains(where: \.isOpen)
    }
    XCTAssertTrue(isPossible || all.isEmpty, "the truth is among what is tried")
    for target in targets where target.isOpen {
      XCTFail(
        "\(target.name) is known to be few: \(target.truth), by \(reader.groups), \(reader.everyone)"
      )
    }
  }
}

extension SurveyReport {
  /// The most people that can have been asked, for all that the answer rate and the counts tell.
  var mostAsked: Int {
    leastAnswerRate.flatMap { $0 > 0 ? 100 * leastResponses / $0 : nil } ?? Int.max
  }
}
