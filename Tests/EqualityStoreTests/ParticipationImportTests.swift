import EqualityModel
import EqualitySystem
import XCTest

@testable import EqualityStore

/// What an import of participations adds, updates and leaves.
final class ParticipationImportTests: StoreTestCase {
  func testTheFirstFileIsAddedWhole() throws {
    let store = try makeStore()

    let counts = try store.importing(
      [
        Example.stay("p", "A1", "2021-05-03", "2021-09", .work, gender: .man),
        Example.stay("q", "B1", "2021-06"),
        Example.stay("p", "A1", "2020-01-01", gender: .unknown),
        Example.stay("q", "A2", "2021", "2021", .misregistration),
        Example.anonymous("A1", "2021", .woman),
      ], as: "a")

    XCTAssertEqual(
      counts, ImportCounts(added: 4, anonymousAdded: 1, participantsAdded: 2, voided: 1))
    XCTAssertEqual(
      try store.registered(),
      [
        stay(1, unit: 2, .man, 2020_01_01, 0, nil),
        stay(1, unit: 2, .man, 2021_05_03, 2021_09_00, .work),
        stay(2, unit: 3, .woman, 2021_00_00, 2021_00_00, .misregistration),
        stay(2, unit: 5, .woman, 2021_06_00, 0, nil),
        stay(0, unit: 2, .woman, 2021_00_00, 0, nil),
      ])
    XCTAssertEqual(try store.register().participantLimit, 3)
  }

  private func stay(
    _ participant: Int32, unit: Int32, _ gender: Gender, _ start: Int32, _ end: Int32,
    _ reason: EndReason?
  ) -> RegisteredStay {
    RegisteredStay(
      participant: participant, unit: unit, gender: Int32(gender.rawValue), start: start,
      end: end, endReason: Int32(reason?.rawValue ?? 0))
  }

  func testALaterFileUpdatesWhatHasChanged() throws {
    let store = try makeStore()
    _ = try store.importing(
      [Example.stay("p", "A1", "2021-05-03"), Example.stay("q", "A1", "2021-05-03")], as: "may")

    let counts = try store.importing(
      [
        Example.stay("p", "A1", "2021-05-03", "2021-06-30", .studies),
        Example.stay("q", "A1", "2021-05-03"),
        Example.stay("r", "A1", "2021-06-01"),
      ], as: "june")

    XCTAssertEqual(
      counts, ImportCounts(added: 1, updated: 1, unchanged: 1, participantsAdded: 1))
    XCTAssertEqual(try store.registered().map(\.end), [2021_06_30, 0, 0])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testTheSameFileDoesNothingTheSecondTime() throws {
    let store = try makeStore()
    let rows = [Example.stay("p", "A1", "2021-05-03"), Example.anonymous("A1", "2021", .man)]
    _ = try store.importing(rows, as: "a")
    _ = try store.importing(
      [
        Example.stay("p", "A1", "2021-05-03", "2021-06", .work),
        Example.anonymous("A1", "2021", .woman),
      ],
      as: "b")
    let before = try bytes(of: path())

    for mode in [ImportMode.update, .addAnonymous] {
      for dryRun in [true, false] {
        let counts = try store.importing(rows, as: "a", dryRun: dryRun, mode: mode)
        XCTAssertEqual(counts, ImportCounts(importedBefore: "2021-11-01"))
      }
    }
    XCTAssertEqual(try bytes(of: path()), before)
  }

  func testWhatAFileStatesCorrectsAndWhatItLeavesOutStays() throws {
    let store = try makeStore()
    _ = try store.importing(
      [
        Example.stay("p", "A1", "2021", birthYear: 1990, municipality: "Umeå", consent: .given),
        Example.stay("q", "A1", "2021", birthYear: 1991),
      ], as: "a")

    let counts = try store.importing(
      [
        Example.stay("p", "A1", "2021", gender: .unknown, consent: .withdrawn),
        Example.stay("q", "A1", "2021", gender: .nonBinary, municipality: "Umeå"),
      ], as: "b")

    XCTAssertEqual(counts, ImportCounts(unchanged: 2, participantsCorrected: 2))
    let stored = """
      SELECT group_concat(pseudonym || gender || birth_year || name || coalesce(consent, '-'))
      FROM participant JOIN municipality ON municipality.id = municipality
      """
    XCTAssertEqual(try store.connection.text(stored), "p11990Umeå3,q31991Umeå-")
  }

  func testADryRunGivesTheSameCountsAndChangesNothing() throws {
    let store = try makeStore()
    _ = try store.importing([Example.stay("p", "A1", "2021-05-03")], as: "a")
    let rows = [
      Example.stay("p", "A1", "2021-05-03", "2021-06-30"), Example.stay("q", "B1", "2021"),
      Example.anonymous("A1", "2021", .woman),
    ]
    let before = try bytes(of: path())

    let foreseen = try store.importing(rows, as: "b", dryRun: true)

    XCTAssertEqual(try bytes(of: path()), before)
    XCTAssertEqual(try store.importing(rows, as: "b"), foreseen)
  }

  func testUnknownUnitsRefuseTheFile() throws {
    let store = try makeStore()
    let rows = [
      Example.stay("p", "A1", "2021"), Example.stay("q", "Z", "2021"),
      Example.anonymous("", "2021", .man),
    ]

    assertThrows(UnknownUnits(rows: [.init(row: 1, unit: "Z"), .init(row: 2, unit: "")], total: 2))
    { _ = try store.importing(rows, as: "a") }
    XCTAssertEqual(try store.registered(), [])
  }

  func testOneTextSpeltInTwoWaysIsOneText() throws {
    let store = try makeStore()
    let (composed, decomposed) = ("\u{E5}", "a\u{30A}")
    for name in [composed, decomposed] {
      let units = [Example.unit("P", nil, .project), Example.unit(name, "P")]
      _ = try store.replaceUnits(
        with: UnitTree(units), importHash: "\(name.utf8.count)", on: "2021-02-01")
      let row = Example.stay(
        name, name, "2021", birthYear: name.utf8.count, municipality: name)
      _ = try store.importing([row], as: "\(name.utf8.count)")
    }

    XCTAssertEqual(try store.registered().count, 1)
    XCTAssertEqual(try store.connection.integer("SELECT birth_year FROM participant"), 3)
    XCTAssertEqual(try store.connection.integer("SELECT count(*) FROM municipality"), 1)
  }

  func testPackedDatesAreReadBack() {
    for text in ["2021-10-31", "2021-10", "2021", "0001", "9999-12-31"] {
      let date = PartialDate(text)!
      XCTAssertEqual(PartialDate(packed: Int(date.packed)), date)
    }
    for none in [0, 2021_00_31, 2021_13_01, 2021_02_29, -1] {
      XCTAssertNil(PartialDate(packed: none))
    }
  }
}
