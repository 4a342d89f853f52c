/// Reads a long table: every column is a dimension but the count, and a status where there is one.
struct LongTableReader {
  /// What the rows of a table are.
  enum Form: Hashable {
    /// True counts of inner cells.
    case inner

    /// Figures of all cells, totals included, some of them hidden.
    case published

    /// The same of a table published earlier, which need not have all columns.
    case earlier

    /// Combinations of codes, and nothing about them.
    case combinations

    var hasFigures: Bool { self != .combinations }
    var hasAllColumns: Bool { self == .inner || self == .published }
  }

  let form: Form
  private let total: String
  var records: GuardedRecords
  let headerLine: Int
  var countField: Int?
  var statusField: Int?
  var columns: [CodeColumn] = []
  var lines: [Int] = []
  private var figures: [Int?] = []
  private var positions: [Int32] = []
  private var betrayedCount = 0
  private var sum = 0

  /// `counts` are the names that the column of counts may have; `hierarchies` are by column, and
  /// the columns `elsewhere` need not be in this table to have one.
  init(
    _ bytes: [UInt8], form: Form, counts: [String], hierarchies: [String: CodeTree],
    elsewhere: [String] = [], total: String = CodeTree.total
  ) {
    self.form = form
    self.total = total
    records = GuardedRecords(bytes, expecting: counts)
    headerLine = records.line
    let trees = Dictionary(
      hierarchies.map { (ColumnKey($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    if !records.headers.isEmpty, !form.hasFigures || findFigures(counts) { findDimensions(trees) }
    if form.hasAllColumns, !columns.isEmpty {
      let elsewhere = Set(elsewhere.map(ColumnKey.init))
      reportStray(hierarchies.keys.sorted().filter { !elsewhere.contains(ColumnKey($0)) })
    }
  }

  /// Reads all rows.
  mutating func read() -> ImportResult<LongTable> {
    if !columns.isEmpty {
      while records.next() { readRow() }
      if lines.isEmpty, records.faults.isEmpty { records.add(.table(.noRows), in: nil, line: 0) }
      checkSize()
      if records.faults.isEmpty { checkRepetitions() }
    }
    return records.result(table)
  }

  var table: LongTable {
    LongTable(
      dimensions: columns.map { column in
        LongTable.Dimension(
          name: column.name, shownName: records.names[column.field], codes: column.codes,
          tree: column.tree)
      },
      lines: lines, figures: figures, betrayedCount: betrayedCount, positions: positions)
  }

  private mutating func readRow() {
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
    let figure = figure()
    guard !records.isFaulty else { return }
    lines.append(records.line)
    figures.append(figure)
    positions += row
  }

  private mutating func figure() -> Int? {
    guard let field = countField else { return nil }
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
