import EqualityModel
import EqualitySystem
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// Damage that nobody meant, and how it is found.
final class IntegrityTests: StoreTestCase {
  private func makeFilledStore() throws -> Store {
    let store = try makeStore()
    let rows = (0..<200).map {
      Example.stay("p\($0)", "A1", "2021-05-03", gender: $0 % 3 == 0 ? .man : .woman)
    }
    _ = try store.importing(rows, as: "a")
    return store
  }

  func testAChangedRowIsFoundAndNotBuiltUpon() throws {
    let store = try makeFilledStore()
    try store.connection.run("UPDATE participant SET gender = 2 WHERE id = 2")

    XCTAssertEqual(try store.integrityProblems(), [.checksum(part: "register")])
    assertThrows(StoreError.damaged) { _ = try store.importing([], as: "b") }
  }

  func testADamagedRegisterIsNotLent() throws {
    let damages = [
      "UPDATE participation SET start_date = 20210504 WHERE participant = 7",
      "UPDATE participant SET gender = 2 WHERE id = 2",
      "UPDATE participant SET id = 1000 WHERE id = 200", "DELETE FROM participant WHERE id = 9",
      "DELETE FROM participation WHERE participant = 9",
      "UPDATE unit SET position = 90 WHERE code = 'A1'", "DELETE FROM unit WHERE code = 'A1'",
      "UPDATE anonymous_participation SET number = 9000000000000000000",
    ]
    for (number, damage) in damages.enumerated() {
      let store = try makeStore("\(number)")
      let rows = (0..<200).map { Example.stay("p\($0)", "A1", "2021-05-03") }
      _ = try store.importing(rows + [Example.anonymous("A1", "2021", .man)], as: "a")
      XCTAssertEqual(try store.register().stays.count, 201)
      XCTAssertEqual(try store.register().participantLimit, 201)
      try store.connection.run("PRAGMA foreign_keys = OFF")
      try store.connection.run(damage)

      assertThrows(StoreError.damaged) { _ = try store.register() }
    }
  }

  func testWhatIsReadTogetherIsOfOneMoment() throws {
    let store = try makeStore()
    let other = try Store.open(at: path(), busyTimeout: 50)
    try store.reading {
      XCTAssertEqual(try store.unitTree(), try Example.units())
      assertThrows(StoreError.busy) {
        _ = try other.importing([Example.stay("p", "A1", "2021")], as: "a")
      }
      XCTAssertEqual(try store.registered(), [])
    }
  }

  func testAChangedReleaseIsFound() throws {
    let store = try makeFilledStore()
    let cell = ReleasedCell(unit: "A1", measure: "new", gender: "_T", count: nil)
    let release = ReleaseRecord(
      definition: "d", table: "gender", period: "2021", unit: "P", byUnit: false, k: 5,
      publishedOn: "2021-11-01", cells: [cell])
    _ = try store.record(release, after: 0, closing: []) { _ in }
    try store.connection.run("UPDATE released_cell SET count = 3")

    XCTAssertEqual(try store.integrityProblems(), [.checksum(part: "ledger")])
  }

  func testAReferenceToNothingIsFound() throws {
    let store = try makeFilledStore()
    try store.connection.run("PRAGMA foreign_keys = OFF")
    try store.connection.run("DELETE FROM participant WHERE id = 5")

    XCTAssertEqual(
      try store.integrityProblems(),
      [.danglingReference(table: "participation"), .checksum(part: "register")])
  }

  /// Opens the store and reads all there is, and says whether anything seemed wrong.
  private func findsDamage(sound: [RegisteredStay]) throws -> Bool {
    do {
      let store = try Store.open(at: path())
      if try !store.integrityProblems().isEmpty { return true }
      XCTAssertEqual(try store.registered(), sound)
      XCTAssertEqual(try store.project(), Example.project)
      return false
    } catch is StoreError {
      return true
    }
  }

  func testNoFlippedBitChangesAnAnswerUnseen() throws {
    let sound = try makeFilledStore().registered()
    let original = try bytes(of: path())
    try forAllSeeds(count: 100) { random in
      var flipped = original
      let bit = Int.random(in: 0..<(original.count * 8), using: &random)
      flipped[bit / 8] ^= 1 << (bit % 8)
      try flipped.write(to: URL(filePath: path()))
      _ = try findsDamage(sound: sound)
    }
  }
}
