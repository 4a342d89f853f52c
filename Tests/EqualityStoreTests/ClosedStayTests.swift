import EqualityModel
import EqualitySystem
import Foundation
import XCTest

@testable import EqualityStore

/// How participations were counted in what has been published.
final class ClosedStayTests: StoreTestCase {
  private func stay(_ participant: Int32, _ start: Int32, _ end: Int32 = 0) -> RegisteredStay {
    RegisteredStay(
      participant: participant, unit: 2, gender: Int32(Gender.woman.rawValue), start: start,
      end: end, endReason: 0)
  }

  private func release(_ definition: String) -> ReleaseRecord {
    ReleaseRecord(
      definition: definition, table: "gender", period: "2021-10", unit: "_T", byUnit: false, k: 5,
      publishedOn: "2021-11-01",
      units: [ReleasedUnit(code: "_T", parent: nil, addsUp: false, countsPersons: true)],
      cells: [ReleasedCell(unit: "_T", measure: "new", gender: "_T", count: 17)])
  }

  /// A store with participants 1, 2 and 3, all of them counted in what is published.
  private func makePublishedStore(_ name: String = "test.jamlik") throws -> Store {
    let store = try makeStore(name)
    _ = try store.importing(
      ["KANARIE-p", "KANARIE-q", "KANARIE-r"].map { Example.stay($0, "A1", "2021-05-03") }
        + [Example.anonymous("A1", "2021", .man)], as: "a")
    let closing = [
      stay(1, 1987_02_00), stay(2, 2021_05_00), stay(3, 2021_05_00), stay(0, 2021_00_00),
    ]
    _ = try store.record(release("a"), after: 0, closing: closing) { _ in }
    return store
  }

  private func closedStarts(_ store: borrowing Store) throws -> [Int32] {
    try store.closedStays().map(\.start).sorted()
  }

  func testTheBooksAreReadBackAsTheyWereClosed() throws {
    let store = try makeStore()
    _ = try store.importing([Example.stay("p", "A1", "2021-05-03")], as: "a")
    let stays = [
      stay(0, 2021_00_00), stay(0, 2021_00_00), stay(1, 2021_05_00), stay(1, 2021_05_00),
      stay(1, 2021_08_00, 2021_09_00),
    ]

    _ = try store.record(release("a"), after: 0, closing: stays) { _ in }

    XCTAssertEqual(
      try store.closedStays().sorted { ($0.participant, $0.start) < ($1.participant, $1.start) },
      stays)
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testEachReleaseClosesTheBooksAnew() throws {
    let store = try makePublishedStore()
    _ = try store.record(release("b"), after: 1, closing: [stay(2, 2021_06_00)]) { _ in }
    XCTAssertEqual(try closedStarts(store), [2021_06_00])
  }

  func testAReleaseThatIsNotRecordedLeavesTheBooksAsTheyWere() throws {
    struct Stop: Error, Equatable {}
    let store = try makePublishedStore()
    let before = try store.closedStays()
    assertThrows(Stop()) {
      _ = try store.record(release("b"), after: 1, closing: []) { _ in throw Stop() }
    }
    assertThrows(StoreError.ledgerHasMoved) {
      _ = try store.record(release("b"), after: 0, closing: []) { _ in }
    }
    XCTAssertEqual(try store.closedStays(), before)
  }

  func testAWithdrawnParticipantIsGoneFromTheBooks() throws {
    let store = try makePublishedStore()

    XCTAssertEqual(try store.withdraw(pseudonym: "KANARIE-p", on: "2021-12-01")?.participations, 1)

    XCTAssertEqual(try closedStarts(store), [2021_00_00, 2021_05_00, 2021_05_00])
    XCTAssertEqual(try store.integrityProblems(), [])
    XCTAssertEqual(try store.releases().count, 1)
  }

  func testACompleteListErasesFromTheBooksWhomItDoesNotHave() throws {
    let store = try makePublishedStore()

    let counts = try store.importing(
      [Example.stay("KANARIE-q", "A1", "2021-05-03")], as: "b", mode: .complete)

    XCTAssertEqual(counts.participantsRemoved, 2)
    XCTAssertEqual(
      try store.closedStays().filter { $0.participant != 0 }.map(\.participant), [2])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  /// February 1987, 0x012F31F8, is the start of nobody else: the bytes are those of one row alone.
  func testErasingLeavesNoTraceOfTheBooksInTheFile() throws {
    let trace = Data([0x01, 0x2F, 0x31, 0xF8])
    let kept = [Example.stay("KANARIE-q", "A1", "2021-05-03")]
    let erasures: [(borrowing Store) throws -> Void] = [
      { _ = try $0.withdraw(pseudonym: "KANARIE-p", on: "2021-12-01") },
      { _ = try $0.importing(kept, as: "b", mode: .complete) },
    ]
    for (number, erase) in erasures.enumerated() {
      let store = try makePublishedStore("\(number)")
      XCTAssertNotNil(try bytes(of: path("\(number)")).range(of: trace))
      try erase(store)
      XCTAssertNil(try bytes(of: path("\(number)")).range(of: trace))
    }
  }

  func testDamagedBooksAreNotRead() throws {
    let store = try makePublishedStore()
    try store.connection.run("UPDATE closed_stay SET start_date = 20210600")

    assertThrows(StoreError.damaged) { _ = try store.closedStays() }
    XCTAssertFalse(try store.integrityProblems().isEmpty)
  }

  /// Units that are in the books cannot go: their figures are published.
  func testAUnitOfTheBooksIsNotRemoved() throws {
    let store = try makePublishedStore()
    _ = try store.importing([], as: "none", mode: .complete)
    _ = try store.record(release("b"), after: 1, closing: [stay(0, 2021_00_00)]) { _ in }
    let units = try Example.units().units.filter { $0.code != "A1" }

    XCTAssertThrowsError(
      try store.replaceUnits(with: UnitTree(units), importHash: "fewer", on: "2021-11-02"))
  }
}
