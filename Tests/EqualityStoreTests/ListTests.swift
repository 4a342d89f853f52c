import EqualityModel
import EqualitySystem
import XCTest

@testable import EqualityStore

/// The lists of categories of a store.
final class ListTests: StoreTestCase {
  func testANewStoreHasTheListsThatComeWithTheProgram() throws {
    XCTAssertEqual(try makeStore().dimensions(), Dimension.standard)
  }

  func testAListThatCameWithALaterProgramIsTakenWhenTheStoreIsOpened() throws {
    let store = try makeStore()
    try store.connection.run("DELETE FROM category WHERE list = (SELECT max(id) FROM code_list)")
    try store.connection.run("DELETE FROM code_list WHERE id = (SELECT max(id) FROM code_list)")
    try ContentChecksum.lists.renew(on: store.connection)
    XCTAssertNotEqual(try store.dimensions(), Dimension.standard)

    let reopened = try Store.open(at: path())

    XCTAssertEqual(try reopened.dimensions(), Dimension.standard)
    XCTAssertEqual(try reopened.integrityProblems(), [])
  }

  func testDamagedListsAreNotReadAndNotBuiltUpon() throws {
    let store = try makeStore()
    try store.connection.run("UPDATE category SET label_sv = 'x' WHERE code = 'svensk'")

    assertThrows(StoreError.damaged) { _ = try store.dimensions() }
    XCTAssertEqual(
      try Store.open(at: path()).integrityProblems(), [.checksum(part: "lists")])
  }
}
