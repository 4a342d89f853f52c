import EqualityModel

/// Makes counts of the rows of a grid, and finds everything that is wrong with them.
struct ReferenceReader {
  private let grid: ReferenceGrid
  private var cells: ReferenceCells
  private var columns: [(field: ReferenceField, column: Int)] = []
  private var divided: ReferenceDimension?
  private var counts: [ReferenceCount] = []
  private var lines: [ReferenceCount: Int] = [:]

  init(
    _ grid: ReferenceGrid, own: [Dimension], mapping: Mapping, ignoring: Set<ColumnKey>,
    source: String?, date: PartialDate?
  ) {
    self.grid = grid
    cells = ReferenceCells(grid, own: own, mapping, source: source, date: date)
    resolve(mapping, ignoring)
  }

  mutating func read() -> ImportResult<[ReferenceCount]> {
    if cells.faults.isEmpty {
      for row in grid.rows { readRow(row) }
    }
    return ImportResult(
      outcome: cells.faults.isEmpty ? .success(counts) : .failure(cells.faults.faults),
      recognised: grid.recognised, rows: grid.rows.count)
  }
}

extension ReferenceReader {
  private mutating func resolve(_ mapping: Mapping, _ ignored: Set<ColumnKey>) {
    for (column, name) in grid.headers.enumerated() where !ignored.contains(ColumnKey(name)) {
      if let field = ReferenceField(named: mapping.header(for: name)) {
        columns.append((field, column))
      } else if Set(grid.rows.map { $0.cells[column] }).count > 1 || grid.rows.isEmpty {
        // What is the same on every row divides nothing.
        cells.add(.header(.unknown(suggestion: nil)), column, grid.headerLine)
      }
    }
    for flaw in ignored.flaws(in: grid.headers) { cells.add(.header(flaw), nil, grid.headerLine) }
    guard cells.faults.isEmpty else { return }
    divided = dimensionOfColumns
    let counted = columns.contains { $0.field == .count || $0.field.isYear }
    if !counted { cells.add(.reference(.noCounts), nil, grid.headerLine) }
    if divided == nil, column(of: .dimension) == nil || column(of: .category) == nil {
      cells.add(.reference(.noDimension), nil, grid.headerLine)
    }
    if column(of: .source) == nil, cells.source == nil {
      cells.add(.reference(.noSource), nil, 0)
    }
    let isDated = column(of: .date) != nil || columns.contains { $0.field.isYear }
    if !isDated, cells.date == nil { cells.add(.reference(.noDate), nil, 0) }
  }

  private func column(of field: ReferenceField) -> Int? {
    columns.first { $0.field == field }?.column
  }

  /// What the columns divide by where no column says it of each row.
  private var dimensionOfColumns: ReferenceDimension? {
    guard column(of: .dimension) == nil else { return nil }
    for (field, _) in columns {
      if case .categories(let dimension) = field { return dimension }
    }
    if column(of: .ages) != nil { return .age }
    if column(of: .area) != nil { return .municipality }
    return column(of: .gender) != nil ? .gender : nil
  }

  private mutating func readRow(_ row: (line: Int, cells: [String])) {
    cells.row = row
    guard let (dimension, category) = dimensionAndCategory() else { return }
    let gender = dimension == .gender ? nil : cells.gender(column(of: .gender))
    let ages = dimension == .age && divided != nil ? nil : cells.ages(column(of: .ages))
    let area = dimension == .municipality && divided != nil ? nil : cells.text(column(of: .area))
    guard let source = cells.source(column(of: .source)) else { return }
    for (field, column) in columns where field == .count || field.isYear {
      guard let date = cells.date(field, self.column(of: .date)), let count = cells.count(column)
      else { continue }
      add(
        ReferenceCount(
          dimension: dimension.code, category: category, gender: gender, ages: ages, area: area,
          count: count, source: source, date: date))
    }
  }

  /// Nil where there is a fault, and where the row is a total that its parts say already.
  private mutating func dimensionAndCategory() -> (ReferenceDimension, String)? {
    guard let divided else {
      guard let dimension = cells.dimension(column(of: .dimension)) else { return nil }
      return cells.category(column(of: .category), of: dimension).map { (dimension, $0) }
    }
    let field: ReferenceField =
      switch divided {
      case .age: .ages
      case .municipality: .area
      case .gender: .gender
      case .listed: .categories(of: divided)
      }
    return cells.category(column(of: field), of: divided).map { (divided, $0) }
  }

  private mutating func add(_ count: ReferenceCount) {
    var key = count
    key.count = 0
    if let line = lines.updateValue(cells.row.line, forKey: key) {
      cells.add(.reference(.repeated(line: line)), nil, cells.row.line)
    }
    counts.append(count)
  }
}

extension ReferenceField {
  var isYear: Bool { if case .year = self { true } else { false } }
}
