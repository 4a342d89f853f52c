import EqualityModel
import EqualitySystem
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// All or nothing, whatever happens in the middle.
final class AtomicityTests: StoreTestCase {
  private func rows(_ count: Int, from first: Int = 0) -> [Participation] {
    (first..<(first + count)).map { Example.stay("person \($0)", "A1", "2021-05-03") }
  }

  func testARowThatCannotBeStoredUndoesTheWholeImport() throws {
    let store = try makeStore()
    let before = try bytes(of: path())
    var rows = rows(1000)
    rows.insert(Example.stay("late", "A1", "2021", birthYear: 12_345), at: 500)

    XCTAssertThrowsError(try store.importing(rows, as: "a")) {
      XCTAssertFalse("\($0)".contains("late"))
    }

    XCTAssertEqual(try bytes(of: path()), before)
    XCTAssertEqual(try store.register().participantLimit, 1)
  }

  func testAFullDiskUndoesTheWholeImport() throws {
    let store = try makeStore()
    let pages = try XCTUnwrap(store.connection.integer("PRAGMA page_count"))
    try store.connection.run("PRAGMA max_page_count = \(pages + 10)")

    assertThrows(StoreError.diskFull) { _ = try store.importing(rows(20_000), as: "a") }

    XCTAssertEqual(try store.registered(), [])
    XCTAssertEqual(try store.integrityProblems(), [])
    XCTAssertEqual(try store.importing(rows(3), as: "a").added, 3)
  }

  func testASecondWriterIsToldThatTheStoreIsBusy() throws {
    let first = try makeStore()
    let second = try Store.open(at: path(), busyTimeout: 50)

    try first.connection.transaction {
      assertThrows(StoreError.busy) { _ = try second.importing(rows(1), as: "b") }
      XCTAssertEqual(try second.registered(), [])
    }

    XCTAssertEqual(try second.importing(rows(1), as: "b").added, 1)
  }

  func testOpeningAStoreDoesNotTakeAnotherWritersLock() throws {
    let first = try makeStore()
    try first.connection.transaction {
      for _ in 1...3 { _ = try Store.open(at: path(), busyTimeout: 50) }
      let other = try Store.open(at: path(), busyTimeout: 50)
      assertThrows(StoreError.busy) { _ = try other.importing(rows(1), as: "b") }
    }
  }

  func testAWriterThatIsKilledLeavesWholeImportsOnly() throws {
    _ = try makeStore()
    for round in 1...8 {
      let acknowledged = try importUntilKilled(
        by: "testHelperThatImports", after: 0.02 * Double(round))
      let store = try Store.open(at: path())
      let stays = try store.registered().count
      let imports = try store.connection.integer(
        "SELECT count(*) FROM import WHERE kind = 'participations'")
      XCTAssertEqual(stays, 100 * (imports ?? 0))
      XCTAssertGreaterThanOrEqual(stays, 100 * acknowledged)
      XCTAssertEqual(try store.integrityProblems(), [])
    }
    // A journal that was never put to use stays until something else is written.
    _ = try Store.open(at: path()).importing(rows(1), as: "last")
    XCTAssertEqual(names, ["acknowledged", "test.jamlik"])
  }

  func testAKilledImportOfResponsesLeavesWholeImportsOnly() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    var random = SeededGenerator(seed: UInt64.random(in: 0 ... .max))
    for _ in 1...8 {
      let acknowledged = try importUntilKilled(
        by: "testHelperThatImportsResponses", after: Double.random(in: 0...0.15, using: &random))
      let store = try Store.open(at: path())
      let responses = try store.responses(of: "w", on: .opening).count
      let files = try store.connection.integer("SELECT count(*) FROM response_file") ?? 0
      XCTAssertEqual(responses, 50 * files, "a file is known where all of it is there")
      XCTAssertEqual(files % 2, 0, "two files of one import are there both or neither")
      XCTAssertGreaterThanOrEqual(files, 2 * acknowledged)
      XCTAssertEqual(try store.integrityProblems(), [])
    }
  }

  /// Runs a helper in a process of its own, and kills it some time after its first acknowledgement;
  /// returns how many imports it has acknowledged, over all calls.
  private func importUntilKilled(by helper: String, after seconds: Double) throws -> Int {
    let acknowledgements = path("acknowledged")
    let before = (try? readFile(acknowledgements).count) ?? 0
    let child = Process()
    child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = ["EqualityStoreTests.AtomicityTests/\(helper)"]
    child.environment = ProcessInfo.processInfo.environment.merging(
      ["JAMLIK_KILL_DIRECTORY": directory], uniquingKeysWith: { $1 })
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    try child.run()
    let patience = Date(timeIntervalSinceNow: 10)
    while (try? readFile(acknowledgements).count) ?? 0 == before, Date() < patience {
      usleep(1000)
    }
    usleep(UInt32(seconds * 1_000_000))
    kill(child.processIdentifier, SIGKILL)
    child.waitUntilExit()
    let count = try readFile(acknowledgements).count
    XCTAssertGreaterThan(count, before)
    return count
  }

  /// Does nothing when run as a test.
  func testHelperThatImports() throws {
    try importForever { store in
      let first = try store.register().participantLimit - 1
      _ = try store.importing(rows(100, from: first), as: "\(first)")
    }
  }

  /// Does nothing when run as a test.
  func testHelperThatImportsResponses() throws {
    try importForever { store in
      let batches = (0..<2).map { _ in
        ResponseBatch(
          wave: "w", hash: UUID().uuidString,
          responses: [Response](repeating: .example(), count: 50))
      }
      _ = try store.add(batches, on: .opening)
    }
  }

  /// Imports again and again, and acknowledges each time; nothing where it is not asked for.
  private func importForever(_ importing: (borrowing Store) throws -> Void) throws {
    let environment = ProcessInfo.processInfo.environment
    guard let directory = environment["JAMLIK_KILL_DIRECTORY"] else { return }
    let store = try Store.open(at: directory + "/test.jamlik")
    let place = directory + "/acknowledged"
    if try !fileExists(place) { try writeFile([], to: place) }
    let acknowledgements = try FileHandle(forWritingTo: URL(filePath: place))
    try acknowledgements.seekToEnd()
    while true {
      try importing(store)
      try acknowledgements.write(contentsOf: Data([1]))
    }
  }
}
