// The columns of a long table, and whether its rows fit together.
extension LongTableReader {
  /// Finds the columns that are no dimensions; false where the counts are not there.
  mutating func findFigures(_ counts: [String]) -> Bool {
    let keys = records.headers.map { ColumnKey($0) }
    countField = counts.lazy.compactMap { keys.firstIndex(of: ColumnKey($0)) }.first
    statusField = form == .inner ? nil : keys.firstIndex(of: ColumnKey("status"))
    guard countField == nil else { return true }
    let near = records.nearestColumn(to: counts[0])
    records.add(
      .table(.noCountColumn(name: counts[0], suggestion: near)), in: nil, line: headerLine)
    return false
  }

  mutating func findDimensions(_ trees: [ColumnKey: CodeTree]) {
    let reserved = Set(["count", "status"].map(ColumnKey.init))
    for (field, header) in records.headers.enumerated()
    where field != countField && field != statusField {
      let key = ColumnKey(header)
      if reserved.contains(key) {
        records.add(.table(.reservedName), in: field, line: headerLine)
      }
      columns.append(CodeColumn(field: field, name: header, tree: trees[key], form: form))
    }
    if columns.isEmpty { records.add(.table(.noDimensions), in: nil, line: headerLine) }
  }

  mutating func reportStray(_ names: [String]) {
    let keys = Set(columns.map { ColumnKey($0.name) })
    for name in names where !keys.contains(ColumnKey(name)) {
      let near = records.nearestColumn(to: name)
      records.add(
        .table(.noHierarchyColumn(name: name, suggestion: near)), in: nil, line: headerLine)
    }
  }

  mutating func checkSize() {
    var cells = 1
    for column in columns {
      let codes = column.tree?.codes.count ?? column.codes.count + 1
      if codes > TableLayout.codeLimit {
        records.add(
          .table(.tooManyCodes(limit: TableLayout.codeLimit)), in: column.field, line: headerLine)
      }
      cells = min(cells, TableLayout.cellLimit + 1) * codes
    }
    guard cells > TableLayout.cellLimit else { return }
    records.add(.table(.tooManyCells(limit: TableLayout.cellLimit)), in: nil, line: 0)
  }

  mutating func checkRepetitions() {
    var stride = 1
    let places = columns.reversed().map { column in
      let step = stride
      stride *= column.codes.count
      return column.codes.indices.map { $0 * step }
    }
    var seen = [Int32](repeating: 0, count: stride)
    for (row, place) in table.rowPlaces(places.reversed()).enumerated() {
      if seen[place] > 0 {
        let first = lines[Int(seen[place]) - 1]
        records.add(.table(.repeatedRow(line: first)), in: nil, line: lines[row])
      } else {
        seen[place] = Int32(row + 1)
      }
    }
  }
}
