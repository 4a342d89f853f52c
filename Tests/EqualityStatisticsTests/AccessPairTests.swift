import DisclosureProtection
import DisclosureTables
import EqualityModel
import EqualityStatistics
import TestSupport
import XCTest

/// Two dimensions of those referred, and those not decided on, attacked by trying every population.
final class AccessPairTests: XCTestCase {
  private static let k = 2

  /// Classes of women: declined and ongoing.
  private func columns(_ sizes: [Int]) -> AccessColumns? {
    let passages: [AccessStage.Passage: Int] = [
      .decided: sizes[0] + sizes[1], .declined: sizes[0], .accepted: sizes[1], .started: sizes[1],
      .ended: 0,
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
    let (declined, ongoing) = (
      try place(.declined, in: columns), try place(.ongoing, in: columns)
    )
    pairs.add(toClass: declined, .init([0]), .init([0, 1]))
    pairs.add(toClass: declined, nil, .init([0]))
    pairs.add(toClass: ongoing, .init([1]), nil)
    pairs.add(toClass: ongoing, .init([0]), .init([0]))
    pairs.add(toClass: ongoing, nil, nil)
    let table = try XCTUnwrap(pairs.table)

    func count(_ codes: String...) -> Int {
      let place = zip(table.axes, codes).reduce(0) { place, next in
        place * next.0.codes.count + (next.0.codes.firstIndex(of: next.1) ?? 0)
      }
      return table.counts[place]
    }
    XCTAssertEqual(count("_T", "_T", "_T:_T"), 7)
    XCTAssertEqual(count("_T", "_T", "declined:woman"), 3)
    XCTAssertEqual(count("a", "_T", "_T:_T"), 2)
    XCTAssertEqual(count("_T", "c", "_T:_T"), 3)
    XCTAssertEqual(count("a", "c", "_T:_T"), 2)
    XCTAssertEqual(count("a", "d", "_T:_T"), 1)
    XCTAssertEqual(count("known", "known", "started:_T"), 1)
    XCTAssertEqual(count("known", "_T", "started:_T"), 2)
  }

  func testNoGroupOfAPairIsProvablySmallOrEmptyWhateverThePopulation() throws {
    var shown = 0
    for several in [false, true] {
      try forAllSeeds(count: several ? 1 : 3) { random in
        let sizes = [
          2, several ? 2 : Int.random(in: 2...3, using: &random),
        ]
        let columns = try XCTUnwrap(self.columns(sizes))
        var pairs = AccessPairTable(
          CategoryAxis(["a", "b"], allowsSeveral: several),
          CategoryAxis(["c", "d"], allowsSeveral: false), columns: columns)
        for (stage, size) in zip([AccessStage.declined, .ongoing], sizes) {
          let place = try place(stage, in: columns)
          for _ in 0..<size {
            pairs.add(
              toClass: place,
              [nil, .init([0]), .init([0]), .init([1])][.random(in: 0...3, using: &random)],
              [nil, .init([0]), .init([0]), .init([1])][.random(in: 0...3, using: &random)])
          }
        }
        let table = try XCTUnwrap(pairs.table)
        var rules = ProtectionRules(k: Self.k, costs: AccessCosts.costs(of: table))
        rules.protectsZeros = true
        rules.known = AccessPairTable.known(in: table)
        guard case .proven(let published) = protection(of: table, under: rules) else { return }
        let width = published.dimensions[2].codes.count
        shown += published.counts.dropFirst(width).count { $0 != nil }
        attack(table, rules.known, published)
      }
    }
    XCTAssertGreaterThan(shown, 3, "something is shown")
  }

  /// Every way to divide each class, and the most there can be in each cell.
  private func attack(_ table: CrossTable, _ known: [Bool], _ published: PublishedTable) {
    let figures: [(cell: Int, count: Int)] = published.cells.compactMap { codes, count in
      count.map { (position(codes, table), $0) }
    }
    let (one, other) = (populations(ofClass: 0, in: table), populations(ofClass: 1, in: table))
    var most = [Int](repeating: -1, count: table.counts.count)
    for first in one {
      for second in other
      where figures.allSatisfy({ first[$0.cell] + second[$0.cell] == $0.count }) {
        for cell in most.indices { most[cell] = max(most[cell], first[cell] + second[cell]) }
      }
    }
    for cell in most.indices where !known[cell] {
      XCTAssertGreaterThanOrEqual(most[cell], Self.k, "cell \(cell) of \(published.counts)")
    }
  }

  /// What the cells can count of one class.
  private func populations(ofClass part: Int, in table: CrossTable) -> [[Int]] {
    let kinds = table.inner.count / 2
    let size = (0..<kinds).reduce(0) { $0 + table.inner[$1 * 2 + part] }
    return ways(of: size, kinds).map { way in
      var inner = [Int](repeating: 0, count: table.inner.count)
      for kind in 0..<kinds { inner[kind * 2 + part] = way[kind] }
      return CrossTable(axes: table.axes, inner: inner).counts
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

  /// What is shown of women, of men and of all who are undecided.
  private func shown(undecided: [GenderCategory: Int], k: Int) throws -> [Int?] {
    var access = try XCTUnwrap(
      AccessTable(reached: [.woman: 9, .man: 9, nil: 18], ongoing: [.woman: 9, .man: 9, nil: 18]))
    for (gender, count) in undecided {
      for _ in 0..<count { access.add(.init(gender: gender, stage: .undecided, referral: 0)) }
    }
    XCTAssertEqual(access.table?.counts[0], 0, "nobody is decided on")
    var rules = ProtectionRules(k: k, hidingFewestCellsOf: access.undecided)
    rules.protectsZeros = true
    return protect(access.undecided, under: rules).counts
  }

  /// Of women, men and others undecided: neither how few they are nor that there are none.
  func testUndecidedAreNotProvablySmallNorWomenOrMenEmpty() throws {
    let k = 3
    for women in 0...4 {
      for men in 0...4 {
        for others in 0...4 {
          let figures = try shown(undecided: [.woman: women, .man: men, .other: others], k: k)
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

  /// Whoever waited when the first table closed is decided on in the second, or has taken it back, and
  /// no table tells which: so who began in the months between them, without such a referral, does not
  /// follow from the gender table of those months.
  func testThoseWhoBeganSinceWithoutAReferralDoNotFollowFromTwoTables() throws {
    let k = 3
    for (waiting, withdrew) in [(0, 0), (0, 3), (1, 1), (2, 0), (3, 0), (1, 4)] {
      for (old, new) in [(0, 4), (1, 3), (2, 2)] where old <= waiting {
        for others in 1..<k {
          // Women undecided at first, as far as shown; started since; and begun since.
          let undecided = try shown(undecided: [.woman: waiting + withdrew, .man: 9], k: k)[0]
          let (started, begun) = (old + new, old + new + others)
          var most = 0
          for before in undecided.map({ $0...$0 }) ?? 0...12 {
            // Of those who waited, so many have started since, of whom some before the months began.
            for carried in 0...min(before, started) {
              for early in 0...carried where begun - (started - early) >= 0 {
                most = max(most, begun - (started - early))
              }
            }
          }
          XCTAssertGreaterThanOrEqual(most, k, "\(waiting) \(withdrew) \(old) \(new) \(others)")
        }
      }
    }
  }
}
