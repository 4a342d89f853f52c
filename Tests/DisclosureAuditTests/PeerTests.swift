import DisclosureAudit
import DisclosureTables
import TestSupport
import XCTest

/// What can be worked out from tables that other tools protected, as an independent reader found it.
final class PeerTests: XCTestCase {
  func testX() throws {
    for name in [
      "a_300.sdcTable_HITAS", "a_300.GaussSuppression", "a_60.sdcTable_OPT", "b_300.GaussSuppression", "b_300.sdcTable_SIMPLEHEURISTIC", "b_2000.GaussSuppression","p_issue135.sdcTable_OPT","p_z2_fylke.GaussSuppression","p_z2_fylke.sdcTable_HYPERCUBE","p_z2_kostra.sdcTable_OPT","p_mun_accidents.GaussSuppression","c_300.GaussSuppression"] {
      let table = try PeerTable(name)
      let publication = table.publication
      let clock = ContinuousClock()
      var audit: Audit?
      let time = clock.measure { audit = Audit(of: publication, k: 5) }
      guard case .report(let r)? = audit else { print(name, audit!); continue }
      let small = Set(table.truth.indices.filter { (1..<5).contains(table.truth[$0]) && table.figures[$0] == nil })
      print(name, "hidden", table.figures.count { $0 == nil }, "small", small.count,
       "exact", r.findings.count { $0.count != nil && small.contains($0.cell) },
       "provably", r.findings.count { $0.isSmall(5) },
       "tight", r.findings.count { $0.isTight },
       "wrong", r.findings.count { !$0.interval.contains(table.truth[$0.cell]) },
       "findings", r.findings.count, "safe", r.safeCount, "undecided", r.undecided.count, time)
    }
  }
}
