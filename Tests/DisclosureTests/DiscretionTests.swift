import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// The reader who runs the program: the truth is among the tables that it publishes the same way.
final class DiscretionTests: XCTestCase {
  /// Of all tables of two by three with counts up to 4, one in 1511.
  ///
  /// For each hidden small cell there is a table that is published the same way and has five there,
  /// or another count at least.
  func testNoHiddenCountOfATableOfTwoByThreeIsSurelySmall() {
    let axes = [Axis.list("row", length: 2), .list("column", length: 3)]
    for number in stride(from: 1, to: 15_625, by: 1511) {
      let inner = sequence(first: number) { $0 / 5 }.prefix(6).map { $0 % 5 }
      let table = CrossTable(axes: axes, inner: inner)
      assertLeavesOpen(table, .smallness) { _, other in other >= 5 }
      assertLeavesOpen(table, .value) { $0 != $1 }
    }
  }

  func testNoHiddenCountOfAListIsSurelySmall() {
    forAllSeeds(count: 20) { generator in
      let axis = Axis.list("service", length: Int.random(in: 2...5, using: &generator))
      let inner = axis.atoms.map { _ in Int.random(in: 0...9, using: &generator) }
      let table = CrossTable(axes: [axis], inner: inner)
      assertLeavesOpen(table, .smallness) { _, other in other >= 5 }
      assertLeavesOpen(table, .value) { $0 != $1 }
    }
  }

  /// Every table that is protected with discretion has its proofs, or this stops.
  func testAllShapesHaveTheirProofs() {
    forAllSeeds(count: 60) { generator in
      let random = RandomTable(limit: 8, using: &generator)
      guard random.table.counts.count < 40 else { return }
      for discretion in [ProtectionRules.Discretion.value, .smallness] {
        for protectsZeros in [false, true] {
          let published = published(random.table, discretion, protectsZeros: protectsZeros)
          XCTAssertEqual(published.counts.count, random.table.isShown.count { $0 })
        }
      }
    }
  }

