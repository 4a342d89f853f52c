import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// Witnesses of an earlier table: a help where they still prove something, and never believed.
final class RecallTests: XCTestCase {
  private typealias Table = (table: CrossTable, rules: ProtectionRules)

  /// Flows and stocks of some months, by gender.
  private func table(using random: inout SeededGenerator) -> Table {
    let months = Int.random(in: 2...6, using: &random)
    let codes = (0..<months).flatMap { ["new \($0)", "ended \($0)", "ongoing \($0)"] }
    let later = (0..<months).map { first in (first..<months).map { 3 * $0 + 2 } }
    let axis = Axis(
      "month", codes: codes,
      atoms: (0..<months).flatMap { [[3 * $0] + later[$0], [3 * $0 + 1]] },
      deductions: (0..<months).flatMap { [[], later[$0]] },
      compounds: (0..<months).map { [2 * $0, 2 * $0 + 1] })
    let gender = Axis("gender", codes: ["w", "m", "_T"], atoms: [[0, 2], [1, 2]])
    var inner: [Int] = []
    var stock = [0, 0]
    for _ in 0..<months {
      let new = stock.map { _ in Int.random(in: 0...12, using: &random) }
      let ended = zip(stock, new).map { Int.random(in: 0...min(6, $0 + $1), using: &random) }
      inner += new + ended
      stock = stock.indices.map { stock[$0] + new[$0] - ended[$0] }
    }
    let table = CrossTable(axes: [axis, gender], inner: inner)
    var rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
    rules.effort = 1
    return (table, rules)
  }

  func testTheWitnessesOfATableProveItAgain() {
    forAllSeeds(count: 10) { random in
      let (table, rules) = table(using: &random)
      var witnesses: [Witness] = []
      guard case .proven = protection(of: table, under: rules, recalling: &witnesses) else {
        return XCTFail("nothing is known")
      }
      guard case .proven = protection(of: table, under: rules, recalling: &witnesses) else {
        return XCTFail("nothing is known")
      }
    }
  }

  /// Were one taken for a proof that is none, the check would stop the program.
  func testWhatIsNoWitnessIsNotBelieved() {
    forAllSeeds(count: 15) { random in
      let (table, rules) = table(using: &random)
      var witnesses = (0..<40).map { _ in
        var places = Set<Int>()
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          places.insert(Int.random(in: table.inner.indices, using: &random))
        }
        return Witness(
          changes: places.sorted().map {
            .init(innerCell: $0, amount: Int.random(in: -6...6, using: &random))
          })
      }
      guard case .proven = protection(of: table, under: rules, recalling: &witnesses) else {
        return XCTFail("nothing is known")
      }
    }
  }

  /// Where everything published still holds, hiding the rest is a way that is always open.
  func testWhatWasProvenIsProvenBesideWhatIsKnown() {
    forAllSeeds(count: 10) { random in
      var (table, rules) = table(using: &random)
      var witnesses: [Witness] = []
      guard case .proven(let published) = protection(of: table, under: rules, recalling: &witnesses)
      else { return XCTFail("nothing is known") }
      rules.known = published.counts.map { $0 != nil }
      rules.withheld = published.counts.map { $0 == nil }

      guard case .proven(let again) = protection(of: table, under: rules, recalling: &witnesses)
      else { return XCTFail("its own witnesses prove it") }
      XCTAssertEqual(again, published)
    }
  }
}
