import EqualityAudit
import EqualityModel
import XCTest

/// Ledgers whose figures cannot all be right.
final class ContradictionTests: XCTestCase {
  func testACellWithTwoFiguresWasRevised() throws {
    var ledger = Ledger()
    ledger.publish("2021-09", "A ongoing: 12 20 0 0 32")
    ledger.publish("2021-Q3", "A ongoing: 13 20 0 0 33")
    let audit = ledger.audit()

    XCTAssertFalse(audit.isUnbroken)
    let revised = audit.contradictions.compactMap { contradiction -> String? in
      guard case .revised(let group, let figures) = contradiction else { return nil }
      return group.short + figures.map { " \($0.count) in \($0.release)" }.joined(separator: ",")
    }
    XCTAssertEqual(
      revised,
      [
        "A woman ongoing ..2021-09 12 in 1, 13 in 2", "A _T ongoing ..2021-09 32 in 1, 33 in 2",
      ])
  }

  func testFiguresThatDoNotAddUpAreNamedWithTheirReleases() throws {
    var ledger = Ledger()
    ledger.publish("2021-09", "A reached: 20 .. 0 0 ..")
    ledger.publish("2021-10", "A reached: 31 .. 0 0 ..", "A new: 9 .. 0 0 ..")
    let audit = ledger.audit()

    XCTAssertEqual(audit.contradictions.count, 1)
    guard case .impossible(_, let sums, let releases)? = audit.contradictions.first else {
      return XCTFail("no contradiction")
    }
    XCTAssertEqual(releases, [1, 2])
    XCTAssertEqual(sums.flatMap { $0.parts + $0.whole }.compactMap(\.most).sorted(), [9, 20, 31])
  }

  func testTheAttackGoesOnWithoutWhatContradicts() {
    var ledger = Ledger()
    ledger.publish("2021-09", "A reached: 20 .. 0 0 ..")
    ledger.publish("2021-10", "A reached: 31 .. 0 0 ..", "A new: 9 .. 0 0 ..")
    ledger.publish("2021-10", "B new: 12 9 .. 0 23")

    XCTAssertTrue(ledger.audit().short.contains("B other new 2021-10 = 2 by 3"))
  }
}
