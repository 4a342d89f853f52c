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

  private let units = ["P", "A", "A1", "A2", "B", "B1"]

  private func rows(using random: inout SeededGenerator) -> [Participation] {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in
      let unit = units.randomElement(using: &random)!
      let gender = Gender.allCases.randomElement(using: &random)!
      guard Int.random(in: 0..<4, using: &random) > 0 else {
        return Example.anonymous(unit, "202\(Int.random(in: 0...1, using: &random))", gender)
      }
      let end = Bool.random(using: &random) ? "2021-1\(Int.random(in: 0...2, using: &random))" : nil
      let reasons: [EndReason] = [.work, .studies, .misregistration]
      return Example.stay(
        "p\(Int.random(in: 0..<5, using: &random))", unit,
        "2021-0\(Int.random(in: 1...2, using: &random))", end,
        end.map { _ in reasons.randomElement(using: &random)! }, gender: gender)
    }
  }

  func testTheStoreHoldsWhatTheModelHolds() throws {
    try forAllSeeds(count: 5) { random in
      let name = "store-\(random.next())"
      let store = try makeStore(name)
      var model: [Key: Int32] = [:]
      for file in 0..<6 {
        let rows = rows(using: &random)
        let foreseen = try store.importing(rows, as: "\(file)", dryRun: true)
        let counts = try store.importing(rows, as: "\(file)")
        XCTAssertEqual(counts, foreseen)
        XCTAssertEqual(
          counts.added + counts.updated + counts.unchanged + counts.repeated, rows.count)

        var stated: [Key: Int32] = [:]
        for row in rows {
          guard let participant = row.participant else { continue }
          let key = Key(
            pseudonym: participant.pseudonym, unit: row.unit, start: row.start.packed)
          if let earlier = stated[key], earlier != 12, row.endReason == .misregistration {
            continue
          }
          stated[key] = Int32(row.endReason?.rawValue ?? 0)
        }
        model.merge(stated) { $1 }
        let named = try store.registered().filter { $0.participant != 0 }
        XCTAssertEqual(named.map(\.endReason).sorted(), model.values.sorted())

        let again = try store.importing(rows, as: "\(file)")
        XCTAssertEqual(again.added + again.updated + again.participantsCorrected, 0)
      }
      XCTAssertEqual(try store.integrityProblems(), [])
      _ = consume store
      let reopened = try Store.open(at: path(name))
      XCTAssertEqual(try reopened.registered().filter { $0.participant != 0 }.count, model.count)
    }
  }
}
