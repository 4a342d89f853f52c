import EqualitySystem
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// The files of publications that are under way, as the store lists them.
final class WaitingFileTests: StoreTestCase {
  private func make(_ name: String, _ text: String) throws -> String {
    let file = path(name)
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  func testAFileOfWhatIsNotRecordedIsRemovedAndTheListIsEmptyThen() throws {
    let store = try makeStore()
    let waiting = try WaitingFile(to: path("a.txt"), replacing: false)
    try store.expect([waiting])
    try Data("a".utf8).write(to: URL(filePath: waiting.temporary))

    try store.finishPublications()

    XCTAssertFalse(FileManager.default.fileExists(atPath: waiting.temporary))
    XCTAssertFalse(FileManager.default.fileExists(atPath: waiting.path))
    XCTAssertNil(try store.connection.integer("SELECT 1 FROM file_under_way"))
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  /// A store that comes from somebody else, and names files that it never made.
  func testAStoreCannotHaveFilesRemovedThatAreNotItsOwn() throws {
    let store = try makeStore()
    let (mine, hidden) = (try make("mine.txt", "mine"), try make(".jamlik-x", "new"))
    for (temporary, place) in [
      (mine, mine), (mine, path("b.txt")), (hidden, "/tmp/b.txt"), (hidden, "b.txt"),
      (hidden, path("..")), (".jamlik-x", "b.txt"), ("", ""),
    ] {
      let forged = WaitingFile(temporary: temporary, path: place, replacing: true)
      for isRecorded in [false, true] { XCTAssertTrue(forged.finish(placing: isRecorded)) }
    }
    try store.expect([WaitingFile(temporary: mine, path: path("b.txt"), replacing: true)])
    try store.finishPublications()

    XCTAssertEqual(try bytes(of: mine), Data("mine".utf8))
    XCTAssertEqual(try bytes(of: hidden), Data("new".utf8))
    XCTAssertFalse(FileManager.default.fileExists(atPath: path("b.txt")))
  }

  func testARequestIsAnsweredOnce() throws {
    let store = try makeStore()
    let release = ReleaseRecord(
      definition: "a", table: "gender", period: "2021-10", unit: "_T", byUnit: false, k: 5,
      publishedOn: "2021-11-01", cells: [])
    let request = AnsweredRequest(definition: "asked", basis: "target")
    _ = try store.record(release, after: 0, closing: [], answering: request) { _ in }

    XCTAssertEqual(try store.answer(toRequestDefined: "asked")?.number, 1)
    XCTAssertEqual(try store.answer(toRequestDefined: "asked")?.basis, "target")
    XCTAssertNil(try store.answer(toRequestDefined: "a"))
    assertThrows(StoreError.ledgerHasMoved) {
      try store.resume(release: 1, answering: request, files: []) { XCTFail("did the work") }
    }
    XCTAssertEqual(try store.integrityProblems(), [])
  }
}
