import DisclosureTables
import EqualityModel
import EqualityStatistics
import XCTest

private typealias Dimension = EqualityModel.Dimension

/// Indices worked out by hand from the scale of agreement (DOMAIN.md 6.4).
final class SurveyScoringTests: XCTestCase {
  /// Answers from 1 to 5; 0 where there is none.
  private func index(_ answers: Int...) -> DomainIndex? {
    DomainIndex(of: answers.map { $0 == 0 ? .missing(.skipped) : .option($0 - 1) })
  }

  private func points(_ answers: Int...) -> Double? {
    DomainIndex(of: answers.map { $0 == 0 ? .missing(.skipped) : .option($0 - 1) }).map {
      Double($0.parts) / Double(DomainIndex.point)
    }
  }

  func testTheScaleRunsFromZeroToAHundred() {
    XCTAssertEqual(points(1, 1, 1, 1, 1), 0)
    XCTAssertEqual(points(5, 5, 5, 5, 5), 100)
    XCTAssertEqual(points(1, 2, 3, 4, 5), 50)
    XCTAssertEqual(points(4), 75)
  }

  func testTheIndexIsTheMeanOfWhatIsAnswered() {
    // (100 + 75 + 75 + 50) / 4
    XCTAssertEqual(points(5, 4, 0, 4, 3), 75)
    // 25 · 1 / 4
    XCTAssertEqual(points(1, 1, 1, 2, 0), 6.25)
  }

  func testTwoThirdsMustBeAnswered() {
    XCTAssertNotNil(index(5, 5, 5, 5, 0), "four of five")
    XCTAssertNil(index(5, 5, 5, 0, 0), "three of five are less")
    XCTAssertNotNil(index(5, 5, 0), "two of three are enough")
    XCTAssertNil(index(5, 0), "one of two is less")
    XCTAssertNil(index(0))
  }

  func testWhoeverHasSeventyFiveOnAverageAgrees() {
    XCTAssertEqual(index(4, 4, 4, 4, 4)?.agrees, true)
    XCTAssertEqual(index(5, 5, 4, 4, 2)?.agrees, true, "100 + 100 + 75 + 75 + 25 are 375")
    XCTAssertEqual(index(5, 5, 4, 3, 2)?.agrees, false, "70")
  }

  func testNobodyWhoDoesNotAgreeHasMoreThanIsSaid() {
    let largest = DomainIndex.largestWithoutAgreement(asking: 5)
    XCTAssertEqual(largest, 70 * DomainIndex.point)
    XCTAssertEqual(DomainIndex.largestWithoutAgreement(asking: 1), 50 * DomainIndex.point)
    XCTAssertEqual(DomainIndex.largestWithoutAgreement(asking: 2) * 2, 125 * DomainIndex.point)
  }

  func testMeansAreRoundedToWholePointsHalvesUp() {
    XCTAssertEqual(wholeMean(of: 125 * DomainIndex.point, over: 2), 63)
    XCTAssertEqual(wholeMean(of: 124 * DomainIndex.point + 1, over: 2), 62)
  }
}

/// Who is in which group, and what can be worked out from groups.
final class SurveyFamilyTests: XCTestCase {
  private func family(_ dimension: Dimension) throws -> (SurveyFamily, Questionnaire) {
    let questionnaire = Questionnaire.standard(asking: [dimension])
    let families = SurveyFamily.asked(
      in: questionnaire, deriving: DerivedDimension.standard, by: [])
    return (try XCTUnwrap(families.first), questionnaire)
  }

  private func response(
    to questionnaire: Questionnaire, _ code: String, _ chosen: [Int]
  ) -> Response {
    Response(
      month: Month(ordinal: 24_000), unit: nil,
      answers: questionnaire.questions.map {
        $0.id == code && !chosen.isEmpty ? .options(.init(chosen)) : .missing(.declined)
      })
  }

  private func groups(of chosen: [Int], in dimension: Dimension) throws -> [String] {
    let (family, questionnaire) = try family(dimension)
    let response = response(to: questionnaire, dimension.code, chosen)
    guard let atom = family.atom(of: response) else { return [] }
    let codes = family.groups.axis.atoms[atom]
    let names = family.dimensions.flatMap { own in own.categories.map { "\(own.code).\($0.code)" } }
    return zip(names, family.groups.groups).filter { $1.map(codes.contains) ?? false }.map(\.0)
  }

  func testWhoeverIsSwedishAndSamiIsInBothAndOnePerson() throws {
    XCTAssertEqual(
      try groups(of: [0, 1], in: .ethnicity),
      ["ethnicity_self.svensk", "ethnicity_self.samisk", "etnicitet_grupp.svensk_och_annan"])
  }

  func testSeveralGendersOrAnotherAreShownTogether() throws {
    XCTAssertEqual(try groups(of: [0], in: .genderIdentity), ["gender_identity.kvinna"])
    XCTAssertEqual(try groups(of: [1], in: .genderIdentity), ["gender_identity.man"])
    for chosen in [[2], [3], [0, 1], [0, 2]] {
      XCTAssertEqual(
        try groups(of: chosen, in: .genderIdentity), ["gender_identity.ickebinar_annat"])
    }
  }

  func testWhoeverDeclinesIsInNoGroup() throws {
    XCTAssertEqual(try groups(of: [], in: .genderIdentity), [])
  }

  func testGroupsThatNobodyHasChosenTogetherAreStillToldApart() throws {
    let (family, _) = try family(.ethnicity)
    let swedish = family.groups.groups[family.number(ofDimension: 0, category: 0)]
    let only = family.groups.groups[family.number(ofDimension: 1, category: 0)]
    XCTAssertNotEqual(swedish, only, "else equal counts would tell that nobody is both")
  }

  func testWhatIsLeftOfAGroupWithoutASmallerOneIsAGroup() throws {
    let (family, _) = try family(.ethnicity)
    let swedish = family.groups.groups[family.number(ofDimension: 0, category: 0)]
    let only = family.groups.groups[family.number(ofDimension: 1, category: 0)]
    XCTAssertTrue(
      family.groups.remainders.contains { $0.whole == swedish && $0.part == only })
  }
}
