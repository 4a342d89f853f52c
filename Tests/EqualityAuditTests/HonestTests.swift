import DisclosureAudit
import EqualityAudit
import EqualityModel
import XCTest

/// Ledgers that hold.
final class HonestTests: XCTestCase {
  private func assertHolds(
    file: StaticString = #filePath, line: UInt = #line, _ body: (inout Ledger) -> Void
  ) {
    var ledger = Ledger()
    body(&ledger)
    let audit = ledger.audit()
    XCTAssertEqual(audit.contradictions, [], file: file, line: line)
    XCTAssertEqual(audit.short, [], file: file, line: line)
    XCTAssertEqual(audit.undecidedCount, 0, file: file, line: line)
    let holding = audit.holding
    XCTAssertEqual(
      holding.emptyCount + holding.largeCount + holding.possibleCount, audit.scope.groupCount,
      file: file, line: line)
  }

  func testNothingPublishedHolds() {
    let audit = LedgerAudit(of: [])
    XCTAssertTrue(audit.isUnbroken)
    XCTAssertEqual(audit.scope.groupCount, 0)
  }

  func testARowWithTwoHiddenCells() {
    assertHolds { $0.publish("2021-10", "A new: 12 .. .. 0 21") }
  }

  func testALargeGroupAndZeros() {
    assertHolds { $0.publish("2021-10", "A new: 12 9 0 0 21", "A ended: 0 0 0 0 0") }
  }

  func testAHiddenMonthInAQuarterWithAnother() {
    assertHolds {
      $0.publish("2021-10", "A new: .. .. 0 0 ..")
      $0.publish("2021-11", "A new: .. .. 0 0 ..")
      $0.publish("2021-12", "A new: 9 .. 0 0 ..")
      $0.publish("2021-Q4", "A new: 16 .. 0 0 ..")
    }
  }

  func testPersonsBesideParticipationsThatOverlapEnough() {
    assertHolds {
      $0.publish(
        "2021-10", "_T+ new: 30 20 0 0 50", "A<_T new: 20 15 0 0 35", "B<_T new: 16 10 0 0 26")
    }
  }

  func testOlderReleasesMayCountSomeoneWhoComesBackAsNew() {
    assertHolds {
      $0.publish("2021-09", countsReturns: true, "_T reached: 30 40 0 0 70")
      $0.publish(
        "2021-10", countsReturns: true, "_T reached: 36 50 0 0 86", "_T new: 15 20 0 0 35",
        "_T active: 30 30 0 0 60")
    }
  }

  func testUnitsWithoutParentsAreNotAddedUp() {
    assertHolds {
      $0.publish("2021-10", "P new: 15 .. 0 0 ..", "A new: 12 .. 0 0 ..", "B new: .. .. 0 0 ..")
    }
  }

  func testWhatIsRegisteredOnAUnitItselfMayBeAnything() {
    assertHolds {
      $0.publish(
        "2021-10", "A new: 17 .. 0 0 ..", "A1<A new: 9 .. 0 0 ..", "A2<A new: .. .. 0 0 ..")
    }
  }

  func testFewEffortsLeaveThingsUndecidedAndNeverSafe() {
    var ledger = Ledger()
    ledger.publish("2021-10", "A new: 12 .. .. 0 21")
    let audit = LedgerAudit(of: ledger.tables, effort: .init(operations: 1))
    XCTAssertTrue(audit.isUnbroken)
    XCTAssertGreaterThan(audit.undecidedCount, 0)
    XCTAssertEqual(audit.holding.possibleCount, 0)
  }
}
