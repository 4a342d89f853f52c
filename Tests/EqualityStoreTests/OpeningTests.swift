import EqualityModel
import EqualitySystem
import Foundation
import XCTest

@testable import EqualityStore

/// Which files are opened, and what becomes of those that are not.
final class OpeningTests: StoreTestCase {
  /// Opens the store at `path`, expects `refusal`, and that the file stays as it is.
  private func assertRefused(_ refusal: StoreError, line: UInt = #line) throws {
    let before = try bytes(of: path())
    assertThrows(refusal, line: line) { _ = try Store.open(at: path()) }
    XCTAssertEqual(try bytes(of: path()), before, line: line)
    XCTAssertEqual(names, ["test.jamlik"], line: line)
  }

  /// Makes a store and changes its bytes.
  private func damage(_ change: (inout Data) -> Void) throws {
    _ = try makeStore()
    var data = try bytes(of: path())
    change(&data)
    try data.write(to: URL(filePath: path()))
  }

  /// Makes a store and runs `sql` in it.
  private func tamper(_ sql: String) throws {
    let store = try makeStore()
    try store.connection.run(sql)
  }

  func testAStoreKeepsItsProjectAndItsSecrets() throws {
    _ = try makeStore()

    let store = try Store.open(at: path())

    XCTAssertEqual(try store.project(), Example.project)
    XCTAssertEqual(store.warnings, [])
    XCTAssertEqual(try FileStatus(of: path())?.permissions, 0o600)
    XCTAssertEqual(names, ["test.jamlik"])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testAProjectWithoutDatesOrTargetIsKept() throws {
    let store = try Store.create(at: path(), project: Project(name: ""))

    XCTAssertEqual(try store.project(), Project(name: ""))
    XCTAssertNil(try store.unitTree())
  }

  func testAnExistingFileIsNeverMadeAStore() throws {
    try writeFile(Array("notes".utf8), to: path())

    assertThrows(StoreError.alreadyExists(path: path())) {
      _ = try Store.create(at: path(), project: Example.project)
    }
    try assertRefused(.notAStore(path: path()))
  }

  func testAFailedCreationLeavesNoFile() throws {
    XCTAssertThrowsError(
      try { _ = try Store.create(at: path(), project: Project(name: "x", k: 1)) }())

    XCTAssertEqual(names, [])
  }

  func testAMissingFileIsNotMade() {
    assertThrows(StoreError.missing(path: path())) { _ = try Store.open(at: path()) }
    XCTAssertEqual(names, [])
  }

  func testFilesOfOtherSortsAreRefused() throws {
    for content in ["", "x", "participant;unit;start\n", "SQLite format 3\0"] {
      try writeFile(Array(content.utf8), to: path(), replacing: true)
      try assertRefused(.notAStore(path: path()))
    }
  }

  func testADirectoryIsRefused() throws {
    try makeDirectory(path())
    assertThrows(StoreError.notAStore(path: path())) { _ = try Store.open(at: path()) }
  }

  func testALinkIsRefused() throws {
    _ = try makeStore("real")
    try FileManager.default.createSymbolicLink(
      atPath: path(), withDestinationPath: path("real"))

    assertThrows(StoreError.symbolicLink(path: path())) { _ = try Store.open(at: path()) }
  }

  func testNamesThatSQLiteReadsMeaningsIntoAreFiles() throws {
    let before = FileManager.default.currentDirectoryPath
    XCTAssertTrue(FileManager.default.changeCurrentDirectoryPath(directory))
    defer { _ = FileManager.default.changeCurrentDirectoryPath(before) }

    for name in [":memory:", "file:x?mode=memory", "file:y?vfs=unix-none"] {
      _ = try Store.create(at: name, project: Example.project)
      XCTAssertTrue(names.contains(name), name)
    }
    assertThrows(StoreError.missing(path: "")) { _ = try Store.open(at: "") }
  }

  func testADatabaseOfAnotherApplicationIsRefused() throws {
    let place = try AbsolutePath(path())
    try createPrivateFile(place)
    try Connection.open(place).run("CREATE TABLE t (a)")

    try assertRefused(.ofAnotherApplication(path: path()))
  }

  func testAStoreOfANewerVersionIsRefused() throws {
    let newer = Schema.all.count + 1
    try tamper("PRAGMA user_version = \(newer)")
    try assertRefused(.newerVersion(found: newer, known: Schema.all.count))
  }

  func testAStoreWithoutAVersionIsDamaged() throws {
    try tamper("PRAGMA user_version = 0")
    try assertRefused(.damaged)
  }

  func testWhateverIsAddedToTheSchemaIsRefused() throws {
    let additions = [
      "extra": "CREATE TABLE extra (a)",
      "count_all": "CREATE VIEW count_all AS SELECT count(*) FROM participant",
      "copy": "CREATE TRIGGER copy AFTER INSERT ON participant BEGIN SELECT 1; END",
      "quick": "CREATE INDEX quick ON participation (unit)",
    ]
    for (name, sql) in additions {
      try tamper(sql)
      try assertRefused(.schemaAltered(object: name))
      try FileManager.default.removeItem(atPath: path())
    }
  }

  func testWhateverIsMissingFromTheSchemaIsRefused() throws {
    try tamper("DROP TABLE released_cell")
    try assertRefused(.schemaAltered(object: "released_cell"))
  }

  func testATruncatedStoreIsDamaged() throws {
    for pages in [1, 2, 5] {
      try damage { $0.removeLast(pages * 4096) }
      try assertRefused(.damaged)
      try FileManager.default.removeItem(atPath: path())
    }
  }

  func testNoFlippedBitInTheHeaderOpensOrChangesTheFile() throws {
    _ = try makeStore()
    let sound = try bytes(of: path())
    for bit in stride(from: 0, to: 100 * 8, by: 7) {
      var flipped = sound
      flipped[bit / 8] ^= 1 << (bit % 8)
      try flipped.write(to: URL(filePath: path()))
      do {
        let store = try Store.open(at: path())
        XCTAssertEqual(try store.project(), Example.project, "bit \(bit)")
      } catch let error as StoreError {
        XCTAssertEqual(try bytes(of: path()), flipped, "bit \(bit): \(error)")
      }
    }
  }

  func testAStoreThatOthersCanReadIsOpenedWithAWarning() throws {
    _ = try makeStore()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path())

    XCTAssertEqual(try Store.open(at: path()).warnings, [.openToOthers(permissions: 0o644)])
  }
}
