import DisclosureAudit
import DisclosureTables

/// The cells of one table of a wave, and how they add up.
///
/// Each group has three cells: those who agree, those who do not, and all of them. The groups are the
/// categories, everyone else with a known answer beside each, everyone with a known answer, everyone
/// whose answer is unknown, and the rest of each category without a part of it; then comes everyone.
struct SurveySystem {
  private let table: SurveyLedgerTable
  private var relations: [CellSystem.Relation] = []

  /// What is known of each cell; those after the cells of groups and everyone are bounds and slacks.
  private var figures: [Int?]

  private var size: Int { table.categories.count }
  private var known: Int { 2 * size }
  private var unknown: Int { 2 * size + 1 }
  private var everyone: Int { 2 * size + 2 + table.parts.count }

  var groupCount: Int { 3 * everyone }

  init(of table: SurveyLedgerTable) {
    self.table = table
    figures = [Int?](
      repeating: nil, count: 3 * (2 * table.categories.count + 3 + table.parts.count))
    for (number, category) in table.categories.enumerated() {
      show(category.counts.list, of: number)
      if let rest = category.rest { show([nil, nil, rest], of: size + number) }
    }
    show(table.everyone.list, of: everyone)
    if table.countsMissing { show([0, 0, 0], of: unknown) }
    for group in 0...everyone {
      relations.append(.init([3 * group, 3 * group + 1], equal: [3 * group + 2]))
    }
    for outcome in 0..<3 { addSums(outcome) }
    for (number, category) in table.categories.enumerated() { addBound(category, number) }
  }

  private mutating func show(_ counts: [Int?], of group: Int) {
    for (outcome, count) in counts.enumerated() { figures[3 * group + outcome] = count }
  }

  private mutating func addSums(_ outcome: Int) {
    func cell(_ group: Int) -> Int { 3 * group + outcome }
    for number in 0..<size {
      relations.append(.init([cell(number), cell(size + number)], equal: [cell(known)]))
    }
    for partition in table.partitions {
      relations.append(.init(partition.map(cell), equal: [cell(known)]))
    }
    for (number, part) in table.parts.enumerated() {
      relations.append(
        .init([cell(part.part), cell(unknown + 1 + number)], equal: [cell(part.whole)]))
    }
    relations.append(.init([cell(known), cell(unknown)], equal: [cell(everyone)]))
  }

  /// At most one in twenty is of the other kind.
  private mutating func addBound(_ category: SurveyLedgerTable.Category, _ number: Int) {
    guard let extreme = category.extreme, let all = category.counts.all else { return }
    let first = figures.count
    figures += [all / 20, nil]
    relations.append(
      .init([3 * number + (extreme == .nearlyAll ? 1 : 0), first + 1], equal: [first]))
  }

  /// The category that a cell counts, or counts everyone but; nil where it is neither.
  func category(of cell: Int) -> String? {
    cell / 3 < 2 * size ? table.categories[cell / 3 % size].code : nil
  }

  var publication: Publication {
    let marks = figures.map { $0 != nil }
    let system = CellSystem(
      cellCount: figures.count, relations: relations, groupCount: groupCount, isShown: marks)
    return Publication(of: system, figures: figures.filter { $0 != nil }, showsZeros: false)
  }
}
