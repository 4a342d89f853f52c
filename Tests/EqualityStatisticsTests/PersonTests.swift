import DisclosureTables
import EqualityModel
import EqualityStatistics
import XCTest

/// How the whole project counts someone with several participations.
final class PersonTests: XCTestCase {
  /// New, ended, ongoing, active and reached in the project, by month, of all months together.
  private func months(_ rows: [Ledger.Row], _ months: [String]) throws -> [[Int?]] {
    let tree = try Ledger.tree()
    let scopes = try months.map { month in
      TableScope(period: try XCTUnwrap(Period(month)), units: tree.subtree(at: 0))
    }
    let series = Ledger(tree: tree, rows: rows).series(of: scopes)
    return scopes.map { scope in
      let counts = Counts(series: series, tree: tree, scope: scope)
      return [Measure.new, .ended, .ongoing, .active, .reached].map { counts.count("_T", $0) }
    }
  }

  private let autumn = ["2021-09", "2021-10", "2021-11"]

  func testWhoChangesUnitsInOneMonthHasNeitherEndedNorIsNew() throws {
    let rows: [Ledger.Row] = [
      .init(participant: 1, unit: 2, start: "2021-09-01", end: "2021-10-10"),
      .init(participant: 1, unit: 5, start: "2021-10-20", end: "2021-11-30"),
    ]
    XCTAssertEqual(
      try months(rows, autumn), [[1, 0, 1, 1, 1], [0, 0, 1, 1, 1], [0, 1, 0, 1, 1]])
    let units = try XCTUnwrap(
      Ledger(tree: try Ledger.tree(), rows: rows).table("2021-10", byUnit: true))
    XCTAssertEqual(units.count("A", .ended), 1)
    XCTAssertEqual(units.count("B", .new), 1)
  }

  func testAMonthThatClosesWithNothingOngoingIsABreak() throws {
    XCTAssertEqual(
      try months(
        [
          .init(participant: 1, unit: 2, start: "2021-09-01", end: "2021-10-31"),
          .init(participant: 1, unit: 5, start: "2021-11-01"),
        ], autumn), [[1, 0, 1, 1, 1], [0, 1, 0, 1, 1], [0, 0, 1, 1, 1]])
  }

  func testWhoComesBackIsNewAndReachedTheFirstTimeOnly() throws {
    XCTAssertEqual(
      try months(
        [
          .init(participant: 1, unit: 2, start: "2021-05-01", end: "2021-06-10"),
          .init(participant: 1, unit: 2, start: "2021-10-01", end: "2021-11-10"),
          .init(participant: 1, unit: 5, start: "2021-10-05", end: "2021-10-10"),
        ], autumn), [[0, 0, 0, 0, 1], [0, 0, 1, 1, 1], [0, 1, 0, 1, 1]])
  }

  func testWhoHasTwoAtOnceIsThereOnceUntilTheLastEnds() throws {
    XCTAssertEqual(
      try months(
        [
          .init(participant: 1, unit: 2, start: "2021-09-01", end: "2021-11-10"),
          .init(participant: 1, unit: 5, start: "2021-09-05", end: "2021-10-10"),
        ], autumn), [[1, 0, 1, 1, 1], [0, 0, 1, 1, 1], [0, 1, 0, 1, 1]])
  }

  func testSeveralShortOnesInAMonthAreOneBeginningAndOneEnd() throws {
    XCTAssertEqual(
      try months(
        [
          .init(participant: 1, unit: 2, start: "2021-10-01", end: "2021-10-02"),
          .init(participant: 1, unit: 5, start: "2021-10-20", end: "2021-10-21"),
        ], autumn), [[0, 0, 0, 0, 0], [1, 1, 0, 1, 1], [0, 0, 0, 0, 1]])
  }

