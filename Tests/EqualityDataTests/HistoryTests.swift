import EqualityData
import Foundation
import TestSupport
import XCTest

/// Whole histories of made-up projects, published month by month and then attacked.
///
/// Nothing here is shared with the code that protects or audits: the reader has the files, and the
/// truth comes from what was registered and the rule of closed months, followed by hand.
/// `PROPERTY_COUNT` makes more histories than fit a daily run.
final class HistoryTests: XCTestCase {
  private typealias Shape = RandomHistory.Shape
  private let k = 5

  func testNobodyIsGivenAwayWhereEveryoneTakesPartOnce() throws {
    try assertThatNobodyIsGivenAway(count: 4, Shape())
  }

  func testNobodyIsGivenAwayWhereThingsAreRegisteredLateAndCorrected() throws {
    try assertThatNobodyIsGivenAway(count: 4, Shape(isLate: true))
  }

  func testNobodyIsGivenAwayWherePeopleTakePartSeveralTimes() throws {
    try assertThatNobodyIsGivenAway(count: 4, Shape(hasSeveral: true))
  }

  func testNobodyIsGivenAwayWherePeopleAreErased() throws {
    try assertThatNobodyIsGivenAway(count: 4, Shape(isErased: true))
  }

  func testNobodyIsGivenAwayWhereAllOfThatHappens() throws {
    try assertThatNobodyIsGivenAway(
      count: 4,
      Shape(
        genders: [["woman", "man", "other"]], hasSeveral: true, isLate: true, isErased: true))
  }

  /// One woman was in both units before the quarter; all who had come less those who came in it.
  func testTheOneInTwoUnitsBeforeAPeriodIsNotFoundByTakingItAway() throws {
    try assertThatNobodyIsGivenAway(seed: 207, Shape(hasSeveral: true))
  }

  func testNobodyIsGivenAwayWhereUnitsGiveWayInTablesOfEveryMonth() throws {
    var gaveWay = 0
    try assertThatNobodyIsGivenAway(count: 2, Self.monthly) { reader, truth in
      gaveWay += self.columnsGivingWay(reader, truth)
    }
    XCTAssertGreaterThan(gaveWay, 0, "some units tell nothing of a column")
  }

  /// A year and more of a project in three levels, some units of which have few people.
  private static let monthly = Shape(
    people: 40...90, months: hasTime ? 12...14 : 7...7,
    outlines: [
      RandomHistory.outline("P", "A<0", "A1<1", "A2<1", "B<0", "B1<4", "B2<4"),
      RandomHistory.outline("P", "A<0", "A1<1", "A2<1", "A3<1", "B<0"),
    ], tables: 0...2, isMonthly: true)

  /// In how many columns a unit shows nothing, zeros neither, that others of its table tell of.
  private func columnsGivingWay(_ reader: HistoryReader, _ truth: HistoryTruth) -> Int {
    reader.tables.reduce(0) { sum, table in
      let columns = Dictionary(grouping: table.cells.keys) { [$0.unit, $0.gender] }.values
      return sum
        + columns.count { cells in
          !table.tells(of: cells[0])
            && cells.contains { truth.number(in: reader.group(of: $0, in: table)).count == 0 }
            && columns.contains { $0[0].gender == cells[0].gender && table.tells(of: $0[0]) }
        }
    }
  }

  func testNobodyIsGivenAwayWhereMonthsAreMissing() throws {
    var attacked = 0
    try assertThatNobodyIsGivenAway(count: 4, Self.withYears) { reader, truth in
      guard reader.tables.contains(where: { $0.years == nil }) else { return }
      attacked += self.small(reader, truth).count { $0.group.byYear != nil && $0.group.who == nil }
    }
    XCTAssertGreaterThan(attacked, 0, "years stand beside months, and few have none")
  }

  func testNobodyIsGivenAwayWhereMonthsAreMissingAndThingsAreRegisteredLate() throws {
    try assertThatNobodyIsGivenAway(count: 4, Self.withYearsLate)
  }

  /// Whose end had a year alone was moved out of it by its December, and counted again afterwards.
  func testWhoIsCountedInYearsOnlyIsCountedInTheRightOnesAndOnce() throws {
    try assertThatNobodyIsGivenAway(seed: 2, Self.withYears)
    for seed: UInt64 in [11, 76] {
      try assertThatNobodyIsGivenAway(seed: seed, Self.withYearsLate)
    }
  }

