import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// How much is hidden: never the reason why a table is safe, but the reason why it is useful.
///
/// The bounds are what was measured; a change that needs them higher makes tables worse.
final class ProtectionQualityTests: XCTestCase {
  /// On random tables of all kinds.
  func testHidesNoMoreCellsThanItDid() {
    var (hidden, small) = (0, 0)
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let random = RandomTable(limit: 40, using: &generator)
      hidden += protect(random.table, under: random.rules).counts.count { $0 == nil }
      small += primary(random.table, k: random.rules.k).count
    }

    XCTAssertLessThanOrEqual(hidden - small, 389)
  }

  /// On tables of 252 cells over three grounds, with few people in most categories.
  func testHidesNoMoreOfLargerTablesThanItDid() {
    let axes = [3, 6, 8].map { Axis.list("of \($0)", length: $0) }
    var (hidden, small) = (0, 0)
    for seed in 0..<6 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let inner = (0..<144).map { cell in
        Int.random(in: 0...400, using: &generator) / (1 + cell % 8) / (1 + cell / 8 % 6 * 3)
      }
      let table = CrossTable(axes: axes, inner: inner)
      var rules = ProtectionRules(k: 10, costs: table.counts.map { 1 + $0 })
      rules.effort = 1
      hidden += protect(table, under: rules).counts.count { $0 == nil }
      small += primary(table, k: 10).count
    }

    XCTAssertLessThanOrEqual(hidden - small, 200)
  }

  /// On tables of two by two, where every way to hide can be tried.
  func testComesCloseToTheFewestCells() {
    let axes = [Axis.list("row", length: 2), .list("column", length: 2)]
    var (hidden, fewest) = (0, 0)
    for number in stride(from: 0, to: 4096, by: 37) {
      let table = CrossTable(axes: axes, inner: (0..<4).map { number >> (3 * $0) & 7 })
      let rules = ProtectionRules(k: 5, costs: table.counts.map { _ in 1 })
      hidden += protect(table, under: rules).counts.count { $0 == nil }
      fewest += fewestHidden(in: table, k: 5)
    }

    XCTAssertLessThanOrEqual(hidden - fewest, 25)
  }

  private func primary(_ table: CrossTable, k: Int) -> [Int] {
    table.isShown.indices.filter { table.isShown[$0] && (1..<k).contains(table.members[$0]) }
  }

  /// The size of the smallest safe set of hidden cells, found by trying all.
  private func fewestHidden(in table: CrossTable, k: Int) -> Int {
    let small = primary(table, k: k)
    let others = table.counts.indices.filter { table.counts[$0] >= k }
    var fewest = table.counts.count
    for choice in 0..<1 << others.count where small.count + choice.nonzeroBitCount < fewest {
      let chosen = others.indices.filter { choice >> $0 & 1 == 1 }.map { others[$0] }
      let hidden = Set(small + chosen)
      if isSafe(table, hiding: hidden, groups: small, k: k) { fewest = hidden.count }
    }
    return fewest
  }

  private func isSafe(_ table: CrossTable, hiding hidden: Set<Int>, groups: [Int], k: Int) -> Bool {
    let reader = Reader(table.axes)
    var knowledge = Knowledge(unknownCount: table.inner.count)
    for (cell, codes) in reader.allCells.enumerated() {
      if hidden.contains(cell) {
        knowledge.learn(thatThereAre: reader.group(of: codes))
      } else {
        knowledge.learn(thatSumOf: reader.group(of: codes), is: table.counts[cell])
      }
    }
    let attack = WholeNumberAttack(on: knowledge)
    return groups.allSatisfy { cell in
      attack.canHave(k, in: reader.group(of: table.cells.coordinates(of: cell)))
    }
  }
}
