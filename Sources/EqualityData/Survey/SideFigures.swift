import DisclosureAudit
import DisclosureTables
import EqualityReports
import EqualityStatistics

/// The figures beside the counts of a family: indices, and shares that are only said to be extreme.
///
/// They tell something of the counts that are hidden. One is shown only if an attack with all that is
/// shown, and with what they say, proves no group to be small; what the attack cannot decide counts
/// as proven.
struct SideFigures {
  /// The index of each code that has one.
  private(set) var indices: [Int: CodedNumber] = [:]

  /// The share of each code of which nearly all or nearly none agree.
  private(set) var shares: [Int: CodedNumber] = [:]

  private let protection: FamilyProtection
  private let bounds: IndexBounds?

  init(of protection: FamilyProtection, _ counts: OutcomeCounts, withEveryone: Bool, rules: Rules) {
    self.protection = protection
    bounds = counts.hasIndex ? IndexBounds(asking: counts.questionCount) : nil
    let candidates = candidates(rules)
    guard !candidates.isEmpty else { return }
    let (system, figures) = protection.publication(withEveryone: withEveryone)
    let attack = BoundedAttack(on: system, figures, k: rules.k)
    if add(candidates, against: attack) { return }
    for candidate in candidates where isAllowed(candidate) {
      _ = add([candidate], against: attack)
    }
  }

  /// From how many people on there may be an index, and what a small group is.
  struct Rules {
    let k: Int
    let kIndex: Int

    /// From how many people on a share may be said to be extreme.
    static let leastForExtremes = 20
  }

  private enum Candidate {
    case index(code: Int, CodedNumber)
    case share(code: Int, CodedNumber)
  }

  /// The index of everyone but a group is shown beside the group's own, not in its place.
  private func isAllowed(_ candidate: Candidate) -> Bool {
    let groups = protection.table.groups
    guard case .index(let code, _) = candidate, !groups.groups.contains(code) else { return true }
    return groups.groupsBeside(rest: code).contains { indices[$0] != nil }
  }

  private func candidates(_ rules: Rules) -> [Candidate] {
    let groups = protection.table.groups
    let rests = groups.tellsRests ? groups.complements : []
    let codes = (groups.groups + rests).compactMap(\.self).uniqued()
    let counted = codes.compactMap { code in
      protection.count(code, SurveyTable.all).map { (code: code, count: $0) }
    }
    let counts = Dictionary(counted) { first, _ in first }
    let indices = counted.filter { code, count in
      bounds != nil && count >= rules.kIndex
        && (groups.groups.contains(code)
          || groups.groupsBeside(rest: code).contains { counts[$0] ?? 0 >= rules.kIndex })
    }.map { code, count in
      let mean = wholeMean(of: protection.table.sums[code], over: count)
      return Candidate.index(code: code, CodedNumber(coding: mean))
    }
    return indices + counted.compactMap { code, count in extreme(code, count) }
  }

  private func extreme(_ code: Int, _ count: Int) -> Candidate? {
    guard count >= Rules.leastForExtremes, groupsContain(code),
      protection.count(code, SurveyTable.agree) == nil
    else { return nil }
    let agreeing = protection.table.known.counts[3 * code + SurveyTable.agree]
    if 20 * agreeing <= count { return .share(code: code, CodedNumber(coding: 0)) }
    if 20 * (count - agreeing) <= count { return .share(code: code, CodedNumber(coding: 100)) }
    return nil
  }

  private func groupsContain(_ code: Int) -> Bool {
    protection.table.groups.groups.contains(code)
  }

  /// Shows these figures too, unless that would prove something.
  private mutating func add(_ candidates: [Candidate], against attack: BoundedAttack) -> Bool {
    var wider = self
    for candidate in candidates {
      switch candidate {
      case .index(let code, let index): wider.indices[code] = index
      case .share(let code, let share): wider.shares[code] = share
      }
    }
    guard attack.provesNothing(with: wider.boundsOnCells) else { return false }
    self = wider
    return true
  }

  /// What the figures say of cells.
  private var boundsOnCells: [CellBound] {
    protection.bounds(from: indices, shares: shares, by: bounds)
  }
}

extension FamilyProtection {
  /// What indices, and shares that are near an end, say of hidden cells.
  func bounds(
    from indices: [Int: CodedNumber], shares: [Int: CodedNumber], by bounds: IndexBounds?
  ) -> [CellBound] {
    let own = bounds?.bounds(from: indices, self) ?? []
    return own
      + shares.sorted { $0.key < $1.key }.compactMap { code, share in
        count(code, SurveyTable.all).map { count in
          let outcome = share == CodedNumber(coding: 0) ? SurveyTable.agree : SurveyTable.other
          return CellBound(cell: 3 * code + outcome, atLeast: 0, atMost: count / 20)
        }
      }
  }
}

/// What readers know of a hidden cell from a figure beside it.
struct CellBound: Hashable {
  let cell: Int
  let atLeast: Int
  let atMost: Int
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first occurrence.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension GroupAxis {
  /// The codes of the groups of which everyone else has this code.
  fileprivate func groupsBeside(rest code: Int) -> [Int] {
    zip(groups, complements).compactMap { $1 == code ? $0 : nil }
  }
}
