import EqualityReports
import EqualityStatistics

/// Protects all that is counted of one outcome.
///
/// It is never said how many people there are in all. So each family can be protected by itself, and
/// each outcome too: for all that readers know, other people have answered nothing else. Everyone's
/// counts are shown only where every family has its proofs with them as well, and everyone's index
/// only beside them.
struct OutcomeProtection {
  let counts: OutcomeCounts
  let families: [FamilyProtection]

  /// Whether everyone's counts are shown.
  let showsEveryone: Bool

  private let rules: SideFigures.Rules

  init(of counts: OutcomeCounts, rules: SideFigures.Rules) {
    self.counts = counts
    self.rules = rules
    families = counts.tables.map {
      FamilyProtection(of: $0, k: rules.k)
    }
    let showsEveryone =
      counts.agreeing >= rules.k && counts.all - counts.agreeing >= rules.k
      && families.allSatisfy { $0.leavesRoomForEveryone(k: rules.k) }
    self.showsEveryone = showsEveryone
  }

  /// The figures, of which `families` say which categories each dimension has; only the counts,
  /// unless `besides` them indices and shares are wanted too.
  func figures(of families: [SurveyFamily], besides: Bool = true) -> OutcomeFigures {
    let groups = families.indices.flatMap { place in
      let (family, side) = (families[place], besides ? sideFigures(of: place) : nil)
      return family.dimensions.indices.map { dimension in
        family.dimensions[dimension].categories.indices.map { category in
          figures(of: family.number(ofDimension: dimension, category: category), in: place, side)
        }
      }
    }
    let everyone = everyone(besides: groups.joined())
    return OutcomeFigures(
      code: counts.outcome.code, everyone: everyone,
      spread: everyone.index == nil ? nil : counts.spread, groups: groups)
  }

  /// What is shown of a family by itself, of whose groups these are the figures.
  func margin(of family: Int, showing groups: [GroupFigures]) -> CrossProtection.Margin {
    let axis = families[family].table.groups
    var (indices, shares): ([Int: CodedNumber], [Int: CodedNumber]) = ([:], [:])
    for (number, group) in groups.enumerated() {
      guard let code = axis.groups[number] else { continue }
      if let index = group.index { indices[code] = index }
      if let rest = axis.complements[number], let index = group.restIndex { indices[rest] = index }
      if let share = group.codedShare { shares[code] = share }
    }
    return .init(protection: families[family], indices: indices, shares: shares)
  }

  private func sideFigures(of family: Int) -> SideFigures {
    SideFigures(of: families[family], counts, withEveryone: showsEveryone, rules: rules)
  }

  /// Everyone's figures; the index only where each group that has one has its counts too.
  ///
  /// Less the indices of groups, everyone's says how all others fare, and so bounds how many of them
  /// agree: with the counts of a group hidden, what is left for it could be narrow.
  private func everyone(besides groups: some Sequence<GroupFigures>) -> GroupFigures {
    let (all, agreeing) = (counts.all, counts.agreeing)
    guard showsEveryone else { return GroupFigures() }
    let isBound = groups.contains {
      ($0.index != nil || $0.restIndex != nil) && $0.agreeing == nil
    }
    return GroupFigures(
      count: all, agreeing: agreeing, others: all - agreeing,
      index: counts.hasIndex && all >= rules.kIndex && !isBound
        ? CodedNumber(coding: wholeMean(of: counts.sum, over: all)) : nil)
  }

  private func figures(of group: Int, in family: Int, _ side: SideFigures?) -> GroupFigures {
    let protection = families[family]
    let axis = protection.table.groups
    guard let code = axis.groups[group] else { return GroupFigures() }
    let rest = axis.tellsRests ? axis.complements[group] : nil
    return GroupFigures(
      count: protection.count(code, SurveyTable.all),
      agreeing: protection.count(code, SurveyTable.agree),
      others: protection.count(code, SurveyTable.other),
      codedShare: side?.shares[code], index: side?.indices[code],
      restCount: rest.flatMap { protection.count($0, SurveyTable.all) },
      restIndex: rest.flatMap { side?.indices[$0] })
  }
}
