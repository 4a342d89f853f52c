/// How linear programmes over flows and stocks are used for the groups that products do not help.
///
/// They find what hides least. But they take longer with every month, so that there is a limit to
/// their work, in numbers gone through and not in seconds: the same table gives the same.
struct ProgrammeUse {
  /// The work after which a proof from before is mended instead, whatever it costs.
  let limit: Int

  /// Whether they are asked even then, where nothing else helps.
  let isLastResort: Bool
}

extension Suppression {
  /// The work that is done to find every group its proof, and then to show more.
  private static let (provingWork, showingWork) = (30_000_000, 30_000_000)

  /// Lets every group have its proof, if need be by a programme.
  mutating func useProgrammes() {
    programmes = ProgrammeUse(
      limit: search.blockWork + Self.provingWork * rules.effort, isLastResort: true)
  }

  /// Tries to do without the few cells that readers would miss most, by all means there are.
  mutating func showDearest() {
    let costs = search.terrain.states.costs
    let dearest = useCount.indices.filter { useCount[$0] > 0 }
      .sorted { (costs[$1], $0) < (costs[$0], $1) }
      .prefix((1 + Int(10 * leisure)) * rules.effort)
    let limit = search.blockWork + Self.showingWork * rules.effort
    programmes = ProgrammeUse(limit: limit, isLastResort: false)
    for cell in dearest where useCount[cell] > 0 && search.blockWork < limit {
      change(without: [cell])
    }
  }

  /// Finds a proof for a group that no sum of products helps: a programme's, or one from before.
  mutating func proveOverTime(_ group: Int, limit: Int) -> Bool {
    guard let programmes else { return proveAsBefore(group, limit: limit) }
    if mend(group, limit: 0) { return true }
    let isAskedFirst = search.blockWork < programmes.limit
    if isAskedFirst, proveByProgramme(group, limit: limit) { return true }
    if mend(group, limit: limit) || proveAsBefore(group, limit: limit) { return true }
    return !isAskedFirst && programmes.isLastResort && proveByProgramme(group, limit: limit)
  }

  private mutating func proveByProgramme(_ group: Int, limit: Int) -> Bool {
    let (cells, need) = groups.parts(of: group)
    return search.reaches.contains { reach in
      search.search(block: cells, by: need, limit: limit, reach: reach) && takeProof(of: group)
    }
  }

  /// Takes one of the cheapest recalled proofs of a group, once products have made it cheap enough.
  ///
  /// What proved it before the last figures does so beside them too, if what came of it since is
  /// undone: who has ended later has ended in the new month instead.
  private mutating func mend(_ group: Int, limit: Int) -> Bool {
    let cells = groups.parts(of: group).cells
    let cheapest = (recalled[group] ?? []).map { (price: price(of: $0), proof: $0) }
      .sorted { $0.price < $1.price }.prefix(3)
    return cheapest.contains { _, proof in
      search.mend(proof, keeping: cells, limit: limit, patience: patience) && takeProof(of: group)
    }
  }
}
