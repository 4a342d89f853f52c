import EqualityData
import TestSupport
import XCTest

/// Whole histories of made-up projects, published month by month and then attacked.
///
/// Nothing here is shared with the code that protects or audits: the reader has the files, and the
/// truth comes from what was registered and the rule of closed months, followed by hand.
final class HistoryTests: XCTestCase {
  private typealias Shape = RandomHistory.Shape
  private let k = 5

  func testNobodyIsGivenAwayWhereEveryoneTakesPartOnce() throws {
    try assertThatNobodyIsGivenAway(count: 4, Shape())
  }

  func testNobodyIsGivenAwayWhereThingsAreRegisteredLateAndCorrected() throws {
    try assertThatNobodyIsGivenAway(count: 3, Shape(isLate: true))
  }

  func testNobodyIsGivenAwayWherePeopleTakePartSeveralTimes() throws {
    try assertThatNobodyIsGivenAway(count: 3, Shape(hasSeveral: true))
  }

  func testNobodyIsGivenAwayWherePeopleAreErased() throws {
    try assertThatNobodyIsGivenAway(count: 3, Shape(isErased: true))
  }

  func testNobodyIsGivenAwayWhereAllOfThatHappens() throws {
    try assertThatNobodyIsGivenAway(
      count: 3,
      Shape(
        genders: [["woman", "man", "other"]], hasSeveral: true, isLate: true, isErased: true))
  }

  private func assertThatNobodyIsGivenAway(count: Int, _ shape: Shape) throws {
    try forAllSeeds(count: count) { random in
      let t = ContinuousClock.now
      let published = try PublishedHistory(RandomHistory(shape, using: &random), self, k: k)
      let t2 = ContinuousClock.now
      try published.assertThatPublishingAgainGivesTheSame()
      let t3 = ContinuousClock.now
      let audit = try published.audit()
      let t4 = ContinuousClock.now
      // The audit takes the project's figures for persons where they count times there.
      if !published.history.hasSeveral || published.history.isFollowed && !published.times.contains(where: \.isBack) {
      XCTAssertEqual(audit.findings, [])
      XCTAssertEqual(audit.contradictions, [])
      }
      try attack(published)
      print("##", published.history.units.count, published.published.count, "publish", t2 - t, "again", t3 - t2, "audit", t4 - t3, audit.undecidedCount, "attack", ContinuousClock.now - t4, published.refused.map { "\($0.request.period) \($0.request.unit ?? "-") \($0.request.byUnit) \($0.error)" })
    }
  }

  private func attack(_ published: PublishedHistory) throws {
    let history = published.history
    let leaves = history.units.indices.filter { unit in
      !history.units.contains { $0.parent == unit }
    }
    let reader = try HistoryReader(
      directory: published.output,
      places: published.occupied.union(leaves).map(history.codes(of:)),
      hasSeveral: history.hasSeveral)
    guard !reader.tables.isEmpty else { return }
    var attack = LinearAttack(on: reader.knowledge())
    guard history.isFollowed else { return assertThatNobodyIsProvablyThere(&attack, reader) }
    let truth = HistoryTruth(published, reader)
    assertThatFiguresAreTrue(reader, truth)
    for group in reader.groups() {
      let (count, members) = truth.number(in: group)
      guard (1..<k).contains(members) else { continue }
      XCTAssertTrue(
        attack.canHave(k + count - members, in: reader.unknowns(of: group)),
        "\(group): \(members) people, provably fewer than \(k)")
    }
    if reader.countsPersons { attackOverlaps(&attack, reader, truth) }
  }

  /// Attacks those whom units count more often than the project does.
  private func attackOverlaps(
    _ attack: inout LinearAttack, _ reader: HistoryReader, _ truth: HistoryTruth
  ) {
    for table in reader.tables {
      let time = reader.intervals(of: table.months)
      for event in HistoryReader.events {
        for gender in HistoryReader.genders + ["_T"] {
          let (count, members) = truth.overlap(event, gender, time)
          guard (1..<k).contains(members) else { continue }
          XCTAssertTrue(
            attack.canHave(k + count - members, in: reader.overlap(event, gender, time)),
            "\(event) \(gender) \(time): \(members) people more than once, provably few")
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
      for (cell, shown) in table.cells where cell.measure != "undated" {
        let (count, members) = truth.number(in: reader.group(of: cell, in: table))
        guard let shown else { continue }
        XCTAssertEqual(shown, count, "\(cell) \(table.months) is true")
        XCTAssertFalse((1..<k).contains(members), "\(cell) \(table.months) is hidden")
      }
    }
  }
}
