import EqualityModel
import XCTest

@testable import EqualityStatistics

/// What a table stops telling of where a group in it has no proof: less and less, and no other rows.
final class GivingWayTests: XCTestCase {
  private let women = 0
  private let unknown = 3
  private let everyone = 4
  private let all: Set<Int> = [0, 1, 2, 3, 4]

  /// The project, one association and one activity.
  private func table() throws -> (scope: TableScope, series: SeriesTable) {
    let ledger = Ledger(
      tree: try Ledger.tree(),
      rows: (1...6).map { Ledger.Row(participant: $0, unit: 2, start: "2021-10") })
    let scope = TableScope(period: try XCTUnwrap(Period("2021-10")), units: [0, 1, 2])
    return (scope, ledger.series(of: [scope]))
  }

  /// What the rows tell of, step by step, where a row's new people of a gender have no proof.
  private func steps(_ row: Int, _ gender: Int) throws -> [[Set<Int>]] {
    let (scope, series) = try table()
    let cell = series.cells(of: scope)[row * 25 + gender]
    var (steps, next): ([[Set<Int>]], TableScope?) = ([], scope)
    while let told = next.flatMap({ series.givingWay(in: $0, for: [[cell]]) }) {
      steps.append(told.told)
      next = told
    }
    return steps
  }

  func testTheResidualCategoriesAndTheTotalGoFirstThenTheColumnThenTheRow() throws {
    XCTAssertEqual(
      try steps(1, women), [[all, [0, 1], all], [all, [1], all], [all, [], all]])
    XCTAssertEqual(
      try steps(2, unknown), [[all, all, [0, 1, 4]], [all, all, []]])
    XCTAssertEqual(try steps(0, everyone), [[[0, 1], all, all], [[], all, all]])
  }

  func testATableThatTellsOfFiguresTellsOfTheirColumnsAlone() throws {
    let (scope, _) = try table()
    var counts = [Int?](repeating: nil, count: 75)
    counts[0] = 7
    counts[25 + 5 + 1] = 0
    let told = scope.telling(toldBy: counts)
    XCTAssertEqual(told.told, [[0], [1], []])
    XCTAssertTrue(told.tells(ofPlace: 20), "women of the project, another measure")
    XCTAssertFalse(told.tells(ofPlace: 21))
    XCTAssertTrue(told.tells(ofPlace: 26))
    XCTAssertFalse(told.tells(ofPlace: 50))
    XCTAssertTrue(told.tellsAnything)
    XCTAssertFalse(scope.telling(toldBy: counts.map { _ in nil }).tellsAnything)
  }
}
