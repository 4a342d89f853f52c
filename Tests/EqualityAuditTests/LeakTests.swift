import EqualityAudit
import EqualityModel
import XCTest

/// Ledgers doctored to leak, each in its own way: the leak is always found, with its proof.
final class LeakTests: XCTestCase {
  /// Publishes by `body`, and looks for a finding in short; every proof must be good.
  private func assertFound(
    _ expected: String..., file: StaticString = #filePath, line: UInt = #line,
    _ body: (inout Ledger) -> Void
  ) {
    var ledger = Ledger()
    body(&ledger)
    let audit = ledger.audit()
    XCTAssertEqual(audit.contradictions, [], file: file, line: line)
    XCTAssertFalse(audit.isUnbroken, file: file, line: line)
    for finding in expected {
      XCTAssertTrue(
        audit.short.contains(finding),
        "\(finding) is not in\n" + audit.short.joined(separator: "\n"), file: file, line: line)
    }
    for finding in audit.findings {
      XCTAssertTrue(
        Reader.accepts(finding, of: ledger.tables), finding.group.short, file: file, line: line)
    }
  }

  func testALoneHiddenCellOfARow() {
    assertFound("A other new 2021-10 = 3 by 1") {
      $0.publish("2021-10", "A new: 12 9 .. 0 24")
    }
  }

  func testASmallFigureThatIsShown() {
    assertFound("A woman new 2021-10 = 3 by 1") {
      $0.publish("2021-10", "A new: 3 9 0 0 12")
    }
  }

  func testTwoHiddenCellsWithASmallSum() {
    assertFound("A other new 2021-10 = 1...3 by 1", "A unknown new 2021-10 = 1...3 by 1") {
      $0.publish("2021-10", "A new: 12 9 .. .. 25", "A ended: 0 0 0 0 0")
    }
  }

  func testAColumnThatShowsNothingDoesNotTellThatAnyoneIsThere() {
    var ledger = Ledger()
    ledger.publish("2021-10", "A new: 12 9 .. .. 25", "A ended: 0 0 .. .. 0")
    XCTAssertEqual(ledger.audit().findings.filter { !$0.releases.isEmpty }, [])
  }

  func testAHiddenCellThatAnotherReleaseShows() {
    assertFound("A woman ongoing ..2021-09 = 4 by 2") {
      $0.publish("2021-09", "A ongoing: .. .. 0 0 ..")
      $0.publish("2021-Q3", "A ongoing: 4 .. 0 0 ..")
    }
  }

  func testOctoberLessSeptember() {
    assertFound(
      "A woman new 2021-10 = 3 by 1,2", "_T man new 2021-10 = 2 by 1,2"
    ) {
      $0.publish("2021-09", "_T reached: 30 40 0 0 70", "A<_T reached: 20 20 0 0 40")
      $0.publish("2021-10", "_T reached: 36 42 0 0 78", "A<_T reached: 23 20 0 0 43")
    }
  }

  func testMonthsThatAreNotPublishedLieBetween() {
    assertFound("A woman new 2021-04..2021-09 = 2 by 1,2") {
      $0.publish("2021-03", "A reached: 20 .. 0 0 ..")
      $0.publish("2021-09", "A reached: 22 .. 0 0 ..")
    }
  }

  func testAQuarterBesideItsMonths() {
    assertFound("A woman new 2021-11 = 3 by 1,2,3,4") {
      $0.publish("2021-10", "A new: 12 .. 0 0 ..")
      $0.publish("2021-11", "A new: .. .. 0 0 ..")
      $0.publish("2021-12", "A new: 9 .. 0 0 ..")
      $0.publish("2021-Q4", "A new: 24 .. 0 0 ..")
    }
  }

  func testAQuarterBesideItsMiddleMonth() {
    assertFound("A woman new 2021-Q4-2021-11 = 4 by 1,2") {
      $0.publish("2021-11", "A new: 12 .. 0 0 ..")
      $0.publish("2021-Q4", "A new: 16 .. 0 0 ..")
    }
  }

  func testAHalfYearThatOverlapsARange() {
    assertFound("A woman new 2021-07..2021-08 = 2 by 1,2,3") {
      $0.publish("2021-H2", "A new: 20 .. 0 0 ..")
      $0.publish("2021-09..2021-12", "A new: 18 .. 0 0 ..")
      $0.publish("2021-07..2021-08", "A new: .. .. 0 0 ..")
    }
  }

  func testOngoingAndNewGiveTheEndedAway() {
    assertFound("A woman ended 2021-10 = 3 by 1,2") {
      $0.publish("2021-09", "A ongoing: 20 .. 0 0 ..")
      $0.publish(
        "2021-10", "A ongoing: 27 .. 0 0 ..", "A new: 10 .. 0 0 ..", "A ended: .. .. 0 0 ..")
    }
  }

  func testActiveLessOngoing() {
    assertFound(
      "A woman ended 2021-10 = 3 by 1", "_T man ended 2021-10 = 2 by 1"
    ) {
      $0.publish(
        "2021-10", "_T active: .. 32 0 0 ..", "_T ongoing: .. 30 0 0 ..",
        "A active: 23 .. 0 0 ..", "A ongoing: 20 .. 0 0 ..")
    }
  }

  func testAUnitBesideAllUnits() {
    assertFound("B woman new 2021-10 = 3 by 1,2") {
      $0.publish(
        "2021-10", "P+ new: 15 .. 0 0 ..", "A<P new: .. .. 0 0 ..", "B<P new: .. .. 0 0 ..")
      $0.publish("2021-10", "A new: 12 .. 0 0 ..")
    }
  }

