import EqualityModel
import TestSupport
import XCTest

@testable import EqualityStore

/// Many imports in a row, held against a model of a few lines.
final class RandomWorkloadTests: StoreTestCase {
  private struct Key: Hashable {
    let pseudonym: String
    let unit: String
    let start: Int32
  }

  /// What the store should hold: the reason of each stay, and each anonymous row by unit and year.
  private struct Model {
    var stays: [Key: Int32] = [:]
    var anonymous: [String: [Int32]] = [:]

    mutating func add(_ rows: [Participation], _ mode: ImportMode) {
      if mode == .complete { (stays, anonymous) = ([:], [:]) }
      var listed: [String: [Int32]] = [:]
      for row in rows {
        let reason = Int32(row.endReason?.rawValue ?? 0)
        if let key = RandomWorkloadTests.key(of: row) {
          stays[key] = reason
        } else {
          listed["\(row.unit) \(row.start.year)", default: []].append(reason)
        }
      }
      anonymous.merge(listed) { mode == .addAnonymous ? $0 + $1 : $1 }
    }
  }

  private static func key(of row: Participation) -> Key? {
    row.participant.map { Key(pseudonym: $0.pseudonym, unit: row.unit, start: row.start.packed) }
  }

  private let units = ["P", "A", "A1", "A2", "B", "B1"]

  private func rows(using random: inout SeededGenerator) -> [Participation] {
    var seen: Set<Key> = []
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in row(using: &random) }
      .filter { row in Self.key(of: row).map { seen.insert($0).inserted } ?? true }
  }

  private func row(using random: inout SeededGenerator) -> Participation {
    let unit = units.randomElement(using: &random)!
    let gender = Gender.allCases.randomElement(using: &random)!
    let end = Bool.random(using: &random) ? "2021-1\(Int.random(in: 0...2, using: &random))" : nil
    let reasons: [EndReason] = [.work, .studies, .misregistration]
    let reason = end.map { _ in reasons.randomElement(using: &random)! }
    guard Int.random(in: 0..<4, using: &random) > 0 else {
      let year = "202\(Int.random(in: 0...1, using: &random))"
      return Example.anonymous(unit, year, gender, end, reason)
    }
    return Example.stay(
      "p\(Int.random(in: 0..<5, using: &random))", unit,
      "2021-0\(Int.random(in: 1...2, using: &random))", end, reason, gender: gender)
  }

  func testTheStoreHoldsWhatTheModelHolds() throws {
    try forAllSeeds(count: 5) { random in
      let name = "store-\(random.next())"
      let store = try makeStore(name)
      var model = Model()
      for file in 0..<8 {
        let rows = rows(using: &random)
        let mode = [ImportMode.update, .update, .addAnonymous, .complete]
          .randomElement(using: &random)!
        let foreseen = try store.importing(rows, as: "\(file)", dryRun: true, mode: mode)
        let counts = try store.importing(rows, as: "\(file)", mode: mode)
        XCTAssertEqual(counts, foreseen)
        XCTAssertEqual(
          counts.added + counts.updated + counts.unchanged + counts.anonymousAdded
            + counts.anonymousUnchanged, rows.count)

        model.add(rows, mode)
        let (named, anonymous) = try split(store.registered())
        XCTAssertEqual(named, model.stays.values.sorted())
        XCTAssertEqual(anonymous, model.anonymous.values.joined().sorted())

        let again = try store.importing(rows, as: "\(file)", mode: mode)
        XCTAssertEqual(again, ImportCounts(importedBefore: "2021-11-01"))
      }
      XCTAssertEqual(try store.integrityProblems(), [])
      _ = consume store
      let reopened = try Store.open(at: path(name))
      XCTAssertEqual(try split(reopened.registered()).named.count, model.stays.count)
    }
  }

  /// The reasons of what is registered, of participants and anonymously.
  private func split(_ all: [RegisteredStay]) -> (named: [Int32], anonymous: [Int32]) {
    let named = all.filter { $0.participant != 0 }.map(\.endReason).sorted()
    return (named, all.filter { $0.participant == 0 }.map(\.endReason).sorted())
  }
}
