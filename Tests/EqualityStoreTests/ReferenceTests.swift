import EqualityModel
import EqualityStore
import XCTest

final class ReferenceTests: StoreTestCase {
  private func count(_ category: String, _ count: Int, source: String = "A") -> ReferenceCount {
    ReferenceCount(
      dimension: "religion", category: category, gender: .woman,
      ages: AgeRange(from: 16, through: 35), area: "Solna", count: count, source: source,
      date: PartialDate("2021-12")!)
  }

  func testTheSameSourceAgainReplacesItAndLeavesOthers() throws {
    let store = try makeStore()
    _ = try store.replaceReference(with: [count("ingen", 5), count("hindu", 6)])
    _ = try store.replaceReference(with: [count("ingen", 7, source: "B")])

    let result = try store.replaceReference(with: [count("ingen", 8)])

    XCTAssertEqual(result.added, 1)
    XCTAssertEqual(result.replaced, 2)
    XCTAssertEqual(
      try store.referenceCounts(of: "religion"),
      [count("ingen", 8), count("ingen", 7, source: "B")])
    XCTAssertEqual(try store.referenceCounts(of: "age"), [])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testADryRunKeepsNothing() throws {
    let store = try makeStore()
    XCTAssertEqual(try store.replaceReference(with: [count("ingen", 5)], dryRun: true).added, 1)
    XCTAssertEqual(try store.referenceCounts(of: "religion"), [])
  }
}
