import EqualitySystem
import XCTest

@testable import EqualityStore

/// Bringing older stores up to date.
final class MigrationTests: StoreTestCase {
  private let addition = "CREATE TABLE addition (id INTEGER PRIMARY KEY) STRICT"

  private func schemas(steps: [String]) -> [Schema] {
    Schema.all + [Schema(objects: Schema.first.objects + [addition], steps: steps)]
  }

  private func open(steps: [String]) throws -> Store {
    try Store.open(at: path(), busyTimeout: 100, schemas: schemas(steps: steps))
  }

  func testAnOlderStoreIsBroughtUpToDateOnce() throws {
    _ = try makeStore()

    for _ in 1...2 {
      let store = try open(steps: [addition])
      XCTAssertEqual(try store.connection.integer("PRAGMA user_version"), 2)
      XCTAssertEqual(try store.connection.integer("SELECT count(*) FROM addition"), 0)
      XCTAssertEqual(try store.project(), Example.project)
    }
    assertThrows(StoreError.newerVersion(found: 2, known: 1)) { _ = try Store.open(at: path()) }
  }

  func testAFailingStepLeavesTheOlderStore() throws {
    _ = try makeStore()
    let before = try bytes(of: path())

    XCTAssertThrowsError(try { _ = try open(steps: [addition, "CREATE TABLE unit (id)"]) }())

    XCTAssertEqual(try bytes(of: path()), before)
  }

  func testStepsThatDoNotMakeTheirVersionAreUndone() throws {
    _ = try makeStore()

    assertThrows(StoreError.schemaAltered(object: "addition")) { _ = try open(steps: []) }

    XCTAssertEqual(try Store.open(at: path()).project(), Example.project)
  }
}
