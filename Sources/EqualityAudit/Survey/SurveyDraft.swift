import DisclosureAudit
import DisclosureTables

/// The cells of tables of a wave, while it is written down how they hang together.
struct SurveyDraft {
  private var relations: [CellSystem.Relation] = []

  /// What is known of each cell; nil where it is hidden, or is no cell of a table.
  private(set) var figures: [Int?]

  init(cellCount: Int) { figures = [Int?](repeating: nil, count: cellCount) }

  mutating func show(_ figure: Int?, at cell: Int) {
    if let figure { figures[cell] = figure }
  }

  /// A further cell.
  mutating func addCell(_ figure: Int? = nil) -> Int {
    figures.append(figure)
    return figures.count - 1
  }

  mutating func add(_ parts: [Int], equal whole: Int) {
    relations.append(.init(parts, equal: [whole]))
  }

  /// A cell is so many or more, and no more than so many.
  mutating func bound(_ cell: Int, to range: ClosedRange<Int>) {
    add([addCell(range.lowerBound), addCell()], equal: cell)
    add([cell, addCell()], equal: addCell(range.upperBound))
  }

  /// The cells as their readers have them; the first are those of groups.
  func publication(groupCount: Int) -> Publication {
    let system = CellSystem(
      cellCount: figures.count, relations: relations, groupCount: groupCount,
      isShown: figures.map { $0 != nil })
    return Publication(of: system, figures: figures.filter { $0 != nil }, showsZeros: false)
  }
}

extension SurveyDraft {
  /// Whoever agrees, and whoever does not, brings as much to the sum of indices as they can have.
  ///
  /// The cells of a group are those who agree, those who do not, and all of them.
  mutating func bound(sum: Int, ofGroupAt cell: Int, _ scale: IndexScale) {
    func times(_ factor: Int, _ cell: Int) -> [Int] { Array(repeating: cell, count: factor) }
    relations.append(.init([sum], equal: times(scale.leastAgreeing, cell) + [addCell()]))
    relations.append(
      .init(
        times(scale.most, cell) + times(scale.mostWithoutAgreeing, cell + 1),
        equal: [sum, addCell()]))
  }

  /// What a mean index says of the sum, where it is known of how many people it is.
  mutating func bound(
    sum: Int?, of count: Int?, toMean index: ClosedRange<Int>?, _ scale: IndexScale
  ) {
    guard let sum, let count, let index else { return }
    bound(sum, to: scale.sums(of: count, meaning: index))
  }

  /// At most one in twenty is of the other kind.
  mutating func bound(_ extreme: SurveyLedgerTable.Extreme?, of count: Int?, atGroup cell: Int) {
    guard let extreme, let count else { return }
    add([cell + (extreme == .nearlyAll ? 1 : 0), addCell()], equal: addCell(count / 20))
  }
}
