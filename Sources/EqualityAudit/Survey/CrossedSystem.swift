import DisclosureAudit

/// The cells of all dimensions of one outcome by gender, and how they add up.
///
/// Each place has three cells: those who agree, those who do not, and all of them. A row is a gender,
/// the last those of whom it is unknown. The places are the categories of each dimension and the rests of
/// those with a part, row by row, and as a whole; then the rows as a whole, and everyone; and last those
/// of each row who are not in a category, or in none. Where indices are shown, their sum is a cell of
/// each place too. Rows and everyone are the same in all tables, so that what these tell together is
/// attacked.
struct CrossedSystem: AttackedTables {
  private let tables: [CrossedLedgerTable]
  private let genders: [CrossedLedgerTable.Gender]
  private var draft: SurveyDraft

  /// The first place of each table.
  private var starts: [Int] = []

  /// Places of a table that make up another; of no table where they are rows.
  private var sums: [(table: Int?, parts: [Int], whole: Int)] = []
  private var placeCount: Int

  private var rows: Int { genders.count + 1 }
  private func size(_ table: Int) -> Int { tables[table].columnCount }
  private func place(_ table: Int, _ row: Int, _ column: Int) -> Int {
    starts[table] + row * size(table) + column
  }
  private func whole(_ table: Int, _ column: Int) -> Int { place(table, rows, column) }
  private let firstRow: Int
  private var everyone: Int { firstRow + rows }

  /// How many cells are of groups: those of genders, in categories and as a whole, and of categories.
  var groupCount: Int { 3 * everyone }
  var publication: Publication { draft.publication(groupCount: groupCount) }

  /// - Precondition: the tables, of which there is one or more, are of one outcome and by the same
  ///   genders.
  init(of tables: [CrossedLedgerTable], addingUp scale: IndexScale?) {
    self.tables = tables
    genders = tables[0].genders
    var first = 0
    for table in tables {
      starts.append(first)
      first += (tables[0].genders.count + 2) * table.columnCount
    }
    firstRow = first
    placeCount = first + tables[0].genders.count + 2
    draft = SurveyDraft(cellCount: 0)
    for table in tables.indices { addSums(table) }
    sums.append((nil, (0..<rows).map { firstRow + $0 }, everyone))
    draft = SurveyDraft(cellCount: 3 * placeCount)
    showFigures()
    for place in 0..<placeCount { draft.add([3 * place, 3 * place + 1], equal: 3 * place + 2) }
    for outcome in 0..<3 {
      for sum in sums {
        draft.add(sum.parts.map { 3 * $0 + outcome }, equal: 3 * sum.whole + outcome)
      }
    }
    if let scale { addIndices(scale) }
  }

  /// Of single choices everyone is in one category, or in none; of others each category has a rest.
  private mutating func addSums(_ table: Int) {
    let margin = tables[table].margin
    for column in 0..<size(table) {
      sums.append((table, (0..<rows).map { place(table, $0, column) }, whole(table, column)))
    }
    let divided = Set(margin.partitions.joined())
    let others = margin.categories.indices.filter { !divided.contains($0) }
    for row in 0..<rows {
      for parts in margin.partitions + others.map({ [$0] }) {
        sums.append((table, parts.map { place(table, row, $0) } + [placeCount], firstRow + row))
        placeCount += 1
      }
    }
    for (number, part) in margin.parts.enumerated() where margin.isDivision(part) {
      for row in 0...rows {
        let rest = margin.isSame(part) ? [] : [place(table, row, margin.categories.count + number)]
        sums.append((table, [place(table, row, part.part)] + rest, place(table, row, part.whole)))
      }
    }
  }

  private mutating func showFigures() {
    for (row, gender) in genders.enumerated() {
      show(gender.counts, at: firstRow + row)
      draft.bound(gender.extreme, of: gender.counts.all, atGroup: 3 * (firstRow + row))
    }
    for (number, table) in tables.enumerated() {
      for (row, gender) in table.genders.enumerated() {
        for (column, counts) in gender.categories.enumerated() {
          show(counts, at: place(number, row, column))
        }
      }
      for (column, category) in table.margin.categories.enumerated() {
        show(category.counts, at: whole(number, column))
        draft.bound(
          category.extreme, of: category.counts.all, atGroup: 3 * whole(number, column))
      }
    }
    show(tables[0].margin.everyone, at: everyone)
  }

  private mutating func show(_ counts: CrossedLedgerTable.Counts, at place: Int) {
    for (outcome, count) in counts.list.enumerated() { draft.show(count, at: 3 * place + outcome) }
  }

  /// Sums of indices; of a table without any index they say nothing that rows do not say.
  private mutating func addIndices(_ scale: IndexScale) {
    let sums = sums.filter { $0.table.map { tables[$0].margin.showsIndices } ?? true }
    var cells: [Int: Int] = [:]
    for place in sums.flatMap({ $0.parts + [$0.whole] }).uniqued() {
      cells[place] = draft.addCell()
    }
    func cell(_ place: Int) -> Int? { cells[place] }
    for sum in sums {
      guard let whole = cells[sum.whole] else { continue }
      draft.add(sum.parts.compactMap(cell), equal: whole)
    }
    // What is true of the parts of a sum is true of the whole.
    let wholes = Set(sums.map(\.whole))
    for (place, sum) in cells.sorted(by: { $0.key < $1.key }) where !wholes.contains(place) {
      draft.bound(sum: sum, ofGroupAt: 3 * place, scale)
    }
    for (row, gender) in genders.enumerated() {
      draft.bound(
        sum: cells[firstRow + row], of: gender.counts.all, toMean: gender.index, scale)
    }
    for (number, table) in tables.enumerated() {
      for (column, category) in table.margin.categories.enumerated() {
        draft.bound(
          sum: cells[whole(number, column)], of: category.counts.all, toMean: category.index,
          scale)
      }
    }
    let margin = tables[0].margin
    draft.bound(sum: cells[everyone], of: margin.everyone.all, toMean: margin.index, scale)
  }

  /// The dimension, gender and category of a cell, where it counts them; the whole is nil.
  func codes(of cell: Int) -> SurveyAudit.Codes {
    let place = cell / 3
    guard place < firstRow else {
      return .init(
        dimension: tables.map(\.margin.dimension).joined(separator: ", "),
        gender: place < firstRow + genders.count ? genders[place - firstRow].code : nil,
        category: nil)
    }
    let table = starts.lastIndex { $0 <= place } ?? 0
    let (row, column) = (place - starts[table]).quotientAndRemainder(dividingBy: size(table))
    let margin = tables[table].margin
    return .init(
      dimension: margin.dimension, gender: row < genders.count ? genders[row].code : nil,
      category: margin.categories.indices.contains(column) ? margin.categories[column].code : nil)
  }
}

extension CrossedLedgerTable {
  /// The categories, and what is left of each without a part of it.
  fileprivate var columnCount: Int { margin.categories.count + margin.parts.count }
}
