import EqualityAudit
import EqualityModel
import XCTest

/// Ledgers doctored to leak, each in its own way.
final class LeakTests: XCTestCase {
  func testTry() {
    var ledger = Ledger()
    ledger.publish("2021-09", "A reached: 20 20 0 0 40")
    ledger.publish("2021-10", "A reached: 23 20 0 0 43")
    let audit = ledger.audit()
    print(audit.scope, audit.holding, audit.undecidedCount)
    for finding in audit.findings { print(finding.group, finding.interval, finding.usedReleases) }
  }
}
