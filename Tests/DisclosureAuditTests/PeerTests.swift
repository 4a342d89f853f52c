import DisclosureAudit
import DisclosureTables
import TestSupport
import XCTest

/// What can be worked out from tables that other tools protected, as an independent reader found it.
///
/// That reader used linear programming; the figures stand beside the data.
final class PeerTests: XCTestCase {
  func testFindsAllThreeCountsOfATableThatIsNotProtectedAtAll() throws {
    try assertAudit(of: "a_300.sdcTable_HITAS", hidden: 3, small: 3, exact: 3, provablySmall: 3)
  }

  func testFindsWhatSmallTablesGiveAway() throws {
    try assertAudit(of: "a_300.GaussSuppression", hidden: 8, small: 3, exact: 0, provablySmall: 2)
    try assertAudit(of: "a_60.sdcTable_OPT", hidden: 15, small: 14, exact: 4, provablySmall: 4)
    try assertAudit(
      of: "p_mun_accidents.GaussSuppression", hidden: 14, small: 12, exact: 0, provablySmall: 7)
  }

  func testFindsThatOnesAreOnesWhenTheirSumIsTheirNumber() throws {
    try assertAudit(of: "p_issue135.sdcTable_OPT", hidden: 7, small: 7, exact: 7, provablySmall: 7)
  }

  func testFindsWhatHierarchiesGiveAway() throws {
    try assertAudit(
      of: "p_z2_fylke.GaussSuppression", hidden: 20, small: 10, exact: 0, provablySmall: 6)
    try assertAudit(
      of: "p_z2_fylke.sdcTable_HYPERCUBE", hidden: 26, small: 10, exact: 0, provablySmall: 2)
    try assertAudit(
      of: "p_z2_kostra.sdcTable_OPT", hidden: 17, small: 9, exact: 0, provablySmall: 2)
  }

  func testFindsWhatTablesOfThreeDimensionsGiveAway() throws {
    try assertAudit(
      of: "b_300.GaussSuppression", hidden: 121, small: 100, exact: 0, provablySmall: 81)
    try assertAudit(
      of: "b_300.sdcTable_SIMPLEHEURISTIC", hidden: 108, small: 100, exact: 35, provablySmall: 91)
    try assertAudit(
      of: "b_2000.GaussSuppression", hidden: 95, small: 64, exact: 0, provablySmall: 46)
  }

  /// In debug an attack on all of it takes too long; bounds alone find most.
  func testFindsMostOfWhatALargeTableGivesAwayByBoundsAlone() throws {
    let table = try PeerTable("c_300.GaussSuppression")
    let report = try Audit(of: table.publication, k: 5, effort: Effort(operations: 3_000_000))
      .report()

    let small = report.findings.filter { $0.isSmall(5) }
    XCTAssertGreaterThan(small.count, 1_200)
    XCTAssertTrue(small.allSatisfy { (1..<5).contains(table.truth[$0.cell]) })
    XCTAssertEqual(small.count + report.undecided.count + report.safeCount, 1_957)
  }

  #if !DEBUG
    func testFindsAllThatALargeTableGivesAway() throws {
      try assertAudit(
        of: "c_300.GaussSuppression", hidden: 1_957, small: 1_700, exact: 0, provablySmall: 1_411,
        undecided: 12)
    }
  #endif

  /// Audits what a tool published, and compares with what it gives away of the truly small counts.
  private func assertAudit(
    of name: String, hidden: Int, small: Int, exact: Int, provablySmall: Int, undecided: Int = 0,
    line: UInt = #line
  ) throws {
    let table = try PeerTable(name)
    let report = try Audit(of: table.publication, k: 5).report()

    let isHidden = table.figures.map { $0 == nil }
    let isSmall = table.truth.map { (1..<5).contains($0) }
    let found = report.findings.filter { isHidden[$0.cell] && isSmall[$0.cell] }
    XCTAssertEqual(isHidden.count { $0 }, hidden, line: line)
    XCTAssertEqual(zip(isHidden, isSmall).count { $0 && $1 }, small, line: line)
    XCTAssertEqual(found.count { $0.count != nil }, exact, "\(name) exact", line: line)
    XCTAssertEqual(found.count { $0.isSmall(5) }, provablySmall, "\(name) small", line: line)
    XCTAssertLessThanOrEqual(report.undecided.count, undecided, name, line: line)
    for finding in report.findings {
      XCTAssertTrue(finding.interval.contains(table.truth[finding.cell]), name, line: line)
    }
  }
}
