import DisclosureTables
import TestSupport
import XCTest

@testable import DisclosureProtection

/// Tables that are networks: what a network finds is all there is to find.
final class NetworkTests: XCTestCase {
  func testAHierarchyByAListIsANetworkEitherWayAndNothingElseIs() {
    var generator = SeededGenerator(seed: 1)
    let tree = Axis.hierarchy("unit", length: 12, using: &generator)
    let list = Axis.list("gender", length: 3)
    XCTAssertTrue(isNetwork([tree, list]))
    XCTAssertTrue(isNetwork([list, tree]))
    XCTAssertFalse(isNetwork([list]))
    XCTAssertFalse(isNetwork([list, list, list]))
    XCTAssertFalse(isNetwork([.overlapping("age"), list]))
    XCTAssertFalse(isNetwork([.month("month"), list]))
  }

  private func isNetwork(_ axes: [Axis]) -> Bool {
    let table = CrossTable(
      axes: axes,
      inner: axes.reduce([9]) { counts, axis in
        counts.flatMap { count in axis.atoms.map { _ in count } }
      })
    let rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
    return Network(of: table, on: Terrain(of: table, under: rules)) != nil
  }

  /// Whatever is hidden, a witness is found exactly where linear programming finds one, fractions of
  /// people or not, and where there is none the cells in the way are told.
  func testFindsAWitnessWhereverThereIsOne() {
    var (found, missed) = (0, 0)
    forAllSeeds(count: 100) { generator in
      let axes = [
        Axis.hierarchy("unit", length: Int.random(in: 2...6, using: &generator), using: &generator),
        Axis.list("gender", length: Int.random(in: 2...3, using: &generator)),
      ]
      let size = axes.reduce(1) { $0 * $1.atoms.count }
      let inner = (0..<size).map { _ in Int.random(in: 0...6, using: &generator) }
      let table = CrossTable(axes: axes, inner: inner)
      let rules = ProtectionRules(k: 5, hidingFewestCellsOf: table)
      var terrain = Terrain(of: table, under: rules)
      guard var network = Network(of: table, on: terrain) else { return XCTFail("a network") }
      for cell in table.counts.indices where terrain.states.costs[cell] > 0 {
        let isHidden = Bool.random(using: &generator)
        terrain.prices[cell] = isHidden ? 0 : CellStates.never
      }
      let knowledge = self.knowledge(of: table, terrain)
      var attack = LinearAttack(on: knowledge)
      let reader = Reader(axes)
      for cell in terrain.states.targets {
        let group = reader.group(of: table.cells.coordinates(of: cell))
        let changes = network.search(
          for: cell, need: 5 - table.counts[cell], limit: 0, on: terrain)
        XCTAssertEqual(changes != nil, attack.canHave(5, in: group))
        guard let changes else {
          missed += 1
          let obstacles = table.counts.indices.filter {
            terrain.states.costs[$0] > 0 && terrain.prices[$0] > 0
              && network.isObstacle($0, on: terrain)
          }
          assertInTheWay(obstacles, of: cell, in: table, terrain)
          continue
        }
        found += 1
        let amounts = changes.filter { $0.inner != nil }.map { ($0.inner ?? 0, Int($0.amount)) }
        let witness = Witness(
          changes: amounts.sorted { $0.0 < $1.0 }.map { .init(innerCell: $0.0, amount: $0.1) })
        let after = zip(table.inner.indices, table.inner).map { place, count in
          count + (witness.changes.first { $0.innerCell == place }?.amount ?? 0)
        }
        XCTAssertTrue(knowledge.allows(after))
        XCTAssertGreaterThanOrEqual(group.reduce(0) { $0 + after[$1] }, 5)
      }
    }
    XCTAssertGreaterThan(found, 100)
    XCTAssertGreaterThan(missed, 100)
  }

  /// With everything hidden but these cells there is still no witness.
  private func assertInTheWay(
    _ obstacles: [Int], of cell: Int, in table: CrossTable, _ terrain: Terrain
  ) {
    var terrain = terrain
    for other in table.counts.indices where terrain.states.costs[other] > 0 {
      if terrain.prices[other] > 0, !obstacles.contains(other) { terrain.prices[other] = 0 }
    }
    var attack = LinearAttack(on: knowledge(of: table, terrain))
    let group = Reader(table.axes).group(of: table.cells.coordinates(of: cell))
    XCTAssertFalse(attack.canHave(5, in: group), "something else is in the way")
  }

  private func knowledge(of table: CrossTable, _ terrain: Terrain) -> Knowledge {
    let reader = Reader(table.axes)
    var knowledge = Knowledge(unknownCount: table.inner.count)
    for (cell, codes) in reader.allCells.enumerated() {
      let group = reader.group(of: codes)
      if terrain.prices[cell] == 0 {
        knowledge.learn(thatThereAre: group)
      } else {
        knowledge.learn(thatSumOf: group, is: table.counts[cell])
      }
    }
    return knowledge
  }
}
