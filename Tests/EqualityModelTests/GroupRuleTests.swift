import EqualityModel
import XCTest

/// Who is of a group, and of whom too little is known.
final class GroupRuleTests: XCTestCase {
  private func holds(
    _ group: TargetGroup, _ gender: GenderCategory = .woman, age: Int? = nil,
    _ answers: [String: Set<String>] = [:]
  ) -> Bool? {
    group.rule.holds(for: .init(gender: gender, age: age, answers: answers))
  }

  func testWhoeverFailsOneConditionIsNotOfTheGroupWhateverElseIsNotKnown() {
    XCTAssertEqual(holds(.foreignBornWomen, .man), false)
    XCTAssertEqual(holds(.youngWithDisability, age: 30), false)
    XCTAssertEqual(holds(.youngWithDisability, .woman, ["function_type": ["ingen"]]), false)
  }

  func testWhereAConditionIsNotKnownTheRestDecidesNothing() {
    XCTAssertNil(holds(.foreignBornWomen))
    XCTAssertNil(holds(.foreignBornWomen, .unknown, ["birth_background": ["utrikes"]]))
    XCTAssertNil(holds(.youngWithDisability, age: 20))
  }

  func testTheYoungAreFrom16To29() {
    for (age, isYoung) in [(15, false), (16, true), (29, true), (30, false)] {
      XCTAssertEqual(holds(.youngWithDisability, age: age, ["function_type": ["syn"]]), isYoung)
    }
  }

  func testNeitherWorkNorStudiesIsNeither() {
    let school: [String: Set<String>] = ["education": ["grundskola"]]
    for (before, isOfGroup) in [
      (["arbete"], false), (["studier", "forsorjningsstod"], false), (["ingen"], true),
      (["arbetssokande"], true),
    ] as [(Set<String>, Bool)] {
      let answers = school.merging(["occupation_before": before]) { $1 }
      XCTAssertEqual(holds(.youngWithoutSchool, age: 18, answers), isOfGroup, "\(before)")
    }
  }

  func testDigitalExclusionIsTheSameAsTheDerivedDimension() throws {
    let derived = DerivedDimension.digitalExclusion
    let list = Dimension.digitalAccess
    for bits in 1..<(1 << list.categories.count) {
      let options = Answer.OptionSet(bits: UInt64(bits))
      let chosen = Set(options.positions.map { list.categories[$0].code })
      XCTAssertEqual(
        holds(TargetGroup.digital[0], .woman, ["digital_access": chosen]),
        derived.category(of: options, in: list) == 0)
    }
  }
}
