import EqualityData
import XCTest

/// The attack on what this program itself has published.
final class AuditingTests: XCTestCase {
  private func rows(_ count: Int, of unit: String, from start: String = "2021-10-05") -> [String] {
    Workplace.rows(women: count, men: count + 3, others: 2, unit: unit, start: start)
  }

  private func filled(direct: Bool = false) throws -> Workplace {
    let workplace = try Workplace(self)
    try workplace.importRows(
      rows(9, of: "A1") + rows(3, of: "A2") + rows(14, of: "B1")
        + rows(6, of: "A1", from: "2021-08-02") + (direct ? rows(7, of: "A") : []))
    return workplace
  }

  func testATableByUnitHolds() throws {
    for direct in [false, true] {
      let workplace = try filled(direct: direct)
      try workplace.publish("2021-10", byUnit: true)

      let audit = try EqualityDatabase(at: workplace.store).audit()

      XCTAssertEqual(audit.findings, [])
      XCTAssertEqual(audit.contradictions, [])
      XCTAssertEqual(audit.scope.releaseCount, 1)
      XCTAssertEqual(audit.undecidedCount, 0)
    }
  }

  func testATableOfTheWholeProjectHolds() throws {
    let workplace = try filled()
    try workplace.publish("2021-Q3")

    let audit = try EqualityDatabase(at: workplace.store).audit()

    XCTAssertTrue(audit.isUnbroken)
    XCTAssertGreaterThan(audit.holding.largeCount, 0)
  }

  func testTheLedgerNotesHowUnitsAddUp() throws {
    let workplace = try filled(direct: true)
    try workplace.publish("2021-10", byUnit: true)
    try workplace.publish("2021-08", unit: "A", byUnit: true)
    try workplace.publish("2021-08", unit: "A1")

    let store = try Store.open(at: workplace.store)
    let units = try (1...3).map { number in
      try store.release(number: number)?.units.map { unit in
        unit.code + (unit.parent.map { "<\($0)" } ?? "") + (unit.addsUp ? "+" : "")
      }
    }

    XCTAssertEqual(
      units,
      [
        ["_T+", "A<_T", "A1<A", "A2<A", "B<_T+", "B1<B"], ["A+", "A1<A", "A2<A"], ["A1"],
      ])
  }

  /// What was counted directly on A goes on being counted there, though it is void by now.
  func testUnitsAddUpByWhatIsCountedAndNotByWhatIsRegistered() throws {
    let workplace = try filled(direct: true)
    try workplace.publish("2021-10", byUnit: true)
    try workplace.importRows(
      rows(7, of: "A").map { $0.replacing(";;;", with: ";;felregistrering;") })
    try workplace.publish("2021-09..2021-10", byUnit: true)

    let store = try Store.open(at: workplace.store)
    let units = try XCTUnwrap(store.release(number: 2)).units

    XCTAssertEqual(units.map(\.code), ["_T", "A", "A1", "A2", "B", "B1"])
    XCTAssertEqual(units.filter(\.addsUp).map(\.code), ["_T", "B"])
    XCTAssertTrue(try EqualityDatabase(at: workplace.store).audit().isUnbroken)
  }
}
