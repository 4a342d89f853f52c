import DisclosureAudit
import DisclosureTables
import XCTest

/// What falls in a part that is too large to be settled with the work that is allowed.
final class NearbyTests: XCTestCase {
  /// Three counts that pairwise add up to 22, 22 and 40, so that the first is 2, tied to a long
  /// chain of pairs that add up to 40.
  func testALeakInALargePartIsFoundFromNearby() throws {
    let length = 1500
    var relations: [CellSystem.Relation] = []
    var figures: [Int?] = Array(repeating: nil, count: length + 4)
    func tie(_ cells: [Int], to sum: Int) {
      relations.append(.init(cells, equal: [figures.count]))
      figures.append(sum)
    }
    tie([0, 1], to: 22)
    tie([0, 2], to: 22)
    tie([1, 2], to: 40)
    tie([0, 3, 4], to: 60)
    for cell in 4..<length + 3 { tie([cell, cell + 1], to: 40) }
    let system = CellSystem(cellCount: figures.count, relations: relations)
    let publication = Publication(of: system, figures: figures, showsZeros: false)

    let report = try Audit(of: publication, k: 5, effort: Effort(operations: 1_000_000)).report()

    let finding = try XCTUnwrap(report.findings.first { $0.cell == 0 })
    XCTAssertEqual(finding.interval, 2...2)
    XCTAssertTrue(ProofCheck(of: publication).accepts(finding))
    XCTAssertFalse(report.undecided.isEmpty)
    XCTAssertEqual(
      report.publishedCount + report.safeCount + report.findings.count + report.undecided.count,
      system.groupCount)
  }
}
