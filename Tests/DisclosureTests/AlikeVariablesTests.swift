import TestSupport
import XCTest

@testable import DisclosureProtection

/// Variables that no sum tells apart are one column; whatever is found holds for each of them.
final class AlikeVariablesTests: XCTestCase {
  func testWhatIsFoundKeepsEverySumAndEveryBound() {
    var (found, impossible) = (0, 0)
    forAllSeeds(count: 300) { random in
      let rooms = (0..<4).map { _ in Int32.random(in: 0...2, using: &random) }
      var system = BlockSystem(rooms: rooms)
      let all = (0..<4).map { Int32($0) }
      system.add(all, of: 0, isFixed: false)
      var simplex = DualSimplex()
      var alike = AlikeVariables(of: system)
      var sums: [(counts: [Int], need: Int)] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let counts = rooms.map { _ in [-1, 0, 0, 1, 1, 2].randomElement(using: &random) ?? 0 }
        let need = Int.random(in: -3...3, using: &random)
        sums.append((counts, need))
        let terms = counts.enumerated().flatMap { variable, count in
          [Int32](repeating: count < 0 ? ~Int32(variable) : Int32(variable), count: abs(count))
        }
        let columns = alike.columns(of: terms, in: &simplex)
        simplex.addRow(columns, .init(least: Double(need), most: Double(need)))
        guard simplex.solve(steps: 1000) == .optimal else {
          impossible += 1
          return XCTAssertFalse(isPossible(sums, rooms))
        }
        found += 1
        var values = [Double](repeating: 0, count: rooms.count)
        for (variable, value) in alike.values(of: simplex.solution()) { values[variable] += value }
        for (counts, need) in sums {
          let sum = zip(counts, values).reduce(0) { $0 + Double($1.0) * $1.1 }
          XCTAssertEqual(sum, Double(need), accuracy: 1e-6)
        }
        XCTAssertTrue(zip(rooms, values).allSatisfy { -Double($0) - 1e-6 <= $1 })
      }
    }
    XCTAssertGreaterThan(min(found, impossible), 0)
  }

  /// Whether some whole numbers, none above 4, have these sums.
  private func isPossible(_ sums: [(counts: [Int], need: Int)], _ rooms: [Int32]) -> Bool {
    var all: [[Int]] = [[]]
    for room in rooms {
      all = all.flatMap { values in (-Int(room)...4).map { number in values + [number] } }
    }
    return all.contains { values in
      sums.allSatisfy { counts, need in
        zip(counts, values).reduce(0) { sum, next in sum + next.0 * next.1 } == need
      }
    }
  }

  func testAVariableThatIsCappedGoesNoFurtherThanTheWholeNumberBefore() {
    for value in [0.5, -0.5, 1.5, -1.5] {
      let system = BlockSystem(rooms: [3, 3])
      var simplex = DualSimplex()
      var alike = AlikeVariables(of: system)
      let need = value > 0 ? 3.0 : -3.0
      simplex.addRow(alike.columns(of: [0, 1], in: &simplex), .init(least: need, most: need))
      alike.cap(0, before: value, in: &simplex)
      XCTAssertEqual(simplex.solve(steps: 100), .optimal)
      let values = Dictionary(
        uniqueKeysWithValues: alike.values(of: simplex.solution()).map { ($0.variable, $0.value) })
      XCTAssertLessThanOrEqual(abs(values[0] ?? 0), abs(value.rounded(.towardZero)))
      XCTAssertEqual((values[0] ?? 0) + (values[1] ?? 0), need, accuracy: 1e-6)
    }
  }
}
