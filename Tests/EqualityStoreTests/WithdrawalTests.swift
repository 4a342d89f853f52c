import EqualityModel
import EqualityStore
import Foundation
import TestSupport
import XCTest

/// Erasing a person.
final class WithdrawalTests: StoreTestCase {
  func testAWithdrawnParticipantIsGoneAndTheOthersStay() throws {
    let store = try makeStore()
    _ = try store.importing(
      [
        Example.stay("p", "A1", "2021-05-03"), Example.stay("p", "B1", "2021"),
        Example.stay("q", "A1", "2021-05-03"),
      ], as: "a")

    XCTAssertEqual(try store.withdraw(pseudonym: "p", on: "2021-12-01")?.participations, 2)

    XCTAssertNil(try store.withdraw(pseudonym: "p", on: "2021-12-01"))
    XCTAssertEqual(try store.registered().map(\.participant), [2])
    XCTAssertEqual(try store.integrityProblems(), [])
    XCTAssertEqual(names, ["test.jamlik"])
  }

  func testNoTraceOfAWithdrawnParticipantIsLeftInTheFile() throws {
    try forAllSeeds(count: 5) { random in
      let name = "store-\(random.next())"
      let store = try makeStore(name)
      for file in 0..<3 {
        let rows = (0..<900).shuffled(using: &random).prefix(300).map { number in
          Example.stay("KANARIE-\(number)-\(number * 7919)", "A1", "2021-05-03")
        }
        _ = try store.importing(rows, as: "\(file)")
      }
      let gone = (0..<900).shuffled(using: &random).prefix(5).map { "KANARIE-\($0)-\($0 * 7919)" }

      for pseudonym in gone { _ = try store.withdraw(pseudonym: pseudonym, on: "2021-12-01") }

      let file = try bytes(of: path(name))
      for pseudonym in gone { XCTAssertNil(file.range(of: Data(pseudonym.utf8))) }
      XCTAssertNotNil(file.range(of: Data("KANARIE".utf8)))
    }
  }
}
