import EqualityModel
import XCTest

@testable import EqualityStore

/// Which rows of a file are participations that the store has already.
final class StayMatchingTests: StoreTestCase {
  /// The starts and ends in the store after two files about one participant in one unit.
  private func stays(
    _ first: [(String, String?)], then second: [(String, String?)]
  ) throws -> (stored: [[Int32]], counts: ImportCounts) {
    let name = "\(UInt64.random(in: 0...UInt64.max))"
    let store = try makeStore(name)
    _ = try store.importing(first.map { Example.stay("p", "A1", $0, $1) }, as: "a")
    let counts = try store.importing(second.map { Example.stay("p", "A1", $0, $1) }, as: "b")
    XCTAssertEqual(try store.integrityProblems(), [])
    return (try store.registered().map { [$0.start, $0.end] }, counts)
  }

  func testAStartThatBecomesBetterKnownIsTheSameStay() throws {
    for known in ["2021", "2021-10"] {
      let (stored, counts) = try stays([(known, nil)], then: [("2021-10-05", "2021-12")])

      XCTAssertEqual(stored, [[2021_10_05, 2021_12_00]])
      XCTAssertEqual(counts, ImportCounts(updated: 1))
    }
  }

  func testAStartThatTheFileKnowsLessWellKeepsTheBetterOne() throws {
    for listed in ["2021", "2021-10"] {
      let same = try stays([("2021-10-05", nil)], then: [(listed, nil)])
      XCTAssertEqual(same.stored, [[2021_10_05, 0]])
      XCTAssertEqual(same.counts, ImportCounts(unchanged: 1))

      let ended = try stays([("2021-10-05", nil)], then: [(listed, "2021-10")])
      XCTAssertEqual(ended.stored, [[2021_10_05, 2021_10_00]])
      XCTAssertEqual(ended.counts, ImportCounts(updated: 1))
    }
  }

  func testAnotherMonthIsAnotherStay() throws {
    let (stored, counts) = try stays([("2021-09", nil)], then: [("2021-10-05", nil)])

    XCTAssertEqual(stored, [[2021_09_00, 0], [2021_10_05, 0]])
    XCTAssertEqual(counts, ImportCounts(added: 1, unmentioned: 1))
  }

  func testAStayThatEndedBeforeIsAnother() throws {
    let later = try stays([("2021", "2021-03")], then: [("2021-10-05", nil)])
    XCTAssertEqual(later.stored, [[2021_00_00, 2021_03_00], [2021_10_05, 0]])

    let earlier = try stays([("2021-10-05", nil)], then: [("2021", "2021-03")])
    XCTAssertEqual(earlier.stored, [[2021_00_00, 2021_03_00], [2021_10_05, 0]])
  }

  func testWhereSeveralCouldBeMeantNoneIs() throws {
    let rows = try stays([("2021-10", nil)], then: [("2021-10-05", nil), ("2021-10-20", nil)])
    XCTAssertEqual(rows.counts, ImportCounts(added: 2, unmentioned: 1))

    let stored = try stays([("2021-10-05", nil), ("2021-10-20", nil)], then: [("2021-10", nil)])
    XCTAssertEqual(stored.counts, ImportCounts(added: 1, unmentioned: 2))

    let both = try stays([("2021", nil), ("2021-10", nil)], then: [("2021-10-05", nil)])
    XCTAssertEqual(both.counts, ImportCounts(added: 1, unmentioned: 2))
  }

  func testTheExactStartComesFirst() throws {
    let (stored, counts) = try stays(
      [("2021-10", nil), ("2021-10-05", nil)],
      then: [("2021-10-05", "2021-11"), ("2021-10-20", nil)])

    XCTAssertEqual(stored, [[2021_10_05, 2021_11_00], [2021_10_20, 0]])
    XCTAssertEqual(counts, ImportCounts(updated: 2))
  }

  func testStaysOfOthersAndElsewhereAreNotMeant() throws {
    let store = try makeStore()
    _ = try store.importing(
      [Example.stay("p", "A1", "2021-10"), Example.stay("q", "A2", "2021-10")], as: "a")

    let counts = try store.importing(
      [Example.stay("p", "A2", "2021-10-05"), Example.stay("q", "A1", "2021-10-05")], as: "b")

    XCTAssertEqual(counts, ImportCounts(added: 2, unmentioned: 2))
  }
}
