import DisclosureAudit

/// The cells of one table of a wave, and how they add up.
///
/// Each group has three cells: those who agree, those who do not, and all of them. The groups are the
/// categories, everyone else with a known answer beside each, everyone with a known answer, everyone
/// whose answer is unknown, and the rest of each category without a part of it; then comes everyone.
/// Where indices are shown, their sum is a cell of each group too.
struct SurveySystem: AttackedTables {
  private let table: SurveyLedgerTable
  private var draft: SurveyDraft

  private var size: Int { table.categories.count }
  private var known: Int { 2 * size }
  private var unknown: Int { 2 * size + 1 }
  private var everyone: Int { 2 * size + 2 + table.parts.count }

  var groupCount: Int { 3 * everyone }
  var publication: Publication { draft.publication(groupCount: groupCount) }

  init(of table: SurveyLedgerTable, addingUp scale: IndexScale?) {
    self.table = table
    draft = SurveyDraft(cellCount: 3 * (2 * table.categories.count + 3 + table.parts.count))
    for (number, category) in table.categories.enumerated() {
      show(category.counts, of: number)
      draft.show(category.rest, at: 3 * (size + number) + 2)
      draft.bound(category.extreme, of: category.counts.all, atGroup: 3 * number)
    }
    show(table.everyone, of: everyone)
    if table.countsMissing { show(.init(agreeing: 0, others: 0, all: 0), of: unknown) }
    for group in 0...everyone {
      draft.add([3 * group, 3 * group + 1], equal: 3 * group + 2)
    }
    let sums = self.sums
    for outcome in 0..<3 {
      for sum in sums {
        draft.add(sum.parts.map { 3 * $0 + outcome }, equal: 3 * sum.whole + outcome)
      }
    }
    if let scale { addIndices(sums, scale) }
  }

  private mutating func show(_ counts: SurveyLedgerTable.Counts, of group: Int) {
    for (outcome, count) in counts.list.enumerated() { draft.show(count, at: 3 * group + outcome) }
  }

  /// Groups that make up another.
  private var sums: [(parts: [Int], whole: Int)] {
    table.categories.indices.map { ([$0, size + $0], known) }
      + table.partitions.map { ($0, known) }
      + table.parts.enumerated().filter { table.isDivision($1) }.map { number, part in
        ([part.part] + (table.isSame(part) ? [] : [unknown + 1 + number]), part.whole)
      } + [([known, unknown], everyone)]
  }

  private mutating func addIndices(_ own: [(parts: [Int], whole: Int)], _ scale: IndexScale) {
    let sums = (0...everyone).map { _ in draft.addCell() }
    for sum in own { draft.add(sum.parts.map { sums[$0] }, equal: sums[sum.whole]) }
    // What is true of the parts of a sum is true of the whole.
    let wholes = Set(own.map(\.whole))
    for group in sums.indices where !wholes.contains(group) {
      draft.bound(sum: sums[group], ofGroupAt: 3 * group, scale)
    }
    for (number, category) in table.categories.enumerated() {
      draft.bound(sum: sums[number], of: category.counts.all, toMean: category.index, scale)
      draft.bound(sum: sums[size + number], of: category.rest, toMean: category.restIndex, scale)
    }
    draft.bound(sum: sums[everyone], of: table.everyone.all, toMean: table.index, scale)
  }

  /// The category that a cell counts, or counts everyone but; nil where it is neither.
  func codes(of cell: Int) -> SurveyAudit.Codes {
    .init(
      dimension: table.dimension,
      category: cell / 3 < 2 * size ? table.categories[cell / 3 % size].code : nil)
  }
}
