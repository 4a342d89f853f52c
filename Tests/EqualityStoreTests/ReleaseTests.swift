import EqualitySystem
import XCTest

@testable import EqualityStore

/// The ledger of what has been published.
final class ReleaseTests: StoreTestCase {
  private struct Stop: Error, Equatable {}

  private func release(_ definition: String) -> ReleaseRecord {
    ReleaseRecord(
      definition: definition, table: "gender", period: "2021-10", unit: "P", byUnit: true, k: 4,
      reason: "beslut 2021-09-01", publishedOn: "2021-11-01",
      units: [
        ReleasedUnit(code: "_T", parent: nil, addsUp: true, countsPersons: true),
        ReleasedUnit(code: "A1", parent: "_T", addsUp: false, countsPersons: false),
      ],
      cells: [
        ReleasedCell(unit: "_T", measure: "new", gender: "_T", count: 17),
        ReleasedCell(unit: "_T", measure: "new", gender: "woman", count: nil),
        ReleasedCell(unit: "A1", measure: "new", gender: "man", count: 0),
      ])
  }

  func testAReleaseIsReadBackAsItWasRecorded() throws {
    let store = try makeStore()

    XCTAssertEqual(try store.record(release("a"), after: 0, closing: []) { _ in }, 1)
    XCTAssertEqual(try store.record(release("b"), after: 1, closing: []) { _ in }, 2)

    let found = try XCTUnwrap(store.release(defined: "b"))
    XCTAssertEqual(found.number, 2)
    XCTAssertEqual(found.record, release("b"))
    XCTAssertEqual(try store.release(number: 1), release("a"))
    XCTAssertNil(try store.release(number: 3))
    XCTAssertNil(try store.release(defined: "c"))
    XCTAssertEqual(try store.releases().map(\.definition), ["a", "b"])
    XCTAssertEqual(try store.releases().map(\.cells), [3, 3])
    XCTAssertEqual(try store.releases().map(\.hiddenCells), [1, 1])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testAReleaseWithoutCellsIsListed() throws {
    let store = try makeStore()
    var empty = release("a")
    empty.cells = []
    _ = try store.record(empty, after: 0, closing: []) { _ in }

    XCTAssertEqual(try store.releases().map(\.cells), [0])
    XCTAssertEqual(try store.release(number: 1), empty)
  }

  func testAReleaseIsNotRecordedBesideOthersThanItWasProtectedWith() throws {
    let store = try makeStore()
    _ = try store.record(release("a"), after: 0, closing: []) { _ in }

    for count in [0, 2] {
      assertThrows(StoreError.ledgerHasMoved) {
        _ = try store.record(release("b"), after: count, closing: []) { _ in
          XCTFail("did the work all the same")
        }
      }
    }
    XCTAssertEqual(try store.releases().map(\.definition), ["a"])
  }

  func testWitnessesAreKeptUntilSomebodyIsErased() throws {
    let store = try makeStore()
    _ = try store.importing([Example.stay("p", "A1", "2021-05-03")], as: "a")
    let witnesses = [[1, 0, 24_000, 0, 2, -3], [0, 6, 0, 0, 1, 4]]

    _ = try store.record(release("a"), after: 0, closing: [], keeping: witnesses) { _ in }

    XCTAssertEqual(try store.witnesses(), witnesses)
    XCTAssertEqual(try store.integrityProblems(), [])
    _ = try store.withdraw(pseudonym: "p", on: "2021-12-01")
    XCTAssertEqual(try store.witnesses(), [])
  }

  func testWorkThatFailsLeavesNeitherFilesNorRecord() throws {
    let store = try makeStore()
    let before = try bytes(of: path())

    assertThrows(Stop()) {
      _ = try store.record(release("a"), after: 0, closing: []) { _ in
        var files = FileBatch()
        try files.add([1], at: path("table.csv"))
        throw Stop()
      }
    }

    XCTAssertEqual(names, ["test.jamlik"])
    XCTAssertEqual(try bytes(of: path()), before)
    XCTAssertEqual(try store.record(release("a"), after: 0, closing: []) { _ in }, 1)
  }

  func testARecordThatCannotBeCommittedLeavesNoFiles() throws {
    let store = try makeStore(busyTimeout: 50)
    let reader = try Store.open(at: path(), busyTimeout: 50)

    // Whoever reads while the other commits makes the commit wait, and at last give up.
    try reader.reading {
      XCTAssertEqual(try reader.connection.integer("SELECT count(*) FROM release"), 0)
      assertThrows(StoreError.busy) {
        var files = FileBatch()
        _ = try store.record(release("a"), after: 0, closing: []) { _ in
          try files.add([1], at: path("table.csv"))
        }
      }
    }

    XCTAssertEqual(names, ["test.jamlik"])
    XCTAssertEqual(try store.releases(), [])
  }
}
