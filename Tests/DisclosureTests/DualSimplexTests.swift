import TestSupport
import XCTest

@testable import DisclosureProtection

/// Random small programmes that grow row by row, held against every solution in whole numbers, and
/// against the same programme with all its rows from the beginning.
final class DualSimplexTests: XCTestCase {
  private struct Programme {
    let costs: [Double]
    let bounds: [(lower: Int, upper: Int)]
    var rows: [(counts: [Int], least: Int, most: Int)] = []

    func sum(_ row: Int, of values: [Double]) -> Double {
      zip(rows[row].counts, values).reduce(0) { $0 + Double($1.0) * $1.1 }
    }

    func allows(_ values: [Double]) -> Bool {
      let isWithin = zip(bounds, values).allSatisfy { bound, value in
        -Double(bound.lower) - 1e-6 <= value && value <= Double(bound.upper) + 1e-6
      }
      return isWithin
        && rows.indices.allSatisfy { row in
          let sum = sum(row, of: values)
          return Double(rows[row].least) - 1e-6 <= sum && sum <= Double(rows[row].most) + 1e-6
        }
    }

    func cost(of values: [Double]) -> Double {
      zip(costs, values).reduce(0) { $0 + $1.0 * abs($1.1) }
    }

    /// Every solution in whole numbers.
    var wholeSolutions: [[Double]] {
      bounds.reduce([[]]) { partial, bound in
        partial.flatMap { values in (-bound.lower...bound.upper).map { values + [Double($0)] } }
      }.filter(allows)
    }
  }

  private func programme(_ random: inout SeededGenerator) -> Programme {
    let count = Int.random(in: 2...5, using: &random)
    return Programme(
      costs: (0..<count).map { _ in Double(Int.random(in: 0...9, using: &random)) + 0.5 },
      bounds: (0..<count).map { _ in
        (.random(in: 0...2, using: &random), .random(in: 0...3, using: &random))
      })
  }

  private func begin(_ programme: Programme) -> DualSimplex {
    var simplex = DualSimplex()
    for (cost, bound) in zip(programme.costs, programme.bounds) {
      _ = simplex.addColumn(costs: cost, lower: Double(bound.lower), upper: Double(bound.upper))
    }
    return simplex
  }

  private func add(_ row: (counts: [Int], least: Int, most: Int), to simplex: inout DualSimplex) {
    let counts = row.counts.enumerated().filter { $0.element != 0 }
    simplex.addRow(
      counts.map { ($0.offset, $0.element) },
      .init(least: Double(row.least), most: Double(row.most)))
  }

  func testFindsTheCheapestSolutionHoweverTheRowsCome() {
    var (found, impossible) = (0, 0)
    forAllSeeds(count: 400) { random in
      var programme = self.programme(&random)
      var simplex = begin(programme)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let counts = programme.costs.map { _ in
          [-1, -1, 0, 0, 1, 1, 2].randomElement(using: &random) ?? 0
        }
        let least = Int.random(in: -3...3, using: &random)
        programme.rows.append((counts, least, least + Int.random(in: 0...2, using: &random)))
        add(programme.rows[programme.rows.count - 1], to: &simplex)
        let outcome = simplex.solve(steps: 1000)
        var fresh = begin(programme)
        for row in programme.rows { add(row, to: &fresh) }
        XCTAssertEqual(outcome, fresh.solve(steps: 1000))
        let whole = programme.wholeSolutions
        guard outcome == .optimal else {
          impossible += 1
          XCTAssertEqual(outcome, .impossible)
          return XCTAssertEqual(whole, [])
        }
        found += 1
        let values = simplex.solution()
        XCTAssertTrue(programme.allows(values), "\(values)")
        let cost = programme.cost(of: values)
        XCTAssertEqual(cost, programme.cost(of: fresh.solution()), accuracy: 1e-6)
        XCTAssertTrue(whole.allSatisfy { cost <= programme.cost(of: $0) + 1e-6 })
      }
    }
    XCTAssertGreaterThan(min(found, impossible), 0)
  }

  /// A column that stands for two variables is taken apart once a row tells them apart.
  func testAColumnThatIsSplitKeepsWhatItWas() {
    forAllSeeds(count: 400) { random in
      let bounds = (0..<4).map { _ in
        (lower: Int.random(in: 0...2, using: &random), upper: Int.random(in: 0...3, using: &random))
      }
      var programme = Programme(costs: [2, 2, 3, 1], bounds: bounds)
      let need = Int.random(in: -2...4, using: &random)
      programme.rows = [([1, 1, 1, -1], need, need)]
      var simplex = DualSimplex()
      let both = (
        lower: Double(bounds[0].lower + bounds[1].lower),
        upper: Double(bounds[0].upper + bounds[1].upper)
      )
      _ = simplex.addColumn(costs: 2, lower: both.lower, upper: both.upper)
      for (cost, bound) in [(3.0, bounds[2]), (1.0, bounds[3])] {
        _ = simplex.addColumn(costs: cost, lower: Double(bound.lower), upper: Double(bound.upper))
      }
      let limits = DualSimplex.Limits(least: Double(need), most: Double(need))
      simplex.addRow([(0, 1), (1, 1), (2, -1)], limits)
      guard simplex.solve(steps: 100) == .optimal else {
        return XCTAssertEqual(programme.wholeSolutions, [])
      }
      let number = simplex.split(
        0, into: (Double(bounds[0].lower), Double(bounds[0].upper)),
        (Double(bounds[1].lower), Double(bounds[1].upper)))
      let least = Int.random(in: -1...2, using: &random)
      programme.rows.append(([0, 1, 1, 0], least, least + 1))
      simplex.addRow(
        [(number, 1), (1, 1)], .init(least: Double(least), most: Double(least + 1)))
      let whole = programme.wholeSolutions
      guard simplex.solve(steps: 100) == .optimal else { return XCTAssertEqual(whole, []) }
      let solution = simplex.solution()
      let values = [solution[0], solution[number], solution[1], solution[2]]
      XCTAssertTrue(programme.allows(values), "\(values)")
      XCTAssertTrue(
        whole.allSatisfy { programme.cost(of: values) <= programme.cost(of: $0) + 1e-6 })
    }
  }
}
