import DisclosureTables
import EqualityModel
import EqualityStatistics
import Foundation
import TestSupport
import XCTest

/// The counts against the definitions read literally, day by day, on random registers.
///
/// The definitions are those of DOMAIN.md 6.5. The slow count shares nothing with the fast one: it has a calendar of its own, and
/// sets of people.
final class SlowCountTests: XCTestCase {
  private struct Spell {
    var row: Ledger.Row
    var start: Date
    var end: Date?
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
      return Spell(
        row: .init(
          participant: participant, unit: [0, 1, 2, 3, 4, 5, 6].randomElement(using: &random) ?? 0,
          gender: gender, start: iso(start), end: end.map(iso)),
        start: start, end: end)
    }
  }

  private func holds(_ measure: Measure, _ spell: Spell, _ first: Date, _ last: Date) -> Bool {
    let (start, end) = (spell.start, spell.end ?? .distantFuture)
    return switch measure {
    case .new: first <= start && start <= last
    case .ended: first <= end && end <= last
    case .ongoing: start <= last && end > last
    case .active: start <= last && end >= first
    case .reached: start <= last
    case .undated: false
    }
  }

  func testTheFastCountIsTheSlowCount() throws {
    let tree = try Ledger.tree()
    try forAllSeeds(count: 150) { random in
      let spells = try randomSpells(&random)
      let month = try XCTUnwrap(
        Month(
          year: .random(in: 2019...2022, using: &random), month: .random(in: 1...12, using: &random)
        ))
      let length = [1, 1, 1, 3, 6, 12].randomElement(using: &random) ?? 1
      let period = try XCTUnwrap(Period(from: month, through: month.advanced(by: length - 1)))
      let (first, last) = try bounds(period)
      let ledger = Ledger(tree: tree, rows: spells.map(\.row))

      let units = try XCTUnwrap(ledger.table(period.description, byUnit: true))
      for (position, unit) in tree.units.enumerated() {
        let inside = Set(tree.subtree(at: position))
        for measure in Measure.allCases where measure != .undated || !period.isWholeYears {
          for category in GenderCategory.allCases {
            let counted = spells.filter {
              inside.contains($0.row.unit) && GenderCategory($0.row.gender) == category
                && holds(measure, $0, first, last)
            }
            let code = position == 0 ? "_T" : unit.code
            XCTAssertEqual(units.count(code, measure, category.code), counted.count)
            XCTAssertEqual(units.members(code, measure, category.code), people(in: counted))
          }
        }
      }

      let persons = try XCTUnwrap(ledger.table(period.description))
      for measure in Measure.allCases where measure != .undated || !period.isWholeYears {
        let counted = spells.filter { holds(measure, $0, first, last) }
        XCTAssertEqual(persons.count("_T", measure), people(in: counted), "\(measure) \(period)")
      }
    }
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

  func testOngoingIsOngoingBeforePlusNewLessEndedInEveryUnit() throws {
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
        XCTAssertEqual(now.count(unit, .ongoing), was + new - ended)
        XCTAssertEqual(now.count(unit, .active), was + new)
        XCTAssertEqual(now.count(unit, .reached), try XCTUnwrap(before.count(unit, .reached)) + new)
      }
    }
  }
}
