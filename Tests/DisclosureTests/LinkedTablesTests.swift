import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// Tables that share some of their axes, protected together.
final class LinkedTablesTests: XCTestCase {
  private let sex = Axis.list("sex", length: 2)
  private let area = Axis.list("area", length: 2)
  private let age = Axis.list("age", length: 3)

  func testTheCellsOfEachTableAreTotalsOfWhatItLacks() {
    let linked = LinkedTables([[sex, area], [age, sex]])

    XCTAssertEqual(linked.axes.map(\.name), ["sex", "area", "age"])
    XCTAssertEqual(linked.places(of: 0), [3, 7, 11, 15, 19, 23, 27, 31, 35])
    XCTAssertEqual(linked.places(of: 1), [8, 20, 32, 9, 21, 33, 10, 22, 34, 11, 23, 35])
    XCTAssertEqual(linked.isCell.count { $0 }, 9 + 12 - 3)
  }

  func testTwoTablesAreJoinedByWhatTheyShare() throws {
    let one = CrossTable(axes: [sex, area], inner: [3, 4, 0, 9])
    let other = CrossTable(axes: [age, sex], inner: [2, 9, 5, 0, 0, 0])

    let joint = try XCTUnwrap(CrossTable(linking: [one, other]))

    let linked = LinkedTables([one.axes, other.axes])
    XCTAssertEqual(linked.places(of: 0).map { joint.counts[$0] }, one.counts)
    XCTAssertEqual(linked.places(of: 1).map { joint.counts[$0] }, other.counts)
    XCTAssertEqual(joint.isShown, linked.isCell)
    XCTAssertEqual(joint.isGroup, linked.isCell)
  }

  func testTablesOfOtherPeopleAreNotJoined() {
    let one = CrossTable(axes: [sex, area], inner: [3, 4, 0, 9])
    let other = CrossTable(axes: [age, sex], inner: [2, 9, 5, 1, 0, 0])
    XCTAssertNil(CrossTable(linking: [one, other]))
  }

  func testAnyTwoTablesOfTheSamePeopleAreJoined() throws {
    try forAllSeeds(count: 200) { generator in
      let pair = LinkedPair(using: &generator)
      let joint = try XCTUnwrap(CrossTable(linking: pair.tables))
      for (number, table) in pair.tables.enumerated() {
        XCTAssertEqual(pair.linked.places(of: number).map { joint.counts[$0] }, table.counts)
      }
    }
  }

  /// Nobody can prove a small group of either table from what is published of both.
  func testNoListOfAllPopulationsProvesAGroupOfLinkedTablesSmall() throws {
    try forAllSeeds(count: 150) { generator in
      let pair = LinkedPair(using: &generator)
      let joint = try XCTUnwrap(CrossTable(linking: pair.tables))
      var rules = ProtectionRules(
        k: Int.random(in: 2...6, using: &generator), hidingFewestCellsOf: joint)
      rules.effort = 1
      let published = protect(joint, under: rules)
      let (knowledge, reader) = pair.knowledge(of: published)
      XCTAssertTrue(knowledge.allows(pair.inner))
      let exact = WholeNumberAttack(on: knowledge)
      for (number, table) in pair.tables.enumerated() {
        for (place, count) in zip(pair.linked.places(of: number), table.counts) {
          if let figure = published.counts[place] {
            XCTAssertEqual(figure, count)
            XCTAssertFalse((1..<rules.k).contains(count), "a small group is shown")
          } else if count < rules.k {
            let group = reader.group(of: reader.allCells[place])
            XCTAssertTrue(exact.canHave(rules.k, in: group), "a group is proven to be small")
          }
        }
      }
    }
  }
}

/// Two tables of the same people, with axes in common and axes of their own.
private struct LinkedPair {
  let linked: LinkedTables
  let tables: [CrossTable]

  /// The true joint counts.
  let inner: [Int]

  init(using generator: inout SeededGenerator) {
    func axis(_ name: String, using generator: inout SeededGenerator) -> Axis {
      .list(name, length: Int.random(in: 1...2, using: &generator))
    }
    let common = axis("common", using: &generator)
    let axesOf = [
      [axis("one", using: &generator), common], [common, axis("other", using: &generator)],
    ]
    linked = LinkedTables(axesOf)
    let size = linked.axes.reduce(1) { $0 * $1.atoms.count }
    let bound = Int.random(in: 1...8, using: &generator)
    inner = (0..<size).map { _ in Int.random(in: 0...bound, using: &generator) }
    let joint = CrossTable(axes: linked.axes, inner: inner)
    let linked = linked
    tables = axesOf.enumerated().map { number, axes in
      let counts = linked.places(of: number).map { joint.counts[$0] }
      let reader = Reader(axes)
      // The inner cells of a list are its codes without the last.
      let inner = zip(reader.allCells, counts).filter { cell, _ in
        zip(cell, axes).allSatisfy { $0 < $1.atoms.count }
      }
      return CrossTable(axes: axes, inner: inner.map(\.1))
    }
  }

  /// What a reader of both tables knows of the joint counts.
  func knowledge(of published: PublishedTable) -> (Knowledge, Reader) {
    let reader = Reader(linked.axes)
    let isCell = linked.isCell
    var knowledge = Knowledge(unknownCount: reader.innerCount)
    for (place, codes) in reader.allCells.enumerated() where isCell[place] {
      if let figure = published.counts[place] {
        knowledge.learn(thatSumOf: reader.group(of: codes), is: figure)
      } else {
        knowledge.learn(thatThereAre: reader.group(of: codes))
      }
    }
    return (knowledge, reader)
  }
}
