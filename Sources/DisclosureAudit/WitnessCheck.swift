public import DisclosureTables

/// Checks witnesses by whole-number arithmetic alone.
///
/// It shares no code with the search that finds them: it works out from the definition of the axes
/// what the other population would change in the table, and compares.
public struct WitnessCheck {
  private let table: CrossTable
  private let isHidden: [Bool]
  private let k: Int
  private let isShown: [Bool]

  /// Prepares to check witnesses against what is published of `table`: all that is not hidden.
  ///
  /// `isHidden` says for each cell whether its count is withheld; a group of `k` members or more
  /// needs no protection.
  /// - Precondition: no hidden count is zero, for readers know that zeros are shown.
  public init(of table: CrossTable, hiding isHidden: [Bool], k: Int) {
    precondition(isHidden.count == table.counts.count, "one mark a cell")
    precondition(
      zip(isHidden, table.counts).allSatisfy { !$0 || $1 > 0 }, "a hidden count is not zero")
    self.table = table
    self.isHidden = isHidden
    self.k = k
    isShown = table.isShown
  }

  /// Whether `witness` proves that nobody can show the group of any of `cells` to be less than k.
  ///
  /// It must be a population: no inner cell below zero. It must look the same: every published
  /// count as it is, and no hidden count zero. And each group must have at least k members in it.
  public func accepts(_ witness: Witness, for cells: [Int]) -> Bool {
    guard isPopulation(witness) else { return false }
    let difference = difference(made: witness)
    return difference.allSatisfy { looksTheSame(cell: $0, changedBy: $1) }
      && cells.allSatisfy { table.members[$0] + (difference[$0] ?? 0) >= k }
  }

  /// Whether `witness` proves that nobody can show the group of `cell` to be less than k.
  public func accepts(_ witness: Witness, for cell: Int) -> Bool { accepts(witness, for: [cell]) }

  private func isPopulation(_ witness: Witness) -> Bool {
    let cells = witness.changes.map(\.innerCell)
    return Set(cells).count == cells.count
      && witness.changes.allSatisfy { change in
        table.inner.indices.contains(change.innerCell)
          && table.inner[change.innerCell] + change.amount >= 0
      }
  }

  private func looksTheSame(cell: Int, changedBy amount: Int) -> Bool {
    guard isShown[cell] else { return true }
    return isHidden[cell] ? table.counts[cell] + amount >= 1 : amount == 0
  }

  /// By how much each cell's count would differ; cells not mentioned would not.
  private func difference(made witness: Witness) -> [Int: Int] {
    var difference: [Int: Int] = [:]
    for change in witness.changes {
      for cell in cells(counting: change.innerCell) {
        difference[cell, default: 0] += change.amount
      }
    }
    return difference
  }

  /// Every cell whose codes all count this inner cell.
  private func cells(counting innerCell: Int) -> [Int] {
    var rest = innerCell
    var stride = 1
    var cells = [0]
    for axis in table.axes.reversed() {
      let codes = axis.atoms[rest % axis.atoms.count]
      cells = codes.flatMap { code in cells.map { $0 + code * stride } }
      rest /= axis.atoms.count
      stride *= axis.codes.count
    }
    return cells
  }
}