  private static let withYears = Shape(
    months: 13...26,
    outlines: [
      RandomHistory.outline("P"), RandomHistory.outline("P", "A<0", "B<0"),
      RandomHistory.outline("P", "A<0", "A1<1", "B<0"),
    ], hasYears: true)

  private static var withYearsLate: Shape {
    var shape = withYears
    shape.isLate = true
    return shape
  }

  func testNobodyIsGivenAwayWhereTablesAreRolledUp() throws {
    try assertThatNobodyIsGivenAway(
      count: 6, Shape(months: 3...9, isLate: true, isRolledUp: true))
  }

  func testNobodyIsGivenAwayToAReaderWhoTriesEveryPopulation() throws {
    var tried = 0
    try forAllSeeds(count: 4) { random in
      let published = try PublishedHistory(RandomHistory(Self.tiny, using: &random), self, k: k)
      guard let (reader, truth) = try read(published) else { return }
      let all = reader.knowledge
      var asked: Set<[Int]> = []
      for (group, size, members) in small(reader, truth)
      where asked.insert([size] + reader.unknowns(of: group)).inserted {
        let (knowledge, unknowns) = all.joined(about: reader.unknowns(of: group))
        let zeros = Set(knowledge.sums.filter { $0.value == 0 }.flatMap(\.unknowns))
        guard knowledge.unknownCount - zeros.count <= 24 else { continue }
        tried += 1
        XCTAssertTrue(
          WholeNumberAttack(on: knowledge).canHave(size, in: unknowns),
          "\(group): \(members) people, provably fewer than \(k)")
      }
    }
    XCTAssertGreaterThan(tried, 0, "some histories are small enough")
  }

  private static let tiny = RandomHistory.Shape(
    people: 6...20, months: 2...3,
    outlines: [RandomHistory.outline("P"), RandomHistory.outline("P", "A<0", "B<0")],
    tables: 1...2)

  func testLargeProjectsHoldAndTheirFiguresAreTrue() throws {
    try forAllSeeds(count: 2) { random in
      let published = try PublishedHistory(RandomHistory(Self.large, using: &random), self, k: k)
      try published.assertThatPublishingAgainGivesTheSame()
      try assertThatTheAuditFindsNothing(in: published)
      guard let (reader, truth) = try read(published) else { return }
      assertThatFiguresAreTrue(reader, truth)
    }
  }

  /// A project of seven associations in three levels; as large as they come, where there is time.
  private static let large = RandomHistory.Shape(
    people: hasTime ? 300...5000 : 300...400, months: hasTime ? 24...60 : 24...24,
    outlines: [
      RandomHistory.outline(
        "P", "A<0", "A1<1", "A2<1", "A3<1", "B<0", "B1<5", "B2<5", "B3<5", "C<0", "C1<9", "C2<9",
        "D<0", "D1<12", "E<0", "E1<14", "E2<14", "F<0", "F1<17", "F2<17", "G<0")
    ],
    genders: [["woman", "man"], ["woman", "man", "other"]], tables: hasTime ? 6...14 : 3...4)

  private static let hasTime = ProcessInfo.processInfo.environment["PROPERTY_COUNT"] != nil

  private func assertThatNobodyIsGivenAway(
    count: Int, _ shape: Shape, _ look: (HistoryReader, HistoryTruth) -> Void = { _, _ in }
  ) throws {
    var (histories, tables, refused) = (0, 0, 0)
    defer {
      if Self.hasTime {
        print("\(name): \(histories) histories, \(tables) tables published, \(refused) refused")
      }
    }
    try forAllSeeds(count: count) { random in
      let published = try PublishedHistory(RandomHistory(shape, using: &random), self, k: k)
      histories += 1
      tables += published.published.count
      refused += published.refused.count
      try assertThatNobodyIsGivenAway(in: published, look)
    }
  }

  private func assertThatNobodyIsGivenAway(seed: UInt64, _ shape: Shape) throws {
    var random = SeededGenerator(seed: seed)
    try assertThatNobodyIsGivenAway(
      in: PublishedHistory(RandomHistory(shape, using: &random), self, k: k))
  }

  private func assertThatNobodyIsGivenAway(
    in published: PublishedHistory, _ look: (HistoryReader, HistoryTruth) -> Void = { _, _ in }
  ) throws {
    try published.assertThatPublishingAgainGivesTheSame()
    try assertThatTheAuditFindsNothing(in: published)
    guard let (reader, truth) = try read(published) else { return }
    look(reader, truth)
    var attack = LinearAttack(on: reader.knowledge)
    if published.history.isFollowed {
      assertThatFiguresAreTrue(reader, truth)
      assertThatNobodyIsGivenAway(to: &attack, reader, truth)
      guard reader.countsPersons else { return }
      attackOverlaps(&attack, reader, truth)
      attackThoseGone(&attack, reader, truth)
    } else {
      assertThatNobodyIsProvablyThere(&attack, reader)
    }
  }

