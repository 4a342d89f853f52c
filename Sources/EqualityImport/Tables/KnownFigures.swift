extension LongTable {
  /// The cells of another table whose figures this one, published earlier, shows.
  ///
  /// `counts` are the other table's true counts. What this table hides is not among the places.
  /// - Throws: a fault for each figure that is not the other table's, and for each column that
  ///   divides this table and not the other.
  package func knownPlaces(
    in layout: TableLayout, counts: [Int]
  ) throws(Faults) -> [Int] {
    var faults = FaultList()
    let columns = dimensions.map { Match($0, in: layout) }
    var divided = Set<Int>()
    var known: [Int] = []
    for row in lines.indices {
      var place: Int? = 0
      for (column, match) in columns.enumerated() {
        let offset = match.offsets[position(row: row, dimension: column)]
        if offset == nil, match.isFurther, divided.insert(column).inserted {
          faults.add(fault(.furtherDimension, row, column))
        } else if offset == nil, !match.isFurther, figures[row] != 0 {
          faults.add(fault(.codeNotInTable, row, column))
        }
        place = offset.flatMap { offset in place.map { $0 + offset } }
      }
      guard let place, let figure = figures[row] else { continue }
      if figure == counts[place] {
        known.append(place)
      } else {
        faults.add(fault(.contradictsTable, row, nil))
      }
    }
    guard faults.isEmpty else { throw faults.faults }
    return known
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
