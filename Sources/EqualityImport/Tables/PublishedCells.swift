/// A protected table as a reader has it: its dimensions, and the figure of every cell or nothing.
package struct PublishedCells: Sendable {
  package let layout: TableLayout

  /// In the order of ``TableLayout``: the last dimension varies fastest.
  package let figures: [Int?]

  /// How many rows have a figure though their status says that it is hidden.
  package let betrayedCount: Int
}

/// What it means that a protected table has no row for a cell.
public enum MissingRows: String, CaseIterable, Sendable {
  case zero
  case hidden
}

extension LongTable {
  /// The cells that these rows are all the rows of.
  ///
  /// - Throws: a fault where cells have no row and nothing is said about such.
  package func publishedCells(missing: MissingRows?) throws(Faults) -> PublishedCells {
    let layout = TableLayout(
      names: dimensions.map(\.name), trees: dimensions.map(\.publishedTree))
    let places = rowPlaces(
      dimensions.indices.map { dimension in
        let steps = layout.cellOffsets(of: dimension)
        let tree = layout.trees[dimension]
        return dimensions[dimension].codes.map { tree.position(of: $0).map { steps[$0] } ?? 0 }
      })
    let missingCount = layout.cellCount - places.count
    if missing == nil, missingCount > 0 {
      throw Faults(
        list: [Fault(line: 0, kind: .table(.missingRows(count: missingCount)))], more: 0)
    }
    var cells = [Int?](repeating: missing == .zero ? 0 : nil, count: layout.cellCount)
    for (place, figure) in zip(places, figures) { cells[place] = figure }
    return PublishedCells(layout: layout, figures: cells, betrayedCount: betrayedCount)
  }
}

extension LongTable.Dimension {
  /// The codes that a published table shows, and those of the finest that it does not.
  fileprivate var publishedTree: CodeTree {
    let tree = tree ?? CodeTree(parts: codes.filter { $0 != CodeTree.total })
    let shown = Set(codes.compactMap(tree.position))
    return tree.keeping { shown.contains($0) || !tree.hasChildren[$0] }
  }
}
