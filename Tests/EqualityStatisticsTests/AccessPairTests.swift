import DisclosureProtection
import DisclosureTables
import EqualityModel
import EqualityStatistics
import TestSupport
import XCTest

/// Two dimensions of those referred, and those not decided on, attacked by trying every population.
final class AccessPairTests: XCTestCase {
  private static let k = 2

  /// Classes of women: undecided, declined and ongoing, as many as `sizes` has.
  private func columns(_ sizes: [Int]) -> AccessColumns? {
    let passages: [AccessStage.Passage: Int] = [
      .undecided: sizes[0], .declined: sizes.count > 1 ? sizes[1] : 0,
      .accepted: sizes.count > 2 ? sizes[2] : 0, .started: sizes.count > 2 ? sizes[2] : 0,
      .ended: 0, .decided: sizes.dropFirst().reduce(0, +),
    ]
    return AccessColumns(least: Self.k, total: "_T") { passage, gender in
      gender == "man" ? 0 : passages[passage]
    }
  }

  private func place(_ stage: AccessStage, in columns: AccessColumns) throws -> Int {
    try XCTUnwrap(columns.position(of: .init(gender: .woman, stage: stage, referral: 0)))
  }

  func testEachDimensionAloneAndBothTogether() throws {
    let columns = try XCTUnwrap(self.columns([3, 4]))
    var pairs = AccessPairTable(
      CategoryAxis(["a", "b"], allowsSeveral: false),
      CategoryAxis(["c", "d"], allowsSeveral: true),
      columns: columns)
    let (waits, declined) = (
      try place(.undecided, in: columns), try place(.declined, in: columns)
    )
    pairs.add(toClass: waits, .init([0]), .init([0, 1]))
    pairs.add(toClass: waits, nil, .init([0]))
    pairs.add(toClass: declined, .init([1]), nil)
    pairs.add(toClass: declined, .init([0]), .init([0]))
    pairs.add(toClass: declined, nil, nil)
    let table = try XCTUnwrap(pairs.table)

    func count(_ codes: String...) -> Int {
      let place = zip(table.axes, codes).reduce(0) { place, next in
        place * next.0.codes.count + (next.0.codes.firstIndex(of: next.1) ?? 0)
      }
      return table.counts[place]
    }
    XCTAssertEqual(count("_T", "_T", "referred:_T"), 7)
    XCTAssertEqual(count("_T", "_T", "undecided:woman"), 3)
    XCTAssertEqual(count("a", "_T", "referred:_T"), 2)
    XCTAssertEqual(count("_T", "c", "referred:_T"), 3)
    XCTAssertEqual(count("a", "c", "referred:_T"), 2)
    XCTAssertEqual(count("a", "d", "referred:_T"), 1)
    XCTAssertEqual(count("known", "known", "_T:_T"), 1)
    XCTAssertEqual(count("known", "_T", "_T:_T"), 2)
  }

  func testNoGroupOfAPairIsProvablySmallOrEmptyWhateverThePopulation() throws {
    var shown = 0
    for several in [false, true] {
      try forAllSeeds(count: 12) { random in
        let sizes = [
          Int.random(in: 2...3, using: &random), Int.random(in: 2...3, using: &random),
        ]
        let columns = try XCTUnwrap(self.columns(sizes))
        var pairs = AccessPairTable(
          CategoryAxis(["a", "b"], allowsSeveral: several),
          CategoryAxis(["c", "d"], allowsSeveral: false), columns: columns)
        for (stage, size) in zip([AccessStage.undecided, .declined], sizes) {
          let place = try place(stage, in: columns)
          for _ in 0..<size {
            pairs.add(
              toClass: place,
              [nil, .init([0]), .init([0]), .init([1])][.random(in: 0...3, using: &random)],
              [nil, .init([0]), .init([0]), .init([1])][.random(in: 0...3, using: &random)])
          }
        }
        let table = try XCTUnwrap(pairs.table)
        var rules = ProtectionRules(k: Self.k, costs: AccessPairTable.costs(of: table))
        rules.protectsZeros = true
        rules.known = AccessPairTable.known(in: table)
        guard case .proven(let published) = protection(of: table, under: rules) else { return }
        let width = published.dimensions[2].codes.count
        shown += published.counts.dropFirst(width).count { $0 != nil }
        attack(table, rules.known, published)
      }
    }
    XCTAssertGreaterThan(shown, 10, "something is shown")
  }