  func testALongerPeriodCountsEachGoingAndEachPersonOnceAsNewAndAsAMember() throws {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: [
        .init(participant: 1, unit: 2, start: "2021-01-01", end: "2021-02-10"),
        .init(participant: 1, unit: 2, start: "2021-05-01", end: "2021-06-10"),
      ])
    let year = try XCTUnwrap(ledger.table("2021", byUnit: true))
    XCTAssertEqual(year.count("_T", .new), 1)
    XCTAssertEqual(year.count("A", .new), 2)
    XCTAssertEqual(year.count("_T", .ended), 2)
    XCTAssertEqual(year.count("_T", .active), 2)
    XCTAssertEqual(year.count("_T", .reached), 1)
    for measure in [Measure.new, .ended, .active, .reached] {
      XCTAssertEqual(year.members("_T", measure), 1)
    }
  }

  func testAnonymousRegistrationsAreEachAPersonOfItsOwn() throws {
    let row = Ledger.Row(unit: 2, start: "2021-10-01")
    XCTAssertEqual(
      try months([row, row, row], autumn), [[0, 0, 0, 0, 0], [3, 0, 3, 3, 3], [0, 0, 3, 3, 3]])
  }

  func testWhoIsRegisteredWithAndWithoutAMonthIsCountedOnce() throws {
    let tree = try Ledger.tree()
    let ledger = Ledger(
      tree: tree,
      rows: [
        .init(participant: 1, unit: 2, start: "2021-05-01"),
        .init(participant: 1, unit: 5, start: "2021"),
        .init(participant: 2, unit: 2, start: "2021"),
        .init(participant: 2, unit: 5, start: "2021"),
      ])
    let year = try XCTUnwrap(ledger.table("2021", byUnit: true))
    XCTAssertEqual(year.count("_T", .reached), 2)
    XCTAssertEqual(year.count("_T", .undated), 1)
    XCTAssertEqual(year.count("A", .new), 2)
    XCTAssertEqual(year.count("B", .new), 2)
  }

  func testPeriodsThatOverlapAreTiedTogether() throws {
    let rows: [Ledger.Row] = [
      .init(participant: 1, unit: 2, start: "2021-09-01", end: "2021-10-10"),
      .init(unit: 2, start: "2021-10-01"), .init(unit: 2, start: "2021-11-01"),
    ]
    XCTAssertEqual(
      try months(rows, ["2021-10", "2021-Q4", "2021-09..2021-10", "2021-11"]),
      [[1, 1, 1, 2, 2], [2, 1, 2, 3, 3], [2, 1, 1, 2, 2], [1, 0, 2, 2, 3]])
  }

  func testAStockAtTheEndOfAQuarterIsThatOfItsLastMonth() throws {
    let tree = try Ledger.tree()
    let periods = ["2021-Q4", "2021-12"].compactMap { Period($0) }
    let series = Ledger(tree: tree, rows: [.init(start: "2021-10-01")]).series(
      of: periods.map { TableScope(period: $0, units: [0]) })
    func cell(_ measure: Measure, _ period: Period) -> Int? {
      series.cell(unit: 0, measure: measure, period: period, gender: 0)
    }
    XCTAssertNotNil(cell(.ongoing, periods[0]))
    for measure in Measure.allCases where measure != .undated {
      let isSame = cell(measure, periods[0]) == cell(measure, periods[1])
      XCTAssertEqual(isSame, measure == .ongoing || measure == .reached, "\(measure)")
    }
  }

  func testWhatNoTableShowsIsInTheTableOnlyForItsGroups() throws {
    let tree = try Ledger.tree()
    let scope = TableScope(period: try XCTUnwrap(Period("2021-10")), units: [0])
    let series = Ledger(tree: tree, rows: [.init(start: "2021-10-01")]).series(of: [scope])
    XCTAssertEqual(series.cells(of: scope).count, 25)
    XCTAssertTrue(series.cells(of: scope).allSatisfy { series.table.isShown[$0] })
    XCTAssertEqual(series.table.isShown.count { $0 }, 25)
    XCTAssertNil(series.cell(unit: 2, measure: .new, period: scope.period, gender: 0))
  }
}
