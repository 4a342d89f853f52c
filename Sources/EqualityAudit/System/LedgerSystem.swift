import DisclosureAudit
import DisclosureTables
import EqualityModel

/// A ledger as a system of cells: every figure, every group that figures tell apart, and all that
/// readers know of how they hang together.
struct LedgerSystem {
  let index: LedgerIndex

  /// The meaning of each cell.
  let keys: [Draft.Key]
  let relations: [CellSystem.Relation]

  /// How many cells, the first ones, are groups.
  let groupCount: Int

  /// How many of the groups are differences over time that no table shows.
  let windowCount: Int

  /// How many differences over time have too many members to be small, as the figures say at once.
  let largeWindowCount: Int

  /// How many differences over time were left out, for there are too many.
  let omittedCount: Int

  init(of tables: [LedgerTable]) {
    let index = LedgerIndex(tables)
    var writer = LedgerWriter(index)
    writer.writeAll()
    self.index = index
    let draft = writer.draft
    let order = draft.keys.indices.sorted { one, other in
      (draft.isGroup[one] ? 0 : 1, one) < (draft.isGroup[other] ? 0 : 1, other)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    keys = order.map { draft.keys[$0] }
    relations = draft.relations.map { relation in
      CellSystem.Relation(
        relation.left.map { places[$0] }, equal: relation.right.map { places[$0] })
    }
    groupCount = draft.isGroup.count { $0 }
    windowCount = writer.windowCount
    largeWindowCount = writer.largeWindowCount
    omittedCount = writer.omittedCount
  }

  /// The cells and the figures, but for relations that are left out.
  ///
  /// A cell that has been published with several figures is taken to be unknown.
  func publication(without omitted: Set<Int>) -> Publication {
    let appearances = keys.map { index.appearances[$0] }
    let isKnown = appearances.map { $0.map { $0.isTold && $0.figures.count < 2 } ?? false }
    let system = CellSystem(
      cellCount: keys.count,
      relations: relations.indices.filter { !omitted.contains($0) }.map { relations[$0] },
      groupCount: groupCount, isShown: isKnown)
    let figures = zip(appearances, isKnown).filter { $0.1 }.map { $0.0?.figures.first }
    return Publication(of: system, figures: figures, showsZeros: true)
  }
}
