import EqualityModel
import XCTest

@testable import EqualityStore

/// What an import of units may change.
final class UnitImportTests: StoreTestCase {
  private func replace(
    _ units: [ProjectUnit], in store: borrowing Store, dryRun: Bool = false
  ) throws -> UnitCounts {
    try store.replaceUnits(
      with: UnitTree(units), importHash: "\(units.hashValue)", on: "2021-02-01", dryRun: dryRun)
  }

  func testTheTreeIsKeptInItsOrder() throws {
    let store = try makeStore()

    XCTAssertEqual(try store.unitTree(), try Example.units())
  }

  func testUnitsAreAddedRenamedAndReordered() throws {
    let store = try makeStore()
    _ = try store.importing([Example.stay("p", "B1", "2021-05-01")], as: "a")
    let units = [
      Example.unit("P", nil, .project), Example.unit("B", "P", .association),
      Example.unit("B0", "B"), Example.unit("B1", "B", name: "Ny"),
      Example.unit("A", "P", .association), Example.unit("A1", "A"), Example.unit("A2", "A"),
    ]

    let counts = try replace(units, in: store)

    XCTAssertEqual(counts, UnitCounts(added: 1, renamed: 1, unchanged: 5))
    XCTAssertEqual(try store.unitTree(), try UnitTree(units))
    XCTAssertEqual(try store.registered().map(\.unit), [3])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testUnusedUnitsAreRemovedAndMoved() throws {
    let store = try makeStore()
    let units = [
      Example.unit("P", nil, .project), Example.unit("A", "P", .association),
      Example.unit("A1", "A"), Example.unit("B1", "A"),
    ]

    let counts = try replace(units, in: store)

    XCTAssertEqual(counts, UnitCounts(moved: 1, removed: 2, unchanged: 3))
    XCTAssertEqual(try store.unitTree(), try UnitTree(units))
  }

  func testAUnitWithParticipationsStaysWhereItIs() throws {
    let store = try makeStore()
    _ = try store.importing(
      [Example.stay("p", "A1", "2021-05-01"), Example.anonymous("B1", "2021", .man)], as: "a")
    let units = [
      Example.unit("P", nil, .project), Example.unit("B", "P", .association),
      Example.unit("A", "B", .association), Example.unit("A1", "A"),
    ]

    assertThrows(UnitsInUse(removed: ["B1"], moved: ["A1"])) { _ = try replace(units, in: store) }
    XCTAssertEqual(try store.unitTree(), try Example.units())
  }

  func testAPublishedUnitStaysWhereItIs() throws {
    let store = try makeStore()
    let cell = ReleasedCell(unit: "A2", measure: "new", gender: "woman", count: 0)
    let release = ReleaseRecord(
      definition: "d", table: "gender", period: "2021", unit: "P", byUnit: true, k: 5,
      publishedOn: "2021-11-01", cells: [cell])
    _ = try store.record(release, after: 0, closing: []) { _ in }

    assertThrows(UnitsInUse(removed: ["A2"], moved: [])) {
      _ = try replace([Example.unit("P", nil, .project)], in: store)
    }
  }

  func testADryRunCountsAndChangesNothing() throws {
    let store = try makeStore()
    let before = try bytes(of: path())

    let counts = try replace([Example.unit("P", nil, .project)], in: store, dryRun: true)

    XCTAssertEqual(counts, UnitCounts(removed: 5, unchanged: 1))
    XCTAssertEqual(try bytes(of: path()), before)
  }

  func testTheSameFileDoesNothingTheSecondTime() throws {
    let store = try makeStore()
    let newer = [Example.unit("P", nil, .project), Example.unit("C", "P", .association)]
    _ = try replace(newer, in: store)
    let before = try bytes(of: path())

    for dryRun in [true, false] {
      let counts = try store.replaceUnits(
        with: Example.units(), importHash: "units", on: "2021-03-01", dryRun: dryRun)
      XCTAssertEqual(counts, UnitCounts(importedBefore: "2021-01-01"))
    }

    XCTAssertEqual(try store.unitTree(), try UnitTree(newer))
    XCTAssertEqual(try bytes(of: path()), before)
  }
}