  /// Here more is hidden in the end than at first, and a search among so much finds no proof.
  func testHasTheProofsOfWhatItHidFirst() {
    let axes = [Axis.list("row", length: 2), .list("column", length: 3)]
    for inner in [[7, 2, 6, 5, 2, 1], [7, 2, 7, 5, 3, 1], [2, 7, 7, 3, 4, 1]] {
      let table = CrossTable(axes: axes, inner: inner)
      XCTAssertNil(published(table, .smallness).counts[6], "the 1")
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

  /// With 30 shown the other may be 1 to 5, for five are hidden the same way.
  func testHidesTheTotalWhereThatIsCheaper() {
    for (count, discretion) in [(2, ProtectionRules.Discretion.value), (2, .smallness)] {
      XCTAssertEqual(publishedWithCheapTotal([30, count], discretion).counts, [30, nil, nil])
    }
    XCTAssertEqual(publishedWithCheapTotal([30, 5], .smallness).counts, [30, nil, nil])
    XCTAssertEqual(publishedWithCheapTotal([30, 5], .value).counts, [30, 5, 35])
  }

  /// The costs that depend on the counts have no say where discretion is taken.
  func testTheCostsOfDiscretionTakeThePlaceOfOthers() {
    let table = CrossTable(axes: [.list("gender", length: 2)], inner: [30, 2])
    var rules = ProtectionRules(k: 5, costs: [1, 1, 9])
    rules.discretion = .value
    XCTAssertEqual(protect(table, under: rules).counts, [nil, nil, 32])
    rules.discreetCosts = [9, 9, 1]

    XCTAssertEqual(protect(table, under: rules).counts, [30, nil, nil])
  }

  /// Tables of more than 16 cells are protected as they are without it.
  func testLeavesLargeTablesAsTheyAre() {
    let axes = [Axis.list("row", length: 4), .list("column", length: 4)]
    let table = CrossTable(axes: axes, inner: (0..<16).map { 2 + 5 * $0 % 17 })
    var rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
    let ordinary = protect(table, under: rules)
    rules.discretion = .smallness

    XCTAssertEqual(protect(table, under: rules), ordinary)
  }

  /// Whoever says no at any of the questions has it stop there.
  func testReportsItsProgressAndCanBeStoppedAtEveryReport() {
    let table = CrossTable(
      axes: [.list("row", length: 2), .list("column", length: 3)], inner: [7, 2, 6, 5, 2, 1])
    var rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
    rules.discretion = .smallness
    var reports: [ProtectionProgress] = []
    let whole = protection(of: table, under: rules) { progress in
      reports.append(progress)
      return true
    }

    XCTAssertEqual(whole, .proven(protect(table, under: rules)))
    XCTAssertGreaterThan(reports.count, 2)
    XCTAssertTrue(reports.allSatisfy { $0.stage == .comparing && $0.done <= $0.total })
    XCTAssertEqual(reports.map(\.done), reports.map(\.done).sorted())
    for last in 1...reports.count {
      var asked = 0
      let stopped = protection(of: table, under: rules) { _ in
        asked += 1
        return asked < last
      }
      XCTAssertEqual(stopped, .cancelled)
      XCTAssertEqual(asked, last)
    }
  }

  func testHidesReasonsWhereZerosAreProtected() {
    XCTAssertEqual(published([30, 0], protectsZeros: true).counts, [nil, nil, 30])
    XCTAssertEqual(published([0, 0], protectsZeros: true).counts, [nil, nil, nil])
  }
}

extension DiscretionTests {
  private func published(_ inner: [Int], protectsZeros: Bool = false) -> PublishedTable {
    let table = CrossTable(axes: [.list("gender", length: inner.count)], inner: inner)
    return published(table, .smallness, protectsZeros: protectsZeros)
  }

  private func publishedWithCheapTotal(
    _ inner: [Int], _ discretion: ProtectionRules.Discretion
  ) -> PublishedTable {
    let table = CrossTable(axes: [.list("gender", length: 2)], inner: inner)
    var rules = ProtectionRules(k: 5, costs: [9, 9, 1])
    rules.discretion = discretion
    return protect(table, under: rules)
  }

  private func published(
    _ table: CrossTable, _ discretion: ProtectionRules.Discretion, protectsZeros: Bool = false
  ) -> PublishedTable {
    var rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
    rules.effort = 0
    rules.protectsZeros = protectsZeros
    rules.discretion = discretion
    return protect(table, under: rules)
  }

  /// Goes through tables that may be published the same way, those with small counts first.
  ///
  /// For each small count there must be one where that count leaves open what it is.
  private func assertLeavesOpen(
    _ table: CrossTable, _ discretion: ProtectionRules.Discretion,
    _ isOpen: (_ count: Int, _ other: Int) -> Bool
  ) {
    let output = published(table, discretion)
    var closed = table.counts.indices.filter { (1..<5).contains(table.counts[$0]) }
    for cell in closed { XCTAssertNil(output.counts[cell]) }
    let candidates = populations(over: table.axes, lookingLike: output.counts)
      .map { (small: $0.counts.count { (1..<5).contains($0) }, table: $0) }
      .sorted { ($1.small, $0.table.inner.max() ?? 0) < ($0.small, $1.table.inner.max() ?? 0) }
      .map(\.table)
    for other in candidates where !closed.isEmpty {
      let opened = closed.filter { isOpen(table.counts[$0], other.counts[$0]) }
      if opened.isEmpty || published(other, discretion) != output { continue }
      closed.removeAll { opened.contains($0) }
    }
    XCTAssertTrue(closed.isEmpty, "\(table.inner), \(discretion): \(output.counts), \(closed)")
  }

  /// The tables that fit the figures, with counts up to 20, or to 5 where no figure tells.
  private func populations(over axes: [Axis], lookingLike figures: [Int?]) -> [CrossTable] {
    let places = axes.reduce(1) { $0 * $1.atoms.count }
    let groups = Reader(axes).allCells.map(Reader(axes).group(of:))
    let published = zip(groups, figures).compactMap { group, figure in figure.map { (group, $0) } }
    return (0..<places).reduce([[]]) { partial, place in
      let own = groups.firstIndex(of: [place]).flatMap { figures[$0] }
      return partial.flatMap { inner in
        let most = published.contains { $0.0.contains(place) } ? 20 : 5
        return (own.map { $0...$0 } ?? 1...most).map { inner + [$0] }
      }.filter { inner in
        published.allSatisfy { group, figure in
          let sum = group.reduce(0) { $0 + ($1 <= place ? inner[$1] : 0) }
          return sum <= figure && (group.contains { $0 > place } || sum == figure)
        }
      }
    }.map { CrossTable(axes: axes, inner: $0) }
  }
}
