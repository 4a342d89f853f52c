import DisclosureProtection
import DisclosureTables
import Foundation
import TestSupport
import XCTest

/// What must hold for every table: random ones, and all small ones.
final class ProtectionPropertyTests: XCTestCase {
  func testNoLinearProgrammeProvesAGroupSmall() {
    forAllSeeds(count: 60) { generator in
      let random = RandomTable(limit: 40, using: &generator)
      let published = protect(random.table, under: random.rules)
      assertTrue(published, of: random.table, k: random.rules.k)
      assertSafe(published, for: random)
    }
  }

  func testNoListOfAllPopulationsProvesAGroupSmall() {
    forAllSeeds(count: 400) { generator in
      let random = RandomTable(limit: 7, using: &generator)
      guard random.table.inner.allSatisfy({ $0 < 40 }) else { return }
      let published = protect(random.table, under: random.rules)
      assertTrue(published, of: random.table, k: random.rules.k)
      assertExactlySafe(published, for: random)
    }
  }

  func testStocksAndFlowsOfAMonthAreSafe() {
    forAllSeeds(count: 20) { generator in
      let units = Axis.hierarchy(
        "unit", length: Int.random(in: 2...5, using: &generator), using: &generator)
      let gender = Axis.list("gender", length: Int.random(in: 1...3, using: &generator))
      let random = RandomTable(axes: [units, gender, .month("flow")], using: &generator)
      let published = protect(random.table, under: random.rules)
      assertTrue(published, of: random.table, k: random.rules.k)
      assertSafe(published, for: random)
    }
  }

  func testTheSameTableIsProtectedTheSameWay() {
    forAllSeeds(count: 20) { generator in
      let random = RandomTable(limit: 40, using: &generator)
      let again = CrossTable(
        axes: random.table.axes, inner: random.table.inner, repetitions: random.repetitions)

      XCTAssertEqual(
        protect(random.table, under: random.rules), protect(again, under: random.rules))
    }
  }

  /// With `EXHAUSTIVE=1` all 262,144 tables of two by three; else one in a thousand of them.
  func testEveryTableOfTwoByThreeIsSafe() {
    let isExhaustive = ProcessInfo.processInfo.environment["EXHAUSTIVE"] == "1"
    assertAllSafe(rows: 2, columns: 3, step: isExhaustive ? 1 : 1009)
  }

  func testEveryTableOfTwoByTwoIsSafe() { assertAllSafe(rows: 2, columns: 2, step: 5) }

  func testEveryTableProtectedWithDiscretionIsSafe() {
    assertAllSafe(rows: 2, columns: 2, step: 41, discretion: .smallness)
    assertAllSafe(rows: 2, columns: 3, step: 5003, discretion: .value)
    assertAllSafe(rows: 2, columns: 3, step: 5003, discretion: .smallness)
  }
}

extension ProtectionPropertyTests {
  /// Protects tables with counts 0...7, every `step`-th of them, and lists all populations of each.
  private func assertAllSafe(
    rows: Int, columns: Int, step: Int, discretion: ProtectionRules.Discretion = .none
  ) {
    let axes = [Axis.list("row", length: rows), .list("column", length: columns)]
    let size = rows * columns
    for number in stride(from: 0, to: 1 << (3 * size), by: step) {
      let inner = (0..<size).map { number >> (3 * $0) & 7 }
      let table = CrossTable(axes: axes, inner: inner)
      var rules = ProtectionRules(k: 5, costs: table.counts.map { _ in 1 })
      rules.effort = 1
      rules.discretion = discretion
      let published = protect(table, under: rules)
      assertTrue(published, of: table, k: 5)
      assertExactlySafe(published, of: table, k: 5)
    }
  }

  /// Every published count is the true count, zeros are shown, and no small group is.
  private func assertTrue(_ published: PublishedTable, of table: CrossTable, k: Int) {
    let shown = table.isShown
    let cells = shown.indices.filter { shown[$0] }
    XCTAssertEqual(published.counts.count, cells.count)
    for (figure, cell) in zip(published.counts, cells) {
      if let figure {
        XCTAssertEqual(figure, table.counts[cell])
        XCTAssertFalse((1..<k).contains(table.members[cell]), "a small group is shown")
      } else {
        XCTAssertGreaterThan(table.counts[cell], 0, "a zero is hidden")
      }
    }
  }

  private func assertSafe(_ published: PublishedTable, for random: RandomTable) {
    let reader = Reader(random.table.axes)
    let knowledge = Knowledge(reading: published, over: random.table.axes)
    XCTAssertTrue(knowledge.allows(random.table.inner))
    var attack = LinearAttack(on: knowledge)
    forEachSmallGroup(of: random) { cell, codes in
      let needed = random.rules.k + random.repetitions[cell]
      XCTAssertTrue(
        attack.canHave(needed, in: reader.group(of: codes)), "\(codes) is proven to be small")
    }
  }

  private func assertExactlySafe(_ published: PublishedTable, for random: RandomTable) {
    assertExactlySafe(
      published, of: random.table, k: random.rules.k, repetitions: random.repetitions)
  }

  private func assertExactlySafe(
    _ published: PublishedTable, of table: CrossTable, k: Int, repetitions: [Int]? = nil
  ) {
    let reader = Reader(table.axes)
    let attack = WholeNumberAttack(on: Knowledge(reading: published, over: table.axes))
    for (cell, codes) in reader.allCells.enumerated()
    where (1..<k).contains(table.members[cell]) {
      let needed = k + (repetitions?[cell] ?? 0)
      XCTAssertTrue(
        attack.canHave(needed, in: reader.group(of: codes)), "\(codes) is proven to be small")
    }
  }

  private func forEachSmallGroup(of random: RandomTable, _ body: (Int, [Int]) -> Void) {
    for (cell, codes) in Reader(random.table.axes).allCells.enumerated()
    where (1..<random.rules.k).contains(random.table.members[cell]) {
      body(cell, codes)
    }
  }
}
