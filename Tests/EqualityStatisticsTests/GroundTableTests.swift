import DisclosureProtection
import DisclosureTables
import EqualityModel
import EqualityStatistics
import TestSupport
import XCTest

/// Tables of a cohort by ground, attacked by trying every population.
final class GroundTableTests: XCTestCase {
  private func protectedTable(
    _ table: CrossTable, k: Int, protectsZeros: Bool
  ) -> PublishedTable? {
    var rules = ProtectionRules(k: k, costs: GroundCosts.costs(of: table))
    rules.protectsZeros = protectsZeros
    rules.known = GroundTable.known(in: table)
    guard case .proven(let published) = protection(of: table, under: rules) else { return nil }
    return published
  }

  /// All ways to divide `count` people over `parts` categories.
  private func divisions(of count: Int, over parts: Int) -> [[Int]] {
    guard parts > 1 else { return [[count]] }
    return (0...count).flatMap { first in
      divisions(of: count - first, over: parts - 1).map { [first] + $0 }
    }
  }

  func testNoGroupOfACohortIsProvablySmallWhateverItsPopulation() throws {
    var shown = 0
    try forAllSeeds(count: 20) { random in
      let k = 3
      let isSensitive = Bool.random(using: &random)
      // Two classes of people and three categories; the rest have not answered.
      let sizes = (0..<2).map { _ in Int.random(in: k...8, using: &random) }
      let classes = try XCTUnwrap(
        GenderClasses(
          published: [.woman: sizes[0], .man: sizes[1], .other: 0, .unknown: 0],
          total: sizes[0] + sizes[1], least: k))
      var ground = GroundTable(categories: ["a", "b", "c"], allowsSeveral: false, classes: classes)
      for (gender, size) in zip([GenderCategory.woman, .man], sizes) {
        for _ in 0..<size {
          let category = [0, 0, 1, 2, 3][Int.random(in: 0..<5, using: &random)]
          if category < 3 { ground.add(gender, .init([category])) }
        }
      }
      let table = try XCTUnwrap(ground.table)
      guard let published = protectedTable(table, k: k, protectsZeros: isSensitive) else { return }
      shown += published.counts.count { $0 != nil }
      attack(published, table, sizes, k: k, isSensitive: isSensitive)
    }
    XCTAssertGreaterThan(shown, 60, "something is shown")
  }

  /// Finds, for every group, the largest that it is in any population with the same table.
  private func attack(
    _ published: PublishedTable, _ table: CrossTable, _ sizes: [Int], k: Int, isSensitive: Bool
  ) {
    let genders = published.dimensions[1].codes
    // Groups: everyone, the known, the categories and the rest; by column, and by all columns.
    let parts = [[0, 1, 2, 3], [0, 1, 2], [0], [1], [2], [3]]
    let columns = genders.map { $0 == "_T" ? [0, 1] : [$0 == "woman" ? 0 : 1] }
    let width = table.axes[1].codes.count
    var greatest: [Int] = []
    for one in divisions(of: sizes[0], over: 4) {
      for other in divisions(of: sizes[1], over: 4) {
        let sums = parts.flatMap { part in
          columns.map {
            $0.reduce(0) { sum, c in sum + part.reduce(0) { $0 + [one, other][c][$1] } }
          }
        }
        let agrees = zip(published.counts, sums).allSatisfy { figure, sum in
          figure.map { $0 == sum } ?? (isSensitive || sum > 0)
        }
        guard agrees else { continue }
        greatest = greatest.isEmpty ? sums : zip(greatest, sums).map(max)
      }
    }
    XCTAssertFalse(greatest.isEmpty, "the truth is one of them")
    for (group, most) in greatest.enumerated() {
      let (row, column) = (group / genders.count, group % genders.count)
      let place = table.axes[1].codes.firstIndex(of: genders[column]) ?? 0
      let truth = table.counts[row * width + place]
      if truth > 0 || isSensitive, truth < k {
        XCTAssertGreaterThanOrEqual(most, k, "\(published.dimensions[0].codes) \(group)")
      }
    }
  }

  func testWhereAllAreInOneCategoryThatIsNotShown() throws {
    let classes = try XCTUnwrap(GenderClasses(published: [.woman: 40], total: nil, least: 10))
    var ground = GroundTable(categories: ["ja", "nej"], allowsSeveral: false, classes: classes)
    for _ in 0..<40 { ground.add(.woman, .init([0])) }
    let table = try XCTUnwrap(ground.table)

    let published = try XCTUnwrap(protectedTable(table, k: 10, protectsZeros: true))

    XCTAssertEqual(published["_T", "woman"], 40)
    XCTAssertTrue(published["ja", "woman"] != 40)
    XCTAssertNil(published["nej", "woman"])
  }

  func testOneWhoChoosesSeveralIsInEachAndCountsOnce() throws {
    let classes = try XCTUnwrap(GenderClasses(published: [.woman: 60], total: nil, least: 5))
    var ground = GroundTable(
      categories: ["svensk", "samisk", "romsk"], allowsSeveral: true, classes: classes)
    for person in 0..<40 {
      ground.add(.woman, .init(person < 15 ? [0, 1] : [person < 25 ? 2 : 0]))
    }
    let table = try XCTUnwrap(ground.table)
    let counts = Dictionary(uniqueKeysWithValues: zip(table.axes[0].codes, table.counts))

    XCTAssertEqual(counts["known"], 40)
    XCTAssertEqual(counts["svensk"], 30)
    XCTAssertEqual(counts["samisk"], 15)
    XCTAssertEqual(counts["romsk"], 10)
    XCTAssertEqual(counts["unknown"], 20)
    XCTAssertEqual(counts["not samisk"], 25)
    let published = try XCTUnwrap(protectedTable(table, k: 5, protectsZeros: true))
    XCTAssertEqual(published["samisk", "woman"], 15)
  }

  func testWhereAllWhoAnswerChooseOneOfSeveralThatIsNotShownEither() throws {
    let classes = try XCTUnwrap(GenderClasses(published: [.woman: 60], total: nil, least: 10))
    var ground = GroundTable(categories: ["a", "b"], allowsSeveral: true, classes: classes)
    for person in 0..<40 { ground.add(.woman, .init(person < 20 ? [0, 1] : [0])) }

    let published = try XCTUnwrap(
      protectedTable(try XCTUnwrap(ground.table), k: 10, protectsZeros: true))

    XCTAssertFalse(
      published["a", "woman"] == 40 && published["known", "woman"] == 40,
      "it would say of everyone that they are in a")
  }

  func testGendersTooFewOrHiddenAreOneClassOrLeftOut() throws {
    let joined = try XCTUnwrap(
      GenderClasses(published: [.woman: 60, .man: 40, .unknown: 6], total: 108, least: 10))
    XCTAssertEqual(joined.classes.map(\.genders), [[.woman], [.man, .other, .unknown]])
    XCTAssertEqual(joined.classes.map(\.size), [60, 48])
    XCTAssertEqual(joined.totalCode, "_T")

    let partial = try XCTUnwrap(
      GenderClasses(published: [.woman: 60, .man: 40, .unknown: 6], total: nil, least: 10))
    XCTAssertEqual(partial.classes.map(\.genders), [[.woman], [.man]])
    XCTAssertEqual(partial.totalCode, "woman+man")

    XCTAssertNil(GenderClasses(published: [.woman: 4], total: nil, least: 5))
    XCTAssertNil(GenderClasses(published: [.woman: 9], total: 8, least: 5))
  }
}
