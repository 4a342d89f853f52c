import EqualityReports
import EqualityStatistics

/// Protects all that is counted of one outcome.
///
/// It is never said how many people there are in all. So each family can be protected by itself, and
/// each outcome too: for all that readers know, other people have answered nothing else. Everyone's
/// counts are shown only where every family has its proofs with them as well; everyone's index, and
/// share, otherwise say nothing of a count, as more people who answered like the others may follow.
struct OutcomeProtection {
  let counts: OutcomeCounts
  let families: [FamilyProtection]

  /// Whether everyone's counts are shown.
  let showsEveryone: Bool

  private let sides: [SideFigures]
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
    sides = families.map {
      SideFigures(of: $0, counts, withEveryone: showsEveryone, rules: rules)
    }
  }

  /// The figures, of which `families` say which categories each dimension has.
  func figures(of families: [SurveyFamily]) -> OutcomeFigures {
    OutcomeFigures(
      code: counts.outcome.code, everyone: everyone,
      spread: everyone.index == nil ? nil : counts.spread,
      groups: families.indices.flatMap { family in
        families[family].dimensions.indices.map { dimension in
          families[family].dimensions[dimension].categories.indices.map { category in
            figures(
              of: families[family].number(ofDimension: dimension, category: category),
              in: family)
          }
        }
      })
  }

  private var everyone: GroupFigures {
    let (all, agreeing) = (counts.all, counts.agreeing)
    let hasShare = !showsEveryone && all >= SideFigures.Rules.leastForExtremes
    return GroupFigures(
      count: showsEveryone ? all : nil, agreeing: showsEveryone ? agreeing : nil,
      others: showsEveryone ? all - agreeing : nil,
      codedShare: hasShare ? CodedNumber(coding: (200 * agreeing + all) / (2 * all)) : nil,
      index: counts.hasIndex && all >= max(rules.kIndex, rules.k)
        ? CodedNumber(coding: wholeMean(of: counts.sum, over: all)) : nil)
  }

  private func figures(of group: Int, in family: Int) -> GroupFigures {
    let (protection, side) = (families[family], sides[family])
    let axis = protection.table.groups
    guard let code = axis.groups[group] else { return GroupFigures() }
    let rest = axis.tellsRests ? axis.complements[group] : nil
    return GroupFigures(
      count: protection.count(code, SurveyTable.all),
      agreeing: protection.count(code, SurveyTable.agree),
      others: protection.count(code, SurveyTable.other),
      codedShare: side.shares[code], index: side.indices[code],
      restCount: rest.flatMap { protection.count($0, SurveyTable.all) },
      restIndex: rest.flatMap { side.indices[$0] })
  }
}
