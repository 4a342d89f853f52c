import DisclosureAudit
import DisclosureTables

/// A small table protected with discretion towards a reader who runs this program.
///
/// Nil where the table is too large for it, or where not all of it is shown.
func discreetly(
  protecting table: CrossTable, under rules: ProtectionRules,
  reporting goesOn: (ProtectionProgress) -> Bool
) -> Protection? {
  guard let cells = TwinCells(of: table, under: rules) else { return nil }
  let truth = TwinPopulation(cells.inner.map { table.inner[$0] }, in: cells)
  var chooser = TwinChoice(cells)
  guard let choice = chooser.choice(for: truth, reporting: goesOn) else { return .cancelled }
  var isHidden = [Bool](repeating: false, count: table.counts.count)
  for place in choice { isHidden[cells.cells[place]] = true }
  let check = WitnessCheck(
    of: table, hiding: isHidden, k: rules.k, protectsZeros: rules.protectsZeros,
    unchangeable: rules.structuralZeros)
  let witnesses = chooser.witnesses(for: truth).map { Witness(from: truth, to: $0, in: cells) }
  precondition(
    truth.small.allSatisfy { place in
      witnesses.contains { check.accepts($0, for: cells.cells[place]) }
    }, "every small group has a proof")
  return .proven(PublishedTable(showing: table, hiding: isHidden))
}

extension Witness {
  /// What is different in the other population.
  fileprivate init(from truth: TwinPopulation, to other: TwinPopulation, in cells: TwinCells) {
    self.init(
      changes: cells.inner.indices.compactMap { place in
        let amount = other.inner[place] - truth.inner[place]
        return amount == 0 ? nil : .init(innerCell: cells.inner[place], amount: amount)
      })
  }
}
