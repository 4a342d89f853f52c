import DisclosureAudit
import DisclosureTables
import TestSupport

/// A small cross-table, some of its counts withheld, and what a patient reader knows of it.
struct RandomPublication {
  let table: CrossTable
  let figures: [Int?]
  let publication: Publication
  let knowledge: Knowledge

  /// For each cell, the inner cells that it counts.
  let groups: [[Int]]

  /// A table of no more than `limit` inner cells, each `most` at most.
  init(limit: Int, most: Int, showsZeros: Bool, using generator: inout SeededGenerator) {
    var axes: [Axis] = []
    repeat {
      axes = (0..<Int.random(in: 1...3, using: &generator)).map {
        .random(named: "axis \($0)", using: &generator)
      }
    } while axes.reduce(1, { $0 * $1.atoms.count }) > limit
    let size = axes.reduce(1) { $0 * $1.atoms.count }
    let inner = (0..<size).map { _ in Int.random(in: 0...most, using: &generator) }
    let table = CrossTable(axes: axes, inner: inner)
    self.table = table
    let share = Int.random(in: 1...9, using: &generator)
    let shown = zip(table.counts, table.isShown).filter(\.1).map(\.0)
    figures = shown.map { count in
      let isHidden = Int.random(in: 0..<10, using: &generator) < share
      return isHidden && (count > 0 || !showsZeros) ? nil : count
    }
    publication = Publication(
      of: CellSystem(of: axes), figures: figures, showsZeros: showsZeros)
    groups = table.counts.indices.map { table.innerCells(of: $0) }
    var knowledge = Knowledge(unknownCount: size)
    for (group, figure) in zip(zip(groups, table.isShown).filter(\.1).map(\.0), figures) {
      if let figure {
        knowledge.learn(thatSumOf: group, is: figure)
      } else if showsZeros {
        knowledge.learn(thatThereAre: group)
      }
    }
    self.knowledge = knowledge
  }
}

extension CrossTable {
  /// The inner cells that a cell counts, worked out from the axes one by one.
  func innerCells(of cell: Int) -> [Int] {
    zip(axes, cells.coordinates(of: cell)).reduce([0]) { partial, next in
      let (axis, code) = next
      return partial.flatMap { place in
        axis.atoms.indices.filter { axis.code(code, counts: $0) }.map {
          place * axis.atoms.count + $0
        }
      }
    }
  }
}

extension Axis {
  /// A tree, single children among them; or selections that overlap, some of them not shown.
  static func random(named name: String, using generator: inout SeededGenerator) -> Axis {
    let count = Int.random(in: 1...4, using: &generator)
    let codes = (0..<count).map { "c\($0)" }
    if Bool.random(using: &generator) {
      let parents = codes.indices.map { $0 == 0 ? nil : Int.random(in: 0..<$0, using: &generator) }
      return Axis(name, codes: codes, parents: parents)
    }
    let atoms = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      codes.indices.filter { _ in Bool.random(using: &generator) }
    }
    return Axis(
      name, codes: codes, derivedCount: Int.random(in: 0...count / 2, using: &generator),
      atoms: atoms)
  }
}
