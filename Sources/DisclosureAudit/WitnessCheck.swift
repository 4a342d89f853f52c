public import DisclosureTables

/// Checks witnesses by whole-number arithmetic alone.
///
/// It shares no code with the search that finds them: it works out from the definition of the axes
/// what the other population would change in the table, and compares.
public struct WitnessCheck {
  private let table: CrossTable
  private let differences: WitnessDifferences
  private let isHidden: [Bool]
  private let isShown: [Bool]
  private let unchangeable: [Bool]
  private let k: Int
  private let least: Int

  /// Prepares to check witnesses against what is published of `table`: all that is not hidden.
  ///
  /// `isHidden` says for each cell whether its count is withheld; a group of `k` members or more
  /// needs no protection. Where `protectsZeros` is set, a hidden count may be zero. No witness may
  /// change an `unchangeable` cell, shown or not; the list is empty where there is none.
  /// - Precondition: no hidden count is zero where readers know that zeros are shown.
  public init(
    of table: CrossTable, hiding isHidden: [Bool], k: Int, protectsZeros: Bool = false,
    unchangeable: [Bool] = []
  ) {
    precondition(isHidden.count == table.counts.count, "one mark a cell")
    precondition(unchangeable.isEmpty || unchangeable.count == isHidden.count, "one mark a cell")
    precondition(
      protectsZeros || zip(isHidden, table.counts).allSatisfy { !$0 || $1 > 0 },
      "a hidden count is not zero")
    self.table = table
    self.isHidden = isHidden
    self.unchangeable = unchangeable
    self.k = k
    least = protectsZeros ? 0 : 1
    isShown = table.isShown
    differences = WitnessDifferences(in: table)
  }

  /// Whether `witness` proves that nobody can show the group of any of `cells` to be less than k.
  ///
  /// It must be a population: no inner cell below zero, and no cell either, where some are deducted.
  /// It must look the same: every published count as it is, and no hidden count below the least that
  /// readers know it to be. And each group must have at least k members in it; `unions` are numbers
  /// of the table's further groups.
  public func accepts(_ witness: Witness, for cells: [Int], unions: [Int] = []) -> Bool {
    guard isPopulation(witness) else { return false }
    let differences = differences(made: witness)
    guard differences.allSatisfy({ looksTheSame(cell: $0.cell, changedBy: $0.amount) }) else {
      return false
    }
    return cells.allSatisfy { table.members[$0] + amount(of: $0, in: differences) >= k }
      && unions.allSatisfy { number in
        let union = table.unions[number]
        return union.members + union.cells.reduce(0) { $0 + amount(of: $1, in: differences) } >= k
      }
  }

  private func amount(of cell: Int, in differences: [Difference]) -> Int {
    let place = differences.firstPlace { $0.cell >= cell }
    let isChanged = place < differences.count && differences[place].cell == cell
    return isChanged ? differences[place].amount : 0
  }

  /// Whether `witness` proves that nobody can show the group of `cell` to be less than k.
  public func accepts(_ witness: Witness, for cell: Int) -> Bool { accepts(witness, for: [cell]) }

  private func isPopulation(_ witness: Witness) -> Bool {
    let cells = witness.changes.map(\.innerCell).sorted()
    return zip(cells, cells.dropFirst()).allSatisfy { $0 < $1 }
      && witness.changes.allSatisfy { change in
        table.inner.indices.contains(change.innerCell)
          && table.inner[change.innerCell] + change.amount >= 0
          && (table.isPossible.isEmpty || table.isPossible[change.innerCell])
      }
  }

  private func looksTheSame(cell: Int, changedBy amount: Int) -> Bool {
    guard table.counts[cell] + amount >= 0 else { return false }
    if !unchangeable.isEmpty, unchangeable[cell] { return false }
    guard isShown[cell] else { return true }
    return isHidden[cell] && table.counts[cell] + amount >= least
  }

  private typealias Difference = WitnessDifferences.Difference

  /// By how much each cell's count would differ, in ascending order; others would not.
  private func differences(made witness: Witness) -> [Difference] {
    differences.made(by: witness)
  }
}

extension Array {
  /// The first place whose element has this property, which all after it have too.
  fileprivate func firstPlace(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
