import DisclosureAudit
import DisclosureTables

/// The cells of a dimension by gender, and how they add up.
///
/// Each place has three cells: those who agree, those who do not, and all of them. A row is a gender,
/// the last those of whom it is unknown; a column is a category, then comes the row as a whole. Places
/// of categories as a whole follow, then everyone; and last those of each row who are not in a
/// category, or in none.
struct CrossedSystem {
  private let table: CrossedLedgerTable
  private var relations: [CellSystem.Relation] = []
  private var figures: [Int?]

  private var rows: Int { table.genders.count + 1 }
  private var size: Int { table.margin.categories.count }
  private func place(_ row: Int, _ column: Int) -> Int { row * (size + 1) + column }
  private func whole(_ column: Int) -> Int { rows * (size + 1) + column }
  private var everyone: Int { whole(size) }

  /// How many cells are of groups: those of genders, in categories and as a whole, and of categories.
  var groupCount: Int { 3 * everyone }

  init(of table: CrossedLedgerTable) {
    self.table = table
    let (rows, size) = (table.genders.count + 1, table.margin.categories.count)
    let places = rows * (size + 1) + size + 1
    figures = [Int?](repeating: nil, count: 3 * (places + rows * (size + 1)))
    for (row, gender) in table.genders.enumerated() {
      for (column, counts) in (gender.categories + [gender.counts]).enumerated() {
        show(counts, at: place(row, column))
      }
    }
    for (column, category) in table.margin.categories.enumerated() {
      show(category.counts, at: whole(column))
    }
    show(table.margin.everyone, at: everyone)
    for place in 0..<figures.count / 3 {
      relations.append(.init([3 * place, 3 * place + 1], equal: [3 * place + 2]))
    }
    for outcome in 0..<3 { addSums(outcome, besides: places) }
  }

  private mutating func show(_ counts: CrossedLedgerTable.Counts, at place: Int) {
    for (outcome, count) in counts.list.enumerated() { figures[3 * place + outcome] = count }
  }

  private mutating func addSums(_ outcome: Int, besides places: Int) {
    func cell(_ place: Int) -> Int { 3 * place + outcome }
    for column in 0..<size {
      relations.append(
        .init((0..<rows).map { cell(place($0, column)) }, equal: [cell(whole(column))]))
    }
    relations.append(.init((0..<rows).map { cell(place($0, size)) }, equal: [cell(everyone)]))
    for row in 0..<rows {
      for column in 0..<size {
        let others = places + row * (size + 1) + column
        relations.append(
          .init([cell(place(row, column)), cell(others)], equal: [cell(place(row, size))]))
      }
      guard let partition = table.margin.partitions.first else { continue }
      let none = places + row * (size + 1) + size
      relations.append(
        .init(
          partition.map { cell(place(row, $0)) } + [cell(none)], equal: [cell(place(row, size))]))
    }
  }

  /// The gender and the category of a cell, where it counts them; the whole is nil.
  func codes(of cell: Int) -> (gender: String?, category: String?) {
    let place = cell / 3
    let row = place / (size + 1)
    let column = row < rows ? place % (size + 1) : place - rows * (size + 1)
    return (
      row < table.genders.count ? table.genders[row].code : nil,
      column < size ? table.margin.categories[column].code : nil
    )
  }

  var publication: Publication {
    let marks = figures.map { $0 != nil }
    let system = CellSystem(
      cellCount: figures.count, relations: relations, groupCount: groupCount, isShown: marks)
    return Publication(of: system, figures: figures.filter { $0 != nil }, showsZeros: false)
  }
}