  func testAParentWithALoneChild() {
    assertFound("A1 woman new 2021-10 = 4 by 1") {
      $0.publish("2021-10", "A+ new: 4 .. 0 0 ..", "A1<A new: .. .. 0 0 ..")
    }
  }

  func testWhatIsRegisteredOnAUnitItself() {
    assertFound("A directly woman new 2021-10 = 2 by 1") {
      $0.publish("2021-10", "A new: 14 .. 0 0 ..", "A1<A new: 12 .. 0 0 ..")
    }
  }

  func testTwoTablesByUnitOfOtherSelections() {
    assertFound("B2 woman new 2021-10 = 2 by 1,2,3") {
      $0.publish(
        "2021-10", "B+ new: 20 .. 0 0 ..", "B1<B new: .. .. 0 0 ..", "B2<B new: .. .. 0 0 ..")
      $0.publish(
        "2021-10", "B1+ new: .. .. 0 0 ..", "C<B1 new: 9 .. 0 0 ..", "D<B1 new: .. .. 0 0 ..")
      $0.publish("2021-10", "D new: 9 .. 0 0 ..")
    }
  }

  func testPersonsBesideParticipations() {
    assertFound("_T woman overlap new 2021-10 = 2 by 1,2") {
      $0.publish("2021-10", "_T new: 30 .. 0 0 ..")
      $0.publish(
        "2021-10", "_T+ ended: .. .. 0 0 ..", "A<_T new: 20 .. 0 0 ..", "B<_T new: 12 .. 0 0 ..")
    }
  }

  func testWhoComesBackIsNotNew() {
    assertFound("_T woman back 2021-10 = 3 by 1,2") {
      $0.publish("2021-09", "_T ongoing: 30 .. 0 0 ..")
      $0.publish("2021-10", "_T active: 45 .. 0 0 ..", "_T new: 12 .. 0 0 ..")
    }
  }

  func testWhoComesBackInTwoMonths() {
    assertFound("_T woman back 2021-10..2021-11 = 4 by 1,2,3") {
      $0.publish("2021-09", "_T ongoing: 30 .. 0 0 ..", "_T reached: 50 .. 0 0 ..")
      $0.publish("2021-10", "_T ended: 0 .. 0 0 ..", "_T new: .. .. 0 0 ..")
      $0.publish(
        "2021-11", "_T ongoing: 41 .. 0 0 ..", "_T reached: 64 .. 0 0 ..",
        "_T ended: 7 .. 0 0 ..")
    }
  }

  func testParticipationsBesideThePersonsWhoCome() {
    assertFound("_T woman besides 2021-10 = 2 by 1,2,3") {
      $0.publish("2021-09", "_T ongoing: 30 .. 0 0 ..")
      $0.publish("2021-10", "_T active: 45 .. 0 0 ..", "_T new: .. .. 0 0 ..")
      $0.publish(
        "2021-10", "_T+ ended: .. .. 0 0 ..", "A<_T new: 10 .. 0 0 ..", "B<_T new: 7 .. 0 0 ..")
    }
  }

  func testOlderReleasesWhereWhoComesBackIsNew() {
    assertFound("_T man new 2021-10 = 2 by 1,2", "_T woman back 2021-10 = 3 by 1,2") {
      $0.publish("2021-09", countsReturns: true, "_T reached: 30 40 0 0 70")
      $0.publish(
        "2021-10", countsReturns: true, "_T reached: 36 42 0 0 78", "_T new: 9 .. 0 0 ..")
    }
  }

  func testAYearBesideItsMonthsAndTheUndated() {
    assertFound(
      "A woman undated new 2021 = 3 by 1,2,3", "A man new 2021-H2 = 2 by 1,2,3"
    ) {
      $0.publish("2021-H1", "A new: 20 20 0 0 40", "A undated: .. 6 0 0 ..")
      $0.publish("2021-H2", "A new: 20 .. 0 0 ..", "A undated: .. 6 0 0 ..")
      $0.publish("2021", "A new: 43 28 0 0 71")
    }
  }

  func testALeakOnlyAmongWholeNumbersOfSeveralRows() {
    assertFound("A woman new 2021-10 = 1...4 by 1") {
      $0.publish(
        "2021-10", "P+ new: 6 .. 0 0 ..", "A<P new: .. .. 0 0 ..", "B<P new: .. .. 0 0 ..",
        "C<P new: .. .. 0 0 ..", "A<P ended: 0 0 0 0 0", "B<P ended: 0 0 0 0 0",
        "C<P ended: 0 0 0 0 0", "P+ ended: 0 0 0 0 0")
    }
  }

  func testWhereAUnitHasNothingButDotsThereMayBeNobody() {
    var ledger = Ledger()
    ledger.publish(
      "2021-10", "P+ new: 6 .. 0 0 ..", "A<P new: .. .. 0 0 ..", "B<P new: .. .. 0 0 ..",
      "C<P new: .. .. 0 0 ..")
    XCTAssertTrue(ledger.audit().isUnbroken, "all six women may be new in one of them")
  }

  func testEachReleaseHasItsOwnK() {
    var ledger = Ledger()
    ledger.publish("2021-10", k: 5, "A new: 7 9 0 0 16")
    ledger.publish("2021-10", k: 10, "B new: 12 .. .. 0 21", "B ended: 0 0 0 0 0")
    let audit = ledger.audit()
    XCTAssertEqual(audit.scope.k, 10)
    XCTAssertEqual(
      audit.findings.filter { !$0.releases.isEmpty }.map(\.group.short),
      ["B man new 2021-10", "B other new 2021-10"])
  }
}
