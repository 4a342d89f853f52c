import EqualityModel
import EqualitySystem
import XCTest

@testable import EqualityStore

/// The target groups that were settled locally.
final class TargetGroupTests: StoreTestCase {
  private func group(
    _ code: String = "unga", version: Int = 1, ages: String = "16-29", sv: String = "unga"
  ) throws -> TargetGroup {
    TargetGroup(
      code, version: version, sv: sv, en: "the young",
      rule: .all([
        .ages(try XCTUnwrap(AgeRange(ages))), .genders([.woman, .other]),
        .chosen(dimension: "education", anyOf: ["ej_slutford", "grundskola"]),
        .lacking(dimension: "occupation_before", anyOf: ["arbete"]),
      ]),
      decision: ListDecision(
        decidedBy: "Styrgruppen", decidedOn: try XCTUnwrap(PartialDate("2021-09")),
        consultedWith: "Ungdomsrådet"))
  }

  func testAGroupIsReadBackAsItWasStored() throws {
    let store = try makeStore()
    for ages in ["16", "16-29", "65+"] {
      let group = try group("a\(ages.count)", ages: ages)
      XCTAssertTrue(try store.add(group, on: "2021-11-02"))
      XCTAssertEqual(try Store.open(at: path()).targetGroups().last, group)
    }
    XCTAssertEqual(try store.integrityProblems(), [])
    XCTAssertEqual(try store.events().map(\.action), [.group, .group, .group])
  }

  func testTheSameGroupAgainChangesNothingAndAnotherRuleIsTheNextVersion() throws {
    let store = try makeStore()
    XCTAssertTrue(try store.add(group(), on: "2021-11-02"))
    XCTAssertFalse(try store.add(group(version: 2), on: "2021-11-03"))
    XCTAssertTrue(try store.add(group(version: 2, ages: "16-24"), on: "2021-11-03", dryRun: true))
    XCTAssertTrue(try store.add(group(version: 2, ages: "16-24"), on: "2021-11-03"))
    XCTAssertEqual(try store.targetGroups(), [try group(), try group(version: 2, ages: "16-24")])
    XCTAssertEqual(try store.targetGroups().current, [try group(version: 2, ages: "16-24")])
    assertThrows(StoreError.busy) { _ = try store.add(group(version: 2), on: "2021-11-03") }
  }

  func testDamagedGroupsAreNotReadAndNotBuiltUpon() throws {
    let store = try makeStore()
    _ = try store.add(group(), on: "2021-11-02")
    try store.connection.run("UPDATE group_condition SET value = '16-30' WHERE kind = 3")

    assertThrows(StoreError.damaged) { _ = try store.targetGroups() }
    assertThrows(StoreError.damaged) { _ = try store.add(group("b"), on: "2021-11-02") }
    XCTAssertEqual(try Store.open(at: path()).integrityProblems(), [.checksum(part: "groups")])
  }
}
