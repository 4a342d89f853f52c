import DisclosureAudit
public import DisclosureTables

/// Hides the small counts of a table, and as few others as it can for their protection.
///
/// - Guarantee: for every group of the table that has between 1 and k − 1 members, shown or derived
///   from what is shown, there is another population that gives the same published table and in
///   which the group has k members or more. So nobody can prove from the table alone that a group
///   is small. Each such population is checked by separate code before the table is handed over.
///
/// Zeros are shown, and the reader is taken to know it: no hidden count is zero; unless the rules
/// protect zeros, which are then small counts like others.
/// - Precondition: the rules have one cost for each cell of the table, and no known cells, for with
///   those there may be no proof: see ``protection(of:under:reporting:)``.
public func protect(_ table: CrossTable, under rules: ProtectionRules) -> PublishedTable {
  precondition(!rules.known.contains(true), "what is known may leave a group without proof")
  guard case .proven(let published) = protection(of: table, under: rules) else {
    preconditionFailure("hiding everything protects every group")
  }
  return published
}

/// What came of protecting a table.
public enum Protection: Hashable, Sendable {
  /// The table is safe: every small group has its proof.
  case proven(PublishedTable)

  /// What was published before leaves no proof for these groups, though all else is hidden; each is
  /// the cells of the table that it is.
  case unproven(PublishedTable, groups: [[Int]])

  /// The caller did not want to wait.
  case cancelled
}

/// Hides the small counts of a table as ``protect(_:under:)`` does, beside what is known already.
///
/// Where counts published before leave some small group without a proof, everything is hidden that
/// still can be, and the result says which groups they are.
/// - Parameters:
///   - table: the true counts.
///   - rules: what must be protected, and what is known.
///   - reporting: told from time to time how far it is; answers whether to go on.
/// - Returns: the table with what may be shown of it, and whether every small group has its proof.
public func protection(
  of table: CrossTable, under rules: ProtectionRules,
  reporting: (ProtectionProgress) -> Bool = { _ in true }
) -> Protection {
  var witnesses: [Witness] = []
  return protection(of: table, under: rules, recalling: &witnesses, reporting: reporting)
}

/// Hides the small counts of a table, beside what is known, with the help of what was found before.
///
/// `witnesses` are those of an earlier table about the same people, in terms of this one. Each that
/// still proves anything saves the search for another; all are checked as those that are found. Then
/// they are the witnesses of this table, of every small group that has one.
public func protection(
  of table: CrossTable, under rules: ProtectionRules, recalling witnesses: inout [Witness],
  reporting: (ProtectionProgress) -> Bool = { _ in true }
) -> Protection {
  let recalled = witnesses
  witnesses = []
  rules.check(against: table)
  if rules.discretion != .none,
    let discreet = discreetly(protecting: table, under: rules, reporting: reporting)
  {
    return discreet
  }
  var suppression = Suppression(of: table, under: rules)
  guard
    reporting(ProtectionProgress(stage: .protecting, done: 0, of: suppression.groups.count)),
    suppression.choose(for: table, recalling: recalled, reporting)
  else { return .cancelled }
  let isHidden = suppression.isHidden
  guard check(suppression, of: table, hiding: isHidden, reporting) else { return .cancelled }
  let published = PublishedTable(showing: table, hiding: isHidden)
  witnesses = suppression.witnesses
  guard suppression.unproven.isEmpty else {
    return .unproven(published, groups: suppression.unprovenGroups)
  }
  return .proven(published)
}

/// Checks every proof; returns false where `goesOn` said not to go on.
private func check(
  _ suppression: Suppression, of table: CrossTable, hiding isHidden: [Bool],
  _ goesOn: (ProtectionProgress) -> Bool
) -> Bool {
  let rules = suppression.rules
  let check = WitnessCheck(
    of: table, hiding: isHidden, k: rules.k, protectsZeros: rules.protectsZeros,
    unchangeable: either(rules.known, rules.structuralZeros))
  let groups = suppression.groups
  var isProven = [Bool](repeating: false, count: groups.count)
  for (done, proof) in suppression.proofs.enumerated() {
    guard
      done % 256 > 0
        || goesOn(ProtectionProgress(stage: .checking, done: done, of: suppression.proofs.count))
    else { return false }
    guard let proof else { continue }
    precondition(
      check.accepts(
        proof.witness,
        for: proof.groups.filter { $0 < groups.cells.count }.map { Int(groups.cells[Int($0)]) },
        unions: proof.groups.filter { $0 >= groups.cells.count }.map {
          groups.unions[Int($0) - groups.cells.count]
        }),
      "every proof holds")
    for group in proof.groups { isProven[Int(group)] = true }
  }
  precondition(
    isProven.count { !$0 } == suppression.unproven.count, "every small group has a proof")
  return true
}

/// The marks of two lists together, either of which may be empty.
private func either(_ one: [Bool], _ other: [Bool]) -> [Bool] {
  one.isEmpty ? other : other.isEmpty ? one : zip(one, other).map { $0 || $1 }
}

extension Suppression {
  /// Finds the proofs, and as cheap ones as the rules ask for; false where `goesOn` said not to.
  fileprivate mutating func choose(
    for table: CrossTable, recalling witnesses: [Witness],
    _ goesOn: (ProtectionProgress) -> Bool
  ) -> Bool {
    search.network = Network(of: table, on: search.terrain)
    let isNetwork = search.network != nil
    let linear = isNetwork || rules.effort == 0 ? nil : LinearSearch(search.terrain, of: table)
    if rules.effort > 0, settle(with: linear, for: table) { return true }
    if !isNetwork, !rules.known.isEmpty || table.axes.contains(where: { !$0.compounds.isEmpty }) {
      useProgrammes()
    }
    recall(witnesses)
    guard proveAll(goesOn) else { return false }
    guard rules.effort > 0, unproven.isEmpty else { return true }
    if programmes != nil { showDearest() }
    programmes = nil
    guard improve(beforeRefining: linear != nil || isNetwork, goesOn) else { return false }
    search.linear = linear
    return refine(goesOn)
  }

  /// Finds a proof for every group that has one; returns false where `goesOn` said not to go on.
  private mutating func proveAll(_ goesOn: (ProtectionProgress) -> Bool) -> Bool {
    for group in 0..<groups.count {
      guard
        group % 64 > 0
          || goesOn(ProtectionProgress(stage: .protecting, done: group, of: groups.count))
      else { return false }
      guard !isProven(group), !prove(group, limit: CellStates.never - 1) else { continue }
      unproven.append(group)
    }
    let proofCount = proofCount
    unproven.removeAll { proofCount[$0] > 0 }
    return true
  }
}

extension PublishedTable {
  /// What may be shown of a table.
  init(showing table: CrossTable, hiding isHidden: [Bool]) {
    self.init(
      dimensions: table.axes.map { axis in
        .init(name: axis.name, codes: zip(axis.codes, axis.isShown).filter(\.1).map(\.0))
      },
      counts: table.shownCodes.map { cell in
        isHidden[cell] || !table.isShown[cell] ? nil : table.counts[cell]
      })
  }
}

extension CrossTable {
  /// The cells all of whose codes are shown, in order.
  fileprivate var shownCodes: [Int] {
    zip(axes, cells.strides).reduce([0]) { partial, next in
      let (axis, stride) = next
      let shown = axis.codes.indices.filter { axis.isShown[$0] }
      return partial.flatMap { place in shown.map { place + $0 * stride } }
    }
  }
}
