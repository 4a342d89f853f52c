/// A cell of a table published earlier, and its figure; nil where it is hidden.
package struct EarlierCell: Hashable, Sendable {
  /// Where it stands in a layout that has all its dimensions.
  package let place: Int
  package let figure: Int?
}

extension LongTable {
  /// The cells that this table, published earlier, has in another layout, row by row.
  ///
  /// `layout` is ``TableLayout/with(_:)`` of this table and others, and `counts` are the true counts
  /// of the layout that it was made of: figures of the same cells must be the same.
  /// - Throws: a fault for each figure that is not, and for each code that the layout lacks.
  package func earlierCells(
    in layout: TableLayout, counts: [Int]
  ) throws(Faults) -> [EarlierCell] {
    var faults = FaultList()
    let columns = dimensions.map { Match($0, in: layout) }
    let scale = layout.cellCount / max(counts.count, 1)
    var cells: [EarlierCell] = []
    for row in lines.indices {
      let offsets = columns.indices.map { columns[$0].offsets[position(row: row, dimension: $0)] }
      if let column = offsets.firstIndex(of: nil) {
        // A code that the table lacks counts nobody in it.
        if figures[row] != 0 { faults.add(fault(.codeNotInTable, row, column)) }
        continue
      }
      let place = offsets.reduce(0) { $0 + ($1 ?? 0) }
      if let figure = figures[row], place % scale == 0, counts[place / scale] != figure {
        faults.add(fault(.contradictsTable, row, nil))
      }
      cells.append(EarlierCell(place: place, figure: figures[row]))
    }
    guard faults.isEmpty else { throw faults.faults }
    return cells
  }

  /// Which dimensions of a layout divide this table.
  package func dimensions(of layout: TableLayout) -> [Int] {
    layout.names.indices.filter { place in
      let key = ColumnKey(layout.names[place])
      return dimensions.contains { ColumnKey($0.name) == key && $0.isDivided }
    }
  }

  /// The cells of a table that these combinations are, none of which has any members.
  ///
  /// - Throws: a fault for each combination that has members or is no cell of the table.
  package func emptyPlaces(in layout: TableLayout, counts: [Int]) throws(Faults) -> [Int] {
    var faults = FaultList()
    let columns = dimensions.map { Match($0, in: layout) }
    for (column, match) in columns.enumerated() where match.isFurther {
      faults.add(fault(.noSuchDimension, 0, column))
    }
    var places: [Int] = []
    for row in lines.indices where faults.isEmpty || columns.allSatisfy({ !$0.isFurther }) {
      let offsets = columns.indices.map { columns[$0].offsets[position(row: row, dimension: $0)] }
      if let column = offsets.firstIndex(of: nil) {
        faults.add(fault(.codeNotInTable, row, column))
      } else {
        places.append(offsets.reduce(0) { $0 + ($1 ?? 0) })
        if counts[places[places.count - 1]] > 0 { faults.add(fault(.notEmpty, row, nil)) }
      }
    }
    guard faults.isEmpty else { throw faults.faults }
    return places
  }

  private func fault(_ flaw: TableFlaw, _ row: Int, _ column: Int?) -> Fault {
    Fault(
      line: lines[row], column: column.map { dimensions[$0].shownName }, kind: .table(flaw))
  }
}

/// Where the codes of one dimension of a published table stand in another table.
private struct Match {
  /// Whether the other table has no such dimension, so that only the total is a cell of it.
  let isFurther: Bool

  /// For each code, what it adds to a cell's place; nil where the other table lacks it.
  let offsets: [Int?]

  init(_ dimension: LongTable.Dimension, in layout: TableLayout) {
    let key = ColumnKey(dimension.name)
    guard let place = layout.names.firstIndex(where: { ColumnKey($0) == key }) else {
      isFurther = true
      offsets = dimension.codes.map { $0 == CodeTree.total ? 0 : nil }
      return
    }
    isFurther = false
    let steps = layout.cellOffsets(of: place)
    offsets = dimension.codes.map { layout.trees[place].position(of: $0).map { steps[$0] } }
  }
}
