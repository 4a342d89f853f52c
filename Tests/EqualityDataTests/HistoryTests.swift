import EqualityData
import TestSupport
import XCTest

/// Whole histories of made-up projects, published month by month and then attacked.
///
/// Nothing here is shared with the code that protects or audits: the reader has the files, and the
/// truth comes from what was registered and the rule of closed months, followed by hand.
final class HistoryTests: XCTestCase {
  func testEveryoneOnceOnTime() throws {
    try forAllSeeds(count: 10) { random in
      try attack(try PublishedHistory(RandomHistory(.init(), using: &random), self))
    }
  }

  private func attack(_ published: PublishedHistory, k: Int = 5) throws {
    let history = published.history
    let units = Set(published.stays.values.map(\.unit)).union(
      history.units.indices.filter { unit in !history.units.contains { $0.parent == unit } })
    let reader = try HistoryReader(
      directory: published.output,
      places: units.map { HistoryReader.Place(codes: history.codes(of: $0)) })
    guard !reader.tables.isEmpty else { return }
    var attack = LinearAttack(on: reader.knowledge)
    let truth = HistoryTruth(published, reader)
    for group in reader.groups() {
      let (count, members) = truth.number(in: group)
      guard (1..<k).contains(members) else { continue }
      XCTAssertTrue(
        attack.canHave(k + count - members, in: reader.unknowns(of: group)),
        "\(group): \(members) people, provably fewer than \(k)")
    }
    for table in reader.tables {
      for (cell, shown) in table.cells where cell.measure != "undated" {
        let (count, members) = truth.number(in: reader.group(of: cell, in: table))
        if let shown {
          XCTAssertEqual(shown, count, "\(cell) \(table.months) is true")
          XCTAssertFalse((1..<k).contains(members), "\(cell) \(table.months) is hidden")
        }
      }
    }
  }
}

/// The people there are, in the reader's terms.
struct HistoryTruth {
  private struct Person {
    let number: Int
    let place: HistoryReader.Place
    let gender: String
    let began: Int
    let ended: Int
  }

  private let people: [Person]

  init(_ published: PublishedHistory, _ reader: HistoryReader) {
    let start = Int(published.history.firstMonth.ordinal)
    let shown = reader.places.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
    people = published.stays.values.map { stay in
      Person(
        number: stay.person,
        place: .init(codes: stay.codes.intersection(shown)), gender: stay.gender,
        began: reader.interval(of: start + stay.first),
        ended: stay.last == .max ? reader.boundaries.count : reader.interval(of: start + stay.last))
    }.filter { $0.began < reader.boundaries.count }
  }

  /// How many participations a group counts, and of how many people.
  func number(in group: HistoryGroup) -> (count: Int, members: Int) {
    let counted = people.filter {
      group.isAt($0.place) && group.isOf($0.gender)
        && group.counts($0.began, $0.ended, $0.place.isBack)
    }
    return (counted.count, Set(counted.map(\.number)).count)
  }
}
