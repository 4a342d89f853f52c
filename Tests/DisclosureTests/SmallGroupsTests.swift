import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// Groups that are several cells together: no cell of these tables is a group by itself.
final class SmallGroupsTests: XCTestCase {
  /// 2, another few and 3 people of three kinds, of whom the first two kinds are one group.
  private func published(others: Int) -> [Int?] {
    let table = CrossTable(
      axes: [.list("kind", length: 3)], inner: [2, others, 3],
      isGroup: [false, false, false, false], unions: [.init(cells: [0, 1], members: 2 + others)])
    return protect(table, under: ProtectionRules(k: 5, costs: [1, 1, 1, 100])).counts
  }

  func testAGroupOfSeveralCellsIsProtectedUpToKLessOne() {
    let counts = published(others: 2)

    XCTAssertEqual(counts.prefix(2).count { $0 == nil }, 1, "one of them may be more")
    XCTAssertEqual(counts[2], nil, "at the expense of the third kind")
    XCTAssertEqual(counts[3], 7, "one more is enough, and it needs no dearer cell")
  }

  func testAGroupOfSeveralCellsWithKMembersIsShown() {
    XCTAssertEqual(published(others: 3), [2, 3, 3, 8])
  }
}