  private func assertThatTheAuditFindsNothing(in published: PublishedHistory) throws {
    let audit = try published.audit()
    XCTAssertEqual(audit.findings, [])
    XCTAssertEqual(audit.contradictions, [])
  }

  /// The reader of everything published, and the truth; nil where nothing is.
  private func read(_ published: PublishedHistory) throws -> (HistoryReader, HistoryTruth)? {
    let history = published.history
    let leaves = history.units.indices.filter { unit in
      !history.units.contains { $0.parent == unit }
    }
    let reader = try HistoryReader(
      directory: published.output,
      places: published.occupied.union(leaves).map(history.codes(of:)),
      hasSeveral: history.hasSeveral, hasYears: history.hasYears)
    return reader.tables.isEmpty ? nil : (reader, HistoryTruth(published, reader))
  }

  /// The groups that are truly small, and how many they must be able to be.
  private func small(
    _ reader: HistoryReader, _ truth: HistoryTruth
  ) -> [(group: HistoryGroup, size: Int, members: Int)] {
    reader.groups().compactMap { group in
      let (count, members) = truth.number(in: group)
      return (1..<k).contains(members) ? (group, k + count - members, members) : nil
    }
  }

  private func assertThatNobodyIsGivenAway(
    to attack: inout LinearAttack, _ reader: HistoryReader, _ truth: HistoryTruth
  ) {
    for (group, size, members) in small(reader, truth) {
      XCTAssertTrue(
        attack.canHave(size, in: reader.unknowns(of: group)),
        "\(group): \(members) people, provably fewer than \(k)")
    }
  }

  /// Attacks those whom units count more often than the project does.
  private func attackOverlaps(
    _ attack: inout LinearAttack, _ reader: HistoryReader, _ truth: HistoryTruth
  ) {
    let times = reader.tables.map { reader.intervals(of: $0.months) }
    let ends = Set([0] + times.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let windows = ends.flatMap { first in ends.filter { first < $0 }.map { first..<$0 } }
    for time in windows {
      for event in HistoryReader.events {
        for gender in HistoryReader.genders + ["_T"] {
          for (persons, overlap) in reader.overlaps(event, gender, time) {
            let (count, members) = truth.overlap(event, gender, time, beside: persons)
            guard (1..<k).contains(members) else { continue }
            XCTAssertTrue(
              attack.canHave(k + count - members, in: overlap),
              "\(event) \(gender) \(time): \(members) people more than \(persons), provably few")
          }
        }
      }
    }
  }

  /// Attacks those whom the project has reached and who are not there when a period closes.
  private func attackThoseGone(
    _ attack: inout LinearAttack, _ reader: HistoryReader, _ truth: HistoryTruth
  ) {
    for table in reader.tables where table.cells.keys.contains(where: { $0.unit == "_T" }) {
      let last = reader.intervals(of: table.months).upperBound - 1
      for gender in HistoryReader.genders + ["_T"] {
        let members = truth.gone(gender, by: last)
        guard (1..<k).contains(members) else { continue }
        XCTAssertTrue(
          attack.canHave(k, in: reader.gone(gender, by: last)),
          "\(members) \(gender) have left by the end of \(last), provably few")
      }
    }
  }

  /// Where nobody can say what the true numbers are, a small number must not be proven either.
  private func assertThatNobodyIsProvablyThere(
    _ attack: inout LinearAttack, _ reader: HistoryReader
  ) {
    for group in reader.groups() {
      let unknowns = reader.unknowns(of: group)
      XCTAssertTrue(
        attack.canHave(k, in: unknowns) || attack.canBeEmpty(unknowns), "\(group) is provably few")
    }
  }

  private func assertThatFiguresAreTrue(_ reader: HistoryReader, _ truth: HistoryTruth) {
    for table in reader.tables {
      for (cell, shown) in table.cells {
        let (count, members) = truth.number(in: reader.group(of: cell, in: table))
        guard let shown else {
          XCTAssertTrue(count > 0 || !table.tells(of: cell), "\(cell) \(table.months) is no zero")
          continue
        }
        XCTAssertEqual(shown, count, "\(cell) \(table.months) is true")
        XCTAssertFalse((1..<k).contains(members), "\(cell) \(table.months) is hidden")
      }
    }
  }
}
