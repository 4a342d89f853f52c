import EqualityModel
import XCTest

@testable import EqualityStore

/// Anonymous registrations, of which a file is the list for its units and start years.
final class AnonymousImportTests: StoreTestCase {
  private let woman = Example.anonymous("A1", "2021", .woman)
  private let man = Example.anonymous("A1", "2021", .man)

  func testAFileIsTheListForItsUnitsAndYears() throws {
    let store = try makeStore()
    let elsewhere = [
      Example.anonymous("A2", "2021", .man), Example.anonymous("A1", "2020-12", .man),
    ]
    _ = try store.importing([woman, woman, man] + elsewhere, as: "a")

    let counts = try store.importing([woman, Example.anonymous("A1", "2021-03", .woman)], as: "b")

    XCTAssertEqual(
      counts, ImportCounts(anonymousAdded: 1, anonymousRemoved: 2, anonymousUnchanged: 1))
    XCTAssertEqual(
      try store.registered().map(\.start), [2020_12_00, 2021_00_00, 2021_03_00, 2021_00_00])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testThoseWhoHaveEndedAreNotCountedTwice() throws {
    let store = try makeStore()
    _ = try store.importing([woman, woman, woman], as: "october")
    let ended = Example.anonymous("A1", "2021", .woman, "2021-11", .work)

    let counts = try store.importing([ended, ended, woman], as: "november")

    XCTAssertEqual(
      counts, ImportCounts(anonymousAdded: 2, anonymousRemoved: 2, anonymousUnchanged: 1))
    XCTAssertEqual(try store.registered().map(\.end), [0, 2021_11_00, 2021_11_00])
  }

  func testAMistakenRegistrationVoidsTheOneItWas() throws {
    let store = try makeStore()
    _ = try store.importing([woman, man], as: "a")
    let void = Example.anonymous("A1", "2021", .man, nil, .misregistration)

    let counts = try store.importing([woman, void], as: "b")

    XCTAssertEqual(
      counts,
      ImportCounts(anonymousAdded: 1, anonymousRemoved: 1, anonymousUnchanged: 1, voided: 1))
    let reason = Int32(EndReason.misregistration.rawValue)
    XCTAssertEqual(try store.registered().map(\.endReason), [0, reason])
  }

  func testAFileWithoutAnonymousRowsLeavesThem() throws {
    let store = try makeStore()
    _ = try store.importing([woman, man], as: "a")

    let counts = try store.importing([Example.stay("p", "A1", "2021")], as: "b")

    XCTAssertEqual(counts, ImportCounts(added: 1, participantsAdded: 1))
    XCTAssertEqual(try store.registered().count, 3)
  }

  func testNewOnesAreAddedWhereThatIsAskedFor() throws {
    let store = try makeStore()
    _ = try store.importing([woman, man], as: "a")

    let counts = try store.importing([woman, woman], as: "b", mode: .addAnonymous)

    XCTAssertEqual(counts, ImportCounts(anonymousAdded: 2))
    XCTAssertEqual(try store.registered().count, 4)
  }
}
