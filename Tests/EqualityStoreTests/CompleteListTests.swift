import EqualityModel
import Foundation
import XCTest

@testable import EqualityStore

/// Participations that the store has and a file does not.
final class CompleteListTests: StoreTestCase {
  private func makeFilledStore() throws -> Store {
    let store = try makeStore()
    let counts = try store.importing(
      [
        Example.stay("KANARIE-p", "A1", "2021-05-03"),
        Example.stay("KANARIE-q", "A1", "2021-05-03"),
        Example.stay("KANARIE-q", "B1", "2021-06-01"), Example.stay("KANARIE-r", "A1", "2021-10"),
        Example.anonymous("A1", "2021", .man), Example.anonymous("B1", "2020", .man),
      ], as: "a")
    XCTAssertEqual(counts.unmentioned, 0)
    return store
  }

  private let newer = [
    Example.stay("KANARIE-q", "A1", "2021-05-03"), Example.stay("KANARIE-r", "A1", "2021-10-05"),
    Example.anonymous("A2", "2021", .woman),
  ]

  func testWhatAFileDoesNotMentionIsCountedInItsUnitsAndStays() throws {
    let store = try makeFilledStore()

    let counts = try store.importing(newer, as: "b")

    XCTAssertEqual(
      counts, ImportCounts(updated: 1, unchanged: 1, unmentioned: 1, anonymousAdded: 1))
    XCTAssertEqual(try store.registered().count, 7)
  }

  func testACompleteListErasesWhatItDoesNotHaveWithoutATrace() throws {
    let store = try makeFilledStore()
    let before = try store.registered()

    let foreseen = try store.importing(newer, as: "b", dryRun: true, mode: .complete)
    XCTAssertEqual(try store.registered(), before)
    let counts = try store.importing(newer, as: "b", mode: .complete)

    XCTAssertEqual(counts, foreseen)
    XCTAssertEqual(
      counts,
      ImportCounts(
        updated: 1, unchanged: 1, removed: 2, anonymousAdded: 1, anonymousRemoved: 2,
        participantsRemoved: 1))
    XCTAssertEqual(try store.registered().map(\.participant), [2, 3, 0])
    XCTAssertEqual(try store.integrityProblems(), [])
    let file = try bytes(of: path())
    XCTAssertNil(file.range(of: Data("KANARIE-p".utf8)))
    XCTAssertNotNil(file.range(of: Data("KANARIE-q".utf8)))
  }

  func testAFileMayBeImportedAgainAsACompleteList() throws {
    let store = try makeFilledStore()
    _ = try store.importing(newer, as: "b")

    XCTAssertEqual(try store.importing(newer, as: "b", mode: .complete).removed, 2)

    let nothing = ImportCounts(importedBefore: "2021-11-01")
    XCTAssertEqual(try store.importing(newer, as: "b", mode: .complete), nothing)
    XCTAssertEqual(try store.importing(newer, as: "b"), nothing)
  }

  func testAnEmptyCompleteListErasesEverything() throws {
    let store = try makeFilledStore()

    let counts = try store.importing([], as: "none", mode: .complete)

    XCTAssertEqual(
      counts, ImportCounts(removed: 4, anonymousRemoved: 2, participantsRemoved: 3))
    XCTAssertEqual(try store.registered(), [])
    XCTAssertEqual(try store.register().participantLimit, 1)
  }
}
