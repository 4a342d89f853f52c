/// Reads a long table: every column is a dimension but the count, and a status where there is one.
struct LongTableReader {
  /// What the rows of a table are.
  enum Form: Hashable {
    /// True counts of inner cells.
    case inner

    /// Figures of all cells, totals included, some of them hidden.
    case published
  }

  private let form: Form
  private let total: String
  private var records: GuardedRecords
  private let headerLine: Int
  private var countField: Int?
  private var statusField: Int?
  private var columns: [CodeColumn] = []
  private var lines: [Int] = []
  private var figures: [Int?] = []
  private var positions: [Int32] = []
  private var betrayedCount = 0
  private var sum = 0

  /// `counts` are the names that the column of counts may have; `hierarchies` are by column.
  init(
    _ bytes: [UInt8], form: Form, counts: [String], hierarchies: [String: CodeTree],
    total: String = CodeTree.total
  ) {
    self.form = form
    self.total = total
    records = GuardedRecords(bytes, expecting: counts)
    headerLine = records.line
    guard !records.headers.isEmpty else { return }
    findColumns(counts: counts, hierarchies: hierarchies)
  }

  /// Reads all rows.
  mutating func read() -> ImportResult<LongTable> {
    if let countField, !columns.isEmpty {
      while records.next() { readRow(countField) }
      if lines.isEmpty, records.faults.isEmpty { records.add(.table(.noRows), in: nil, line: 0) }
      checkSize()
      if records.faults.isEmpty { checkRepetitions() }
    }
    return records.result(table)
  }

  private var table: LongTable {
    LongTable(
      dimensions: columns.map { column in
        LongTable.Dimension(
          name: column.name, shownName: records.names[column.field], codes: column.codes,
          tree: column.tree)
      },
      lines: lines, figures: figures, betrayedCount: betrayedCount, positions: positions)
  }

  private mutating func readRow(_ countField: Int) {
    var row: [Int32] = []
    for column in columns.indices {
      CodeCell.check(&records, columns[column].field)
      let code = CodeCell.code(records.cell(columns[column].field))
      guard !code.isEmpty else { continue }
      let position = columns[column].position(
        of: code == total ? CodeTree.total : code, suggesting: !records.faults.isFull)
      if let flaw = columns[column].flaw(at: position) {
        records.add(.table(flaw), in: columns[column].field)
      }
      row.append(Int32(position))
    }
    let figure = figure(countField)
    guard !records.isFaulty else { return }
    lines.append(records.line)
    figures.append(figure)
    positions += row
  }

  private mutating func figure(_ field: Int) -> Int? {
    do {
      let figure =
        try form == .inner
        ? FigureCell.count(records.cell(field)) : FigureCell.figure(records.cell(field))
      if form == .inner { try add(figure ?? 0) }
      return try shown(figure)
    } catch {
      records.add(.table(error), in: field)
      return nil
    }
  }

  private mutating func add(_ count: Int) throws(TableFlaw) {
    let before = sum
    sum += count
    if before <= FigureCell.limit, sum > FigureCell.limit {
      throw .tooLargeSum(limit: FigureCell.limit)
    }
  }

  /// The figure as the status has it: one that is said to be hidden is, even where it stands there.
  private mutating func shown(_ figure: Int?) throws(TableFlaw) -> Int? {
    guard let statusField else { return figure }
    let status = records.cell(statusField)
    if FigureCell.isPublished(status: status) {
      guard figure != nil else { throw .publishedWithoutFigure }
      return figure
    }
    if figure != nil { betrayedCount += 1 }
    return nil
  }
}

extension LongTableReader {
  private mutating func findColumns(counts: [String], hierarchies: [String: CodeTree]) {
    let keys = records.headers.map { ColumnKey($0) }
    countField = counts.lazy.compactMap { keys.firstIndex(of: ColumnKey($0)) }.first
    guard let countField else {
      let name = counts[0]
      let near = records.nearestColumn(to: name)
      return records.add(
        .table(.noCountColumn(name: name, suggestion: near)), in: nil, line: headerLine)
    }
    statusField = form == .published ? keys.firstIndex(of: ColumnKey("status")) : nil
    let trees = Dictionary(
      hierarchies.map { (ColumnKey($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    for field in keys.indices where field != countField && field != statusField {
      if ["count", "status"].map(ColumnKey.init).contains(keys[field]) {
        records.add(.table(.reservedName), in: field, line: headerLine)
      }
      columns.append(
        CodeColumn(
          field: field, name: records.headers[field], tree: trees[keys[field]], form: form))
    }
    if columns.isEmpty { records.add(.table(.noDimensions), in: nil, line: headerLine) }
    reportStray(hierarchies.keys.sorted(), keys: columns.map { keys[$0.field] })
  }

  private mutating func reportStray(_ names: [String], keys: [ColumnKey]) {
    for name in names where !keys.contains(ColumnKey(name)) {
      let near = records.nearestColumn(to: name)
      records.add(
        .table(.noHierarchyColumn(name: name, suggestion: near)), in: nil, line: headerLine)
    }
  }

  private mutating func checkSize() {
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

  private mutating func checkRepetitions() {
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
