import DisclosureTables

/// What readers can work out from a publication, by every means known here.
///
/// The attacks, in order: bounds are narrowed relation by relation; the cells that are still open
/// fall into parts that do not touch each other; in each part the equations are solved exactly, and
/// each cell is made as large and as small as they allow; what fractions leave open, a search for
/// whole numbers may settle; what is too large a part for that is attacked from nearby, cell by cell.
///
/// - Guarantee: every finding has a proof that ``ProofCheck`` has followed. A group is counted as
///   safe only if a table of whole numbers was seen, and checked, that gives the same publication
///   and in which it has `k` members or more, or none; in the latter case, where zeros are
///   protected, also one in which it has members. All else is undecided.
public enum Audit: Hashable, Sendable {
  /// Tables exist that give these figures, as far as was seen, and this is known of them.
  case report(AuditReport)

  /// No table gives these figures.
  case contradiction(Contradiction)

  /// Attacks the groups of `publication`, which are small with fewer than `k` members.
  ///
  /// With `fractions`, linear programming is all that is tried: a group counts as safe too where
  /// fractions of people give the same publication, and what only whole numbers prove is not found.
  public init(
    of publication: Publication, k: Int, effort: Effort = .standard, fractions: Bool = false
  ) {
    var effort = effort
    let system = OpenSystem(of: publication)
    var propagation = Propagation(of: system, recording: true)
    propagation.run(&effort)
    let writer = ProofWriter(publication, system, propagation)
    if let row = propagation.contradiction {
      let sum = [Proof.Multiple(relation: system.relations[row], factor: 1)]
      self = .contradiction(writer.contradiction(of: sum))
      return
    }
    var notes = AuditNotes(publication, writer, k: k)
    notes.noteFigures()
    for (unknown, cell) in system.cells.enumerated() where propagation.isKnown(unknown) {
      let limit = Limit(value: propagation.lower[unknown], reason: nil)
      notes.note(.narrowed(low: limit, high: limit, isTight: true), on: cell)
    }
    for members in system.parts(open: { !propagation.isKnown($0) }) {
      let part = system.part(of: members, knowing: propagation.lower)
      // Of a large part, some of the work is kept for what the rest leaves undecided.
      let isLarge = members.count > NearbyAttack.leastPart
      let kept = isLarge ? effort.share(effort.operations / 3) : Effort(operations: 0)
      effort.spend(kept.operations)
      var attack = PartAttack(
        on: part, k: k, protectsZeros: !publication.showsZeros, effort, fractions: fractions)
      if let sum = attack.contradiction() {
        self = .contradiction(writer.contradiction(of: sum))
        return
      }
      notes.noteAll(of: &attack)
      effort = attack.effort
      effort.add(kept)
      if isLarge { notes.noteNearby(in: part, &effort, fractions: fractions) }
    }
    self = .report(notes.sortedReport)
  }
}
