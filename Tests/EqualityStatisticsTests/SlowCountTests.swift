import DisclosureTables
import EqualityModel
import EqualityStatistics
import Foundation
import TestSupport
import XCTest

/// The counts against the definitions read literally, day by day, on random registers.
///
/// The slow count shares nothing with the fast one: it has a calendar of its own, and sets of
/// people. Units count participations as DOMAIN.md 6.5 says. The whole project counts persons: in
/// each month someone comes who has a start in it and was not there when the month before closed,
/// and ends who has an end in it and is not there when it closes. New is who comes the first time.
final class SlowCountTests: XCTestCase {
  private struct Spell {
    var row: Ledger.Row
    var start: Date
    var end: Date?

    /// Whether only the years are known.
    var isOfYears = false
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC") ?? .gmt
    return calendar
  }()

  private func date(_ day: Int) throws -> Date {
    let start = try XCTUnwrap(
      Self.calendar.date(from: DateComponents(year: 2019, month: 11, day: 20)))
    return try XCTUnwrap(Self.calendar.date(byAdding: .day, value: day, to: start))
  }

  private func iso(_ date: Date) -> String {
    let parts = Self.calendar.dateComponents([.year, .month, .day], from: date)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  private func randomSpells(_ random: inout SeededGenerator) throws -> [Spell] {
    let genders = Gender.allCases
    let people = (0...30).map { _ in genders.randomElement(using: &random) ?? .woman }
    return try (0..<Int.random(in: 0...80, using: &random)).map { _ in
      let participant = Int.random(in: 0...30, using: &random)
      let first = Int.random(in: 0...900, using: &random)
      let isOpen = Int.random(in: 0..<4, using: &random) == 0
      let length = Bool.random(using: &random) ? 0 : Int.random(in: 0...400, using: &random)
      let (start, end) = (try date(first), isOpen ? nil : try date(first + length))
      let gender =
        participant == 0 ? genders.randomElement(using: &random) ?? .man : people[participant]
      let isOfYears = Int.random(in: 0..<3, using: &random) == 0
      func text(_ date: Date) -> String { isOfYears ? String(iso(date).prefix(4)) : iso(date) }
      return Spell(
        row: .init(
          participant: participant, unit: Int.random(in: 0...6, using: &random), gender: gender,
          start: text(start), end: end.map(text)),
        start: start, end: end, isOfYears: isOfYears)
    }
  }

  private func holds(
    _ measure: Measure, _ spell: Spell, _ first: Date, _ last: Date, wholeYears: Bool
  ) throws -> Bool {
    var (start, end) = (spell.start, spell.end ?? .distantFuture)
    if spell.isOfYears {
      // A day in the middle of each year stands for the year, and tells no years apart.
      guard wholeYears else { return false }
      start = try middle(ofYearOf: start)
      end = try spell.end.map(middle(ofYearOf:)) ?? end
    }
    return switch measure {
    case .new: first <= start && start <= last
    case .ended: first <= end && end <= last
    case .ongoing: start <= last && end > last
    case .active: start <= last && end >= first
    case .reached: start <= last
    case .undated: spell.isOfYears && first <= start && start <= last
    }
  }

  private func middle(ofYearOf date: Date) throws -> Date {
    let year = Self.calendar.component(.year, from: date)
    return try XCTUnwrap(
      Self.calendar.date(from: DateComponents(year: year, month: 7, day: 1)))
  }

  func testTheFastCountIsTheSlowCountInEveryUnit() throws {
    let tree = try Ledger.tree()
    try forAllSeeds(count: 120) { random in
      let spells = try randomSpells(&random)
      let period = try randomPeriod(&random)
      let wholeYears = period.first.month == 1 && period.monthCount % 12 == 0
      let (first, last) = try bounds(period)
      let ledger = Ledger(tree: tree, rows: spells.map(\.row))

      let units = try XCTUnwrap(ledger.table(period.description, byUnit: true))
      for (position, unit) in tree.units.enumerated().dropFirst() {
        let inside = Set(tree.subtree(at: position))
        for measure in Measure.allCases where measure != .undated || wholeYears {
          for category in GenderCategory.allCases {
            let counted = try spells.filter {
              try inside.contains($0.row.unit) && GenderCategory($0.row.gender) == category
                && holds(measure, $0, first, last, wholeYears: wholeYears)
            }
            XCTAssertEqual(units.count(unit.code, measure, category.code), counted.count)
            XCTAssertEqual(units.members(unit.code, measure, category.code), people(in: counted))
          }
        }
      }
    }
  }

  func testTheFastCountIsTheSlowCountOfPersonsInTheProject() throws {
    let tree = try Ledger.tree()
    try forAllSeeds(count: 120) { random in
      let spells = try randomSpells(&random)
      let period = try randomPeriod(&random)
      let ledger = Ledger(tree: tree, rows: spells.map(\.row))
      let slow = try persons(in: spells, period)
      for byUnit in [false, true] {
        let table = try XCTUnwrap(ledger.table(period.description, byUnit: byUnit))
        for (measure, (times, people)) in slow where measure != .undated || period.isWholeYears {
          XCTAssertEqual(table.count("_T", measure), times, "\(measure) \(period)")
          XCTAssertEqual(table.members("_T", measure), people, "\(measure) \(period)")
        }
      }
    }
  }

  /// For each measure, how often the project counts somebody, and how many people they are.
  private func persons(
    in spells: [Spell], _ period: Period
  ) throws -> [Measure: (times: Int, people: Int)] {
    let wholeYears = period.first.month == 1 && period.monthCount % 12 == 0
    let (first, last) = try bounds(period)
    var counts: [Measure: (times: Int, people: Int)] = [:]
    func count(_ measure: Measure, _ times: Int) {
      let sum = counts[measure] ?? (0, 0)
      counts[measure] = (sum.times + times, sum.people + (times > 0 ? 1 : 0))
    }
    let measures: [Measure] = [.new, .ended, .ongoing, .active, .reached]
    for spell in spells where spell.row.participant == 0 {
      for measure in measures + [.undated] {
        count(measure, try holds(measure, spell, first, last, wholeYears: wholeYears) ? 1 : 0)
      }
    }
    for person in Set(spells.map(\.row.participant)) where person != 0 {
      let all = spells.filter { $0.row.participant == person }
      let stays = all.filter { !$0.isOfYears }
      func isThere(on close: Date) -> Bool {
        stays.contains { $0.start <= close && ($0.end ?? .distantFuture) > close }
      }
      let months = try (0..<period.monthCount).map { try month(period.first.advanced(by: $0)) }
      let came = months.count { before, first, last in
        stays.contains { first <= $0.start && $0.start <= last } && !isThere(on: before)
      }
      let ended = months.count { _, first, last in
        !isThere(on: last) && stays.contains { $0.end.map { first <= $0 && $0 <= last } ?? false }
      }
      let new = stays.map(\.start).min().map { first <= $0 && $0 <= last } ?? false
      var times: [Measure: Int] = [
        .new: new ? 1 : 0, .ended: ended, .ongoing: isThere(on: last) ? 1 : 0,
        .active: came + (isThere(on: months[0].before) ? 1 : 0),
        .reached: stays.contains { $0.start <= last } ? 1 : 0,
      ]
      // Of what has no month the first counts, unless something with a month began by that year.
      func years(_ spell: Spell) -> [Int] {
        [spell.start, spell.end ?? .distantFuture].map { Self.calendar.component(.year, from: $0) }
          + [spell.row.unit]
      }
      if let spell = all.filter(\.isOfYears).min(by: {
        years($0).lexicographicallyPrecedes(years($1))
      }), !stays.contains(where: { years($0)[0] <= years(spell)[0] }) {
        for measure in measures + [.undated] {
          let isCounted = try holds(measure, spell, first, last, wholeYears: wholeYears)
          times[measure, default: 0] += isCounted ? 1 : 0
        }
      }
      for (measure, times) in times { count(measure, times) }
    }
    return counts
  }

  /// The last day before a month, and its first and last days.
  private func month(_ month: Month) throws -> (before: Date, first: Date, last: Date) {
    let (first, last) = try bounds(Period(month))
    return (try XCTUnwrap(Self.calendar.date(byAdding: .day, value: -1, to: first)), first, last)
  }

  private func randomPeriod(_ random: inout SeededGenerator) throws -> Period {
    let length = [1, 1, 1, 3, 6, 12].randomElement(using: &random) ?? 1
    let isYear = length == 12 && Bool.random(using: &random)
    let month = try XCTUnwrap(
      Month(
        year: .random(in: 2019...2022, using: &random),
        month: isYear ? 1 : .random(in: 1...12, using: &random)))
    return try XCTUnwrap(Period(from: month, through: month.advanced(by: length - 1)))
  }

  private func people(in spells: [Spell]) -> Int {
    let known = Set(spells.map(\.row.participant).filter { $0 != 0 })
    return known.count + spells.count { $0.row.participant == 0 }
  }

  private func bounds(_ period: Period) throws -> (Date, Date) {
    let first = try XCTUnwrap(
      Self.calendar.date(
        from: DateComponents(year: period.first.year, month: period.first.month, day: 1)))
    let next = try XCTUnwrap(
      Self.calendar.date(byAdding: .month, value: period.monthCount, to: first))
    return (first, try XCTUnwrap(Self.calendar.date(byAdding: .day, value: -1, to: next)))
  }

  func testOngoingIsOngoingBeforePlusNewLessEndedInEveryUnitAndReachedGrowsByTheNew() throws {
    let tree = try Ledger.tree()
    try forAllSeeds(count: 100) { random in
      let ledger = Ledger(tree: tree, rows: try randomSpells(&random).map(\.row))
      let month = Month(ordinal: .random(in: (2020 * 12)...(2021 * 12), using: &random))
      let before = try XCTUnwrap(ledger.table(month.advanced(by: -1).description, byUnit: true))
      let now = try XCTUnwrap(ledger.table(month.description, byUnit: true))
      for unit in ["_T"] + tree.units.dropFirst().map(\.code) {
        let was = try XCTUnwrap(before.count(unit, .ongoing))
        let new = try XCTUnwrap(now.count(unit, .new))
        let ended = try XCTUnwrap(now.count(unit, .ended))
        XCTAssertEqual(now.count(unit, .reached), try XCTUnwrap(before.count(unit, .reached)) + new)
        let active = try XCTUnwrap(now.count(unit, .active))
        XCTAssertEqual(now.count(unit, .ongoing), active - ended)
        // Whoever comes back to the project is active, and not new.
        let back = active - was - new
        XCTAssertTrue(unit == "_T" ? back >= 0 : back == 0)
      }
    }
  }
}
