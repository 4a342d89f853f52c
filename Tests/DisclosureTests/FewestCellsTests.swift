import DisclosureProtection
import DisclosureTables
import Foundation
import TestSupport
import XCTest

/// How close the choice of hidden cells comes to the best there is.
final class FewestCellsTests: XCTestCase {
  /// In 100 random tables of up to 16 inner cells no more cells are hidden than must be.
  func testFindsTheFewestCellsOfSmallTables() {
    var (tables, seed) = (0, 0 as UInt64)
    while tables < 100 {
      var generator = SeededGenerator(seed: seed)
      seed += 1
      let table = Self.smallTable(using: &generator)
      let small = table.counts.indices.filter { (1..<5).contains(table.counts[$0]) }
      let others = table.counts.indices.filter { table.counts[$0] >= 5 }
      guard !small.isEmpty, others.count <= 16 else { continue }
      let published = protect(table, under: ProtectionRules(k: 5, hidingFewestCellsOf: table))
      let hidden = published.counts.count { $0 == nil } - small.count
      let fewest = Self.fewest(hiding: small, with: others, in: table)
      XCTAssertEqual(hidden, fewest, "seed \(seed - 1)")
      tables += 1
    }
  }

  private static func smallTable(using generator: inout SeededGenerator) -> CrossTable {
    let shapes = [
      [2, 2], [2, 3], [3, 3], [2, 2, 2], [3, 4], [6], [2, 2, 3], [4, 4], [2, 8], [2, 2, 4],
      [2, 2, 2, 2], [16],
    ]
    let shape = shapes.randomElement(using: &generator) ?? [2]
    let axes = shape.map { Axis.list("of \($0)", length: $0) }
    let inner = (0..<shape.reduce(1, *)).map { _ in
      Int.random(in: 0...[3, 6, 15].randomElement(using: &generator)!, using: &generator)
    }
    return CrossTable(axes: axes, inner: inner)
  }

  /// The fewest of `others` that must be hidden too, as far as linear programming can tell.
  ///
  /// Every choice is tried, the smaller ones first, but for those within one that is known not to be
  /// enough: such a choice is made as large as it can be.
  private static func fewest(hiding small: [Int], with others: [Int], in table: CrossTable) -> Int {
    func isSafe(_ choice: Int, _ groups: [Int]) -> Bool {
      let chosen = others.indices.filter { choice >> $0 & 1 == 1 }.map { others[$0] }
      return Self.isSafe(table, hiding: Set(small + chosen), groups: groups)
    }
    var unsafe: [Int] = []
    for size in 0...others.count {
      for choice in 0..<1 << others.count where choice.nonzeroBitCount == size {
        guard !unsafe.contains(where: { choice & ~$0 == 0 }) else { continue }
        guard let group = small.first(where: { !isSafe(choice, [$0]) }) else { return size }
        unsafe.append(
          others.indices.reduce(choice) { isSafe($0 | 1 << $1, [group]) ? $0 : $0 | 1 << $1 })
      }
    }
    return others.count
  }

  private static func isSafe(_ table: CrossTable, hiding hidden: Set<Int>, groups: [Int]) -> Bool {
    let reader = Reader(table.axes)
    var knowledge = Knowledge(unknownCount: table.inner.count)
    for (cell, codes) in reader.allCells.enumerated() {
      let group = reader.group(of: codes)
      if hidden.contains(cell) {
        knowledge.learn(thatThereAre: group)
      } else {
        knowledge.learn(thatSumOf: group, is: table.counts[cell])
      }
    }
    var attack = LinearAttack(on: knowledge)
    return groups.allSatisfy {
      attack.canHave(5, in: reader.group(of: table.cells.coordinates(of: $0)))
    }
  }
}

extension FewestCellsTests {
  /// The tables of the literature and of the surveys, where they stand beside the checkout.
  func testHidesFewCellsOfKnownTables() throws {
    let limits = [
      ("a_300", 5), ("a_60", 3), ("p_z1", 4), ("p_z2_fylke", 14), ("p_z2_kostra", 9),
      ("p_gauss_readme", 5), ("p_mun_accidents", 3),
    ]
    for (name, limit) in limits {
      let table = try Self.sharedTable(name)
      let small = table.counts.count { (1..<5).contains($0) }
      let published = protect(
        table, under: ProtectionRules(k: 5, costs: table.counts.map { _ in 1 }))
      XCTAssertLessThanOrEqual(published.counts.count { $0 == nil } - small, limit, name)
    }
  }

  private static func sharedTable(_ name: String) throws -> CrossTable {
    let folder = Checkout.root.deletingLastPathComponent().appending(path: "shared/data/tables")
    guard let text = try? String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8)
    else { throw XCTSkip("no shared/data/tables beside the checkout") }
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",").map(String.init)
    }
    var axes: [Axis] = []
    var leaves: [[String]] = []
    for (column, dimension) in rows[0].dropLast().enumerated() {
      let found = rows.dropFirst().map { $0[column] }
      var codes = found.enumerated().filter { found.firstIndex(of: $1) == $0 }.map(\.1)
      var parents: [Int?] = codes.map { _ in codes.count }
      let tree = folder.appending(path: "\(name).\(dimension).csv")
      if let text = try? String(contentsOf: tree, encoding: .utf8) {
        let links = text.split(whereSeparator: \.isNewline).dropFirst()
          .map { $0.split(separator: ";").map(String.init) }
        codes = ["_T"] + links.map { $0[0] }
        parents = [nil] + links.map { codes.firstIndex(of: $0[1]) }
      } else {
        codes.append("_T")
        parents.append(nil)
      }
      axes.append(Axis(dimension, codes: codes, parents: parents))
      leaves.append(codes.indices.filter { !parents.contains($0) }.map { codes[$0] })
    }
    let grid = Grid(extents: leaves.map(\.count))
    var inner = [Int](repeating: 0, count: grid.count)
    for row in rows.dropFirst() {
      let place = grid.place(at: leaves.indices.map { leaves[$0].firstIndex(of: row[$0]) ?? 0 })
      inner[place] += Int(row[row.count - 1]) ?? 0
    }
    return CrossTable(axes: axes, inner: inner)
  }
}
