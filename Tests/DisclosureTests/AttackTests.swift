import TestSupport
import XCTest

/// The attacks themselves, on systems that can be checked by hand and against each other.
final class AttackTests: XCTestCase {
  /// Women, men and another gender are 0, 1 and 2.
  func testALoneHiddenNumberFollowsFromTheTotal() {
    var knowledge = Knowledge(unknownCount: 3)
    knowledge.learn(thatSumOf: [0], is: 12)
    knowledge.learn(thatSumOf: [1], is: 9)
    knowledge.learn(thatThereAre: [2])
    knowledge.learn(thatSumOf: [0, 1, 2], is: 22)
    var linear = LinearAttack(on: knowledge)

    XCTAssertEqual(WholeNumberAttack(on: knowledge).greatest(of: [2]), 1)
    XCTAssertEqual(WholeNumberAttack(on: knowledge).least(of: [2]), 1)
    XCTAssertEqual(linear.greatest(of: [2]), 1)
    XCTAssertFalse(linear.canHave(2, in: [2]))
  }

  func testTwoHiddenNumbersShareTheirSumAndAreNotZero() {
    var knowledge = Knowledge(unknownCount: 3)
    knowledge.learn(thatSumOf: [0], is: 12)
    knowledge.learn(thatThereAre: [1])
    knowledge.learn(thatThereAre: [2])
    knowledge.learn(thatSumOf: [0, 1, 2], is: 16)
    var linear = LinearAttack(on: knowledge)

    XCTAssertEqual(WholeNumberAttack(on: knowledge).greatest(of: [2]), 3)
    XCTAssertEqual(linear.greatest(of: [2]), 3)
    XCTAssertTrue(linear.canHave(3, in: [1]))
    XCTAssertFalse(linear.canHave(4, in: [1]))
  }

  func testAHiddenTotalSetsNoLimit() {
    var knowledge = Knowledge(unknownCount: 2)
    knowledge.learn(thatSumOf: [0], is: 12)
    knowledge.learn(thatThereAre: [1])
    knowledge.learn(thatThereAre: [0, 1])
    var linear = LinearAttack(on: knowledge)

    XCTAssertNil(WholeNumberAttack(on: knowledge).greatest(of: [1]))
    XCTAssertEqual(WholeNumberAttack(on: knowledge).least(of: [1]), 1)
    XCTAssertNil(linear.greatest(of: [1]))
    XCTAssertTrue(linear.canHave(1_000_000, in: [1]))
  }

  /// Each pair of the first three adds up to 3 with the fourth: 1 + 1 + 1, or 1½ + 1½ and no fourth.
  func testFractionsOfPeopleMakeTheLinearAttackTheWeaker() {
    var knowledge = Knowledge(unknownCount: 4)
    for pair in [[0, 1], [1, 2], [0, 2]] { knowledge.learn(thatSumOf: pair + [3], is: 3) }
    knowledge.learn(thatThereAre: [0, 1, 2])
    var linear = LinearAttack(on: knowledge)

    XCTAssertEqual(WholeNumberAttack(on: knowledge).greatest(of: [0, 1, 2]), 3)
    XCTAssertEqual(linear.greatest(of: [0, 1, 2]), 4)
    XCTAssertFalse(linear.canHave(5, in: [0, 1, 2]))
  }

  func testTheLinearAttackIsNeverBelowTheExactOne() {
    forAllSeeds(count: 300) { generator in
      let truth = (0..<6).map { _ in Int.random(in: 0...4, using: &generator) }
      var knowledge = Knowledge(unknownCount: truth.count)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let group = truth.indices.filter { _ in Bool.random(using: &generator) }
        let sum = group.reduce(0) { $0 + truth[$1] }
        if sum > 0, Bool.random(using: &generator) {
          knowledge.learn(thatThereAre: group)
        } else {
          knowledge.learn(thatSumOf: group, is: sum)
        }
      }
      let group = truth.indices.filter { _ in Bool.random(using: &generator) }
      var linear = LinearAttack(on: knowledge)
      let exact = WholeNumberAttack(on: knowledge)
      let most = exact.greatest(of: group)
      let size = group.reduce(0) { $0 + truth[$1] }

      XCTAssertTrue(knowledge.allows(truth))
      XCTAssertLessThanOrEqual(exact.least(of: group), size)
      guard let most else { return XCTAssertNil(linear.greatest(of: group)) }
      XCTAssertGreaterThanOrEqual(most, size)
      XCTAssertTrue(linear.canHave(most, in: group))
      XCTAssertGreaterThanOrEqual(linear.greatest(of: group) ?? .max, most)
    }
  }
}