  /// Every way to divide each class, and the most there can be in each cell.
  private func attack(_ table: CrossTable, _ known: [Bool], _ published: PublishedTable) {
    let classes = table.axes[2].atoms.count
    let kinds = table.inner.count / classes
    let sizes = (0..<classes).map { part in
      (0..<kinds).reduce(0) { $0 + table.inner[$1 * classes + part] }
    }
    let shown = published.dimensions.map(\.codes)
    let figures: [(cell: Int, count: Int)] = zip(published.cells, published.counts).compactMap {
      cell, count in
      count.map { (position(cell.codes, table), $0) }
    }
    XCTAssertEqual(shown[0].first, "_T")
    var most = [Int](repeating: -1, count: table.counts.count)
    func visit(_ part: Int, _ inner: [Int]) {
      guard part < classes else {
        let counts = CrossTable(axes: table.axes, inner: inner).counts
        guard figures.allSatisfy({ counts[$0.cell] == $0.count }) else { return }
        for cell in counts.indices { most[cell] = max(most[cell], counts[cell]) }
        return
      }
      for way in ways(of: sizes[part], kinds) {
        var inner = inner
        for kind in 0..<kinds { inner[kind * classes + part] = way[kind] }
        visit(part + 1, inner)
      }
    }
    visit(0, [Int](repeating: 0, count: table.inner.count))
    for cell in most.indices where !known[cell] {
      XCTAssertGreaterThanOrEqual(most[cell], Self.k, "cell \(cell) of \(published.counts)")
    }
  }

  private func position(_ codes: [String], _ table: CrossTable) -> Int {
    zip(table.axes, codes).reduce(0) { place, next in
      place * next.0.codes.count + (next.0.codes.firstIndex(of: next.1) ?? 0)
    }
  }

  private func ways(of size: Int, _ kinds: Int) -> [[Int]] {
    guard kinds > 1 else { return [[size]] }
    return (0...size).flatMap { first in
      ways(of: size - first, kinds - 1).map { [first] + $0 }
    }
  }

  /// Of women, men and others undecided: neither how few they are nor that there are none.
  func testUndecidedAreNotProvablySmallNorWomenOrMenEmpty() throws {
    let k = 3
    for women in 0...4 {
      for men in 0...4 {
        for others in 0...4 {
          var access = try XCTUnwrap(
            AccessTable(
              reached: [.woman: 9, .man: 9, nil: 18], ongoing: [.woman: 9, .man: 9, nil: 18]))
          for (gender, count) in [(GenderCategory.woman, women), (.man, men), (.other, others)] {
            for _ in 0..<count {
              access.add(.init(gender: gender, stage: .undecided, referral: 0))
            }
          }
          var rules = ProtectionRules(k: k, hidingFewestCellsOf: access.undecided)
          rules.protectsZeros = true
          let figures = protect(access.undecided, under: rules).counts
          XCTAssertEqual(access.table?.counts[0], 0, "nobody is decided on")
          var most = [0, 0, 0, 0]
          for a in 0...12 {
            for b in 0...12 {
              for c in 0...12 {
                let sums = [a, b, a + b + c]
                guard zip(figures, sums).allSatisfy({ $0 == nil || $0 == $1 }) else { continue }
                most = zip(most, sums + [c]).map(max)
              }
            }
          }
          for (place, truth) in [women, men, women + men + others].enumerated() where truth < k {
            XCTAssertGreaterThanOrEqual(most[place], k, "\(women) \(men) \(others)")
          }
          if (1..<k).contains(others) { XCTAssertGreaterThanOrEqual(most[3], k) }
        }
      }
    }
  }
}
