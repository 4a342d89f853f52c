import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// The reader who runs the program: the truth is among the tables that it publishes this way.
final class HiddenReasonsTests: XCTestCase {
  /// Of all tables of two by three with counts up to 4, one in 1009.
  ///
  /// For each hidden small cell there is a table that is published the same way and has five there.
  func testNoHiddenCountOfATableOfTwoByThreeIsSurelySmall() {
    let axes = [Axis.list("row", length: 2), .list("column", length: 3)]
    for number in stride(from: 1, to: 15_625, by: 1009) {
      let inner = sequence(first: number) { $0 / 5 }.prefix(6).map { $0 % 5 }
      assertReasonsAreHidden(CrossTable(axes: axes, inner: inner))
    }
  }

  func testNoHiddenCountOfAListIsSurelySmall() {
    forAllSeeds(count: 20) { generator in
      let axis = Axis.list("service", length: Int.random(in: 2...5, using: &generator))
      let inner = axis.atoms.map { _ in Int.random(in: 0...9, using: &generator) }
      assertReasonsAreHidden(CrossTable(axes: [axis], inner: inner))
    }
  }

  /// If the total 32 or the 30 were hidden, everyone would know why the other one is.
  func testHidesTheTwoThatMayBothBeSmall() {
    XCTAssertEqual(published([30, 2]).counts, [nil, nil, 32])
    XCTAssertEqual(published([2, 30]).counts, [nil, nil, 32])
    XCTAssertEqual(published([30, 6]).counts, [30, 6, 36])
  }

  /// A five is hidden like a four; without that what is hidden would be four at most.
  func testHidesAFiveAsIfItWereSmall() {
    XCTAssertEqual(published([30, 5]).counts, [nil, nil, 35])
    XCTAssertEqual(published([4]).counts, [nil, nil])
    XCTAssertEqual(published([5]).counts, [nil, nil])
    XCTAssertEqual(published([6]).counts, [6, 6])
  }

  /// Where everything is hidden, it may be this.
  func testHidesEverythingBesideOneMember() {
    XCTAssertEqual(published([5, 1]).counts, [nil, nil, nil])
  }

  /// Tables of more than 16 cells are protected as they are without it.
  func testLeavesLargeTablesAsTheyAre() {
    let axes = [Axis.list("row", length: 4), .list("column", length: 4)]
    let table = CrossTable(axes: axes, inner: (0..<16).map { 2 + 5 * $0 % 17 })
    var rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
    let ordinary = protect(table, under: rules)
    rules.hidesReasons = true

    XCTAssertEqual(protect(table, under: rules), ordinary)
  }

  func testHidesReasonsWhereZerosAreProtected() {
    XCTAssertEqual(published([30, 0], protectsZeros: true).counts, [nil, nil, 30])
    XCTAssertEqual(published([0, 0], protectsZeros: true).counts, [nil, nil, nil])
  }
}

extension HiddenReasonsTests {
  private func published(_ inner: [Int], protectsZeros: Bool = false) -> PublishedTable {
    let table = CrossTable(axes: [.list("gender", length: inner.count)], inner: inner)
    return published(table, protectsZeros: protectsZeros)
  }

  private func published(_ table: CrossTable, protectsZeros: Bool = false) -> PublishedTable {
    var rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
    rules.protectsZeros = protectsZeros
    rules.hidesReasons = true
    return protect(table, under: rules)
  }

  /// Goes through tables that may be published the same way, those with small counts first.
  private func assertReasonsAreHidden(_ table: CrossTable) {
    let output = published(table)
    var unproven = table.counts.indices.filter { (1..<5).contains(table.counts[$0]) }
    for cell in unproven { XCTAssertNil(output.counts[cell]) }
    guard !unproven.isEmpty else { return }
    let candidates = populations(over: table.axes, lookingLike: output.counts)
      .map { (small: $0.counts.count { (1..<5).contains($0) }, table: $0) }
      .sorted { ($1.small, $0.table.inner.max() ?? 0) < ($0.small, $1.table.inner.max() ?? 0) }
    for candidate in candidates.map(\.table) {
      guard unproven.contains(where: { candidate.counts[$0] >= 5 }) else { continue }
      guard published(candidate) == output else { continue }
      unproven.removeAll { candidate.counts[$0] >= 5 }
      if unproven.isEmpty { return }
    }
    XCTFail("\(table.inner): \(output.counts) has only small counts in \(unproven)")
  }

  /// The tables with counts up to 9, or to 5 where the total does not tell, that fit the figures.
  private func populations(over axes: [Axis], lookingLike figures: [Int?]) -> [CrossTable] {
    let places = axes.reduce(1) { $0 * $1.atoms.count }
    let groups = Reader(axes).allCells.map(Reader(axes).group(of:))
    let published = zip(groups, figures).compactMap { group, figure in figure.map { (group, $0) } }
    let most = figures.last == .some(nil) ? 5 : 9
    return (0..<places).reduce([[]]) { partial, place in
      partial.flatMap { inner in (0...most).map { inner + [$0] } }.filter { inner in
        published.allSatisfy { group, figure in
          let sum = group.reduce(0) { $0 + ($1 <= place ? inner[$1] : 0) }
          return sum <= figure && (group.contains { $0 > place } || sum == figure)
        }
      }
    }.map { CrossTable(axes: axes, inner: $0) }
  }
}
