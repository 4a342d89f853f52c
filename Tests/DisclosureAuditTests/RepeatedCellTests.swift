import DisclosureAudit
import DisclosureTables
import TestSupport
import XCTest

/// Sums in which a cell counts several times, against trying every number.
final class RepeatedCellTests: XCTestCase {
  private let k = 5

  func testSaysWhatTryingEveryNumberSays() throws {
    try forAllSeeds(count: 100) { generator in
      let truth = (0..<3).map { _ in Int.random(in: 0...6, using: &generator) }
      let factors = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 0...3, using: &generator) }
      }
      let sums = factors.map { zip($0, truth).reduce(0) { $0 + $1.0 * $1.1 } }
      let system = CellSystem(
        cellCount: 5,
        relations: factors.enumerated().map { number, own in
          .init(own.enumerated().flatMap { Array(repeating: $0, count: $1) }, equal: [3 + number])
        },
        groupCount: 3, isShown: [true, true, true, true, true])
      let publication = Publication(
        of: system, figures: [nil, nil, nil] + sums.map { $0 }, showsZeros: false)
      let possible = Self.solutions(factors, sums)
      for fractions in [false, true] {
        let report = try Audit(of: publication, k: k, fractions: fractions).report()
        for cell in 0..<3 where factors.contains(where: { $0[cell] > 0 }) {
          let values = Set(possible.map { $0[cell] })
          if let finding = report.findings.first(where: { $0.cell == cell }) {
            XCTAssertTrue(values.allSatisfy(finding.interval.contains), "\(factors) \(sums)")
            XCTAssertTrue(ProofCheck(of: publication).accepts(finding))
          } else if !fractions, !report.undecided.contains(cell) {
            XCTAssertTrue(
              values.contains { $0 >= k } || values.contains(0), "\(factors) \(sums) \(cell)")
          }
        }
      }
    }
  }

  /// Every triple of numbers up to the largest that any sum allows.
  private static func solutions(_ factors: [[Int]], _ sums: [Int]) -> [[Int]] {
    let most = (0..<3).map { cell in
      zip(factors, sums).compactMap { $0[cell] > 0 ? $1 / $0[cell] : nil }.min() ?? 12
    }
    var found: [[Int]] = []
    for one in 0...most[0] {
      for two in 0...most[1] {
        for three in 0...most[2] {
          let values = [one, two, three]
          let fits = zip(factors, sums).allSatisfy { own, sum in
            zip(own, values).reduce(0) { $0 + $1.0 * $1.1 } == sum
          }
          if fits { found.append(values) }
        }
      }
    }
    return found
  }
}
