import DisclosureTables
import EqualityModel
import EqualityStatistics
import XCTest

/// DOMAIN.md 6.5 and 7: what is new, ended, ongoing, active and reached.
final class MonthArithmeticTests: XCTestCase {
  private let measures: [Measure] = [.new, .ended, .ongoing, .active, .reached]

  private func counts(_ ledger: Ledger, _ period: String, byUnit: Bool = false) throws -> [Int?] {
    let table = try XCTUnwrap(ledger.table(period, byUnit: byUnit))
    return measures.map { table.count("_T", $0) }
  }

  func testTheWorkedExampleOfFourParticipations() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [
        .init(participant: 1, start: "2021-09-30", end: "2021-10-01"),
        .init(participant: 2, start: "2021-10-01", end: "2021-10-31"),
        .init(participant: 3, start: "2021-10-31"),
        .init(participant: 4, start: "2021-10-15", end: "2021-10-15"),
      ])

    XCTAssertEqual(try counts(ledger, "2021-10"), [3, 3, 1, 4, 4])
    XCTAssertEqual(try counts(ledger, "2021-09"), [1, 0, 1, 1, 1])
    XCTAssertEqual(try counts(ledger, "2021-11"), [0, 0, 1, 1, 4])
    XCTAssertEqual(try counts(ledger, "2021-08"), [0, 0, 0, 0, 0])
    XCTAssertEqual(try counts(ledger, "2021-10", byUnit: true), [3, 3, 1, 4, 4])
  }

  func testASameDaySpellIsNewEndedAndActiveButNeverOngoing() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(), rows: [.init(start: "2020-02-29", end: "2020-02-29")])

    XCTAssertEqual(try counts(ledger, "2020-02"), [1, 1, 0, 1, 1])
    XCTAssertEqual(try counts(ledger, "2020-03"), [0, 0, 0, 0, 1])
  }

  func testTheYearChangesBetweenTwoDays() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(), rows: [.init(start: "2020-12-31", end: "2021-01-01")])

    XCTAssertEqual(try counts(ledger, "2020-12"), [1, 0, 1, 1, 1])
    XCTAssertEqual(try counts(ledger, "2021-01"), [0, 1, 0, 1, 1])
    XCTAssertEqual(try counts(ledger, "2020"), [1, 0, 1, 1, 1])
    XCTAssertEqual(try counts(ledger, "2021"), [0, 1, 0, 1, 1])
    XCTAssertEqual(try counts(ledger, "2020-12..2021-01"), [1, 1, 0, 1, 1])
  }

  func testADateKnownToTheMonthCountsInThatMonth() throws {
    let ledger = Ledger(tree: try Ledger.tree(), rows: [.init(start: "2021-09", end: "2021-10")])

    XCTAssertEqual(try counts(ledger, "2021-09"), [1, 0, 1, 1, 1])
    XCTAssertEqual(try counts(ledger, "2021-10"), [0, 1, 0, 1, 1])
  }

  /// DOMAIN.md 7 (8).
  func testARegistrationOfOnlyAYearIsInTheYearAndInNoMonth() throws {
    let ledger = Ledger(tree: try Ledger.tree(), rows: [.init(start: "2021")])

    XCTAssertEqual(try counts(ledger, "2021-10"), [0, 0, 0, 0, 0])
    XCTAssertEqual(try counts(ledger, "2021"), [1, 0, 1, 1, 1])
    XCTAssertEqual(try counts(ledger, "2022"), [0, 0, 1, 1, 1])
    XCTAssertEqual(try counts(ledger, "2020"), [0, 0, 0, 0, 0])
  }

  func testWholeYearsSayHowManyOfTheirRegistrationsHaveNoMonth() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(), rows: [.init(start: "2021"), .init(start: "2021-10-05")])

    let year = try XCTUnwrap(ledger.table("2021"))
    XCTAssertEqual(year.count("_T", .new, "woman"), 2)
    XCTAssertEqual(year.count("_T", .undated, "woman"), 1)
    XCTAssertEqual(year.count("_T", .undated, "man"), 0)
    XCTAssertEqual(try XCTUnwrap(ledger.table("2020..2021")).count("_T", .undated), 1)
    XCTAssertEqual(try XCTUnwrap(ledger.table("2022")).count("_T", .undated), 0)
    for period in ["2021-10", "2021-Q4", "2021-H2", "2021-02..2022-01"] {
      XCTAssertNil(try XCTUnwrap(ledger.table(period)).count("_T", .undated), period)
    }
  }

  func testAnEndOfOnlyAYearLeavesTheMonthsAndIsWholeInTheYears() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [
        .init(start: "2020-03-15", end: "2021"), .init(start: "2021-03-15", end: "2021"),
        .init(start: "2020"),
      ])

    XCTAssertEqual(try counts(ledger, "2020"), [2, 0, 2, 2, 2])
    XCTAssertEqual(try counts(ledger, "2021"), [1, 2, 1, 3, 3])
    XCTAssertEqual(try counts(ledger, "2020..2021"), [3, 2, 1, 3, 3])
    XCTAssertEqual(try counts(ledger, "2022"), [0, 0, 1, 1, 3])
    XCTAssertEqual(try counts(ledger, "2021-03"), [0, 0, 0, 0, 0])
    XCTAssertEqual(try XCTUnwrap(ledger.table("2020")).count("_T", .undated), 2)
    XCTAssertEqual(try XCTUnwrap(ledger.table("2021")).count("_T", .undated), 1)
  }

  func testWhoIsInTwoUnitsIsOnePersonInTheProjectAndTwoParticipationsByUnit() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [
        .init(participant: 1, unit: 2, start: "2021-10-01"),
        .init(participant: 1, unit: 5, start: "2021-10-20"),
        .init(participant: 2, unit: 2, gender: .man, start: "2021-10-02"),
      ])

    for byUnit in [false, true] {
      let table = try XCTUnwrap(ledger.table("2021-10", byUnit: byUnit))
      XCTAssertEqual(table.count("_T", .new, "woman"), 1)
      XCTAssertEqual(table.count("_T", .new), 2)
      XCTAssertEqual(table.members("_T", .new), 2)
    }
    let units = try XCTUnwrap(ledger.table("2021-10", byUnit: true))
    XCTAssertEqual(units.count("A1", .new), 2)
    XCTAssertEqual(units.members("A", .new), 2)
    XCTAssertEqual(units.count("B", .new, "woman"), 1)
    XCTAssertEqual(units.count("B", .new, "man"), 0)
  }

  func testWhoHasTwoParticipationsInOneUnitIsOneMemberThere() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [
        .init(participant: 1, unit: 2, start: "2021-10-01"),
        .init(participant: 1, unit: 3, start: "2021-10-20"),
      ])

    let units = try XCTUnwrap(ledger.table("2021-10", byUnit: true))
    XCTAssertEqual(units.count("A", .new), 2)
    XCTAssertEqual(units.members("A", .new), 1)
    XCTAssertEqual(units.count("A1", .new), 1)
  }

  func testNonBinaryPeopleAndPeopleOfAnotherGenderAreShownTogether() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [
        .init(gender: .nonBinary, start: "2021-10-01"), .init(gender: .other, start: "2021-10-01"),
        .init(gender: .unknown, start: "2021-10-01"),
      ])

    let table = try XCTUnwrap(ledger.table("2021-10"))
    XCTAssertEqual(table.count("_T", .new, "other"), 2)
    XCTAssertEqual(table.count("_T", .new, "unknown"), 1)
    XCTAssertEqual(table.count("_T", .new), 3)
  }

  func testWhatIsRegisteredOnAnAssociationItselfIsInItsTotal() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [.init(unit: 1, start: "2021-10-01"), .init(unit: 2, start: "2021-10-01")])

    let table = try XCTUnwrap(ledger.table("2021-10", byUnit: true))
    XCTAssertEqual(table.count("A", .new), 2)
    XCTAssertEqual(table.count("A1", .new), 1)
    XCTAssertEqual(table.count("A2", .new), 0)
  }

  func testOneUnitIsCountedWithAllThatIsBelowIt() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [
        .init(unit: 2, start: "2021-10-01"), .init(unit: 3, start: "2021-10-01"),
        .init(unit: 5, start: "2021-10-01"),
      ])

    let table = try XCTUnwrap(ledger.table("2021-10", selected: 1))
    XCTAssertEqual(table.count("A", .new), 2)
    XCTAssertNil(table.count("B", .new))
  }
}
