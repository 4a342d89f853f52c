import DisclosureProtection
import DisclosureTables
import EqualityReports
import EqualityStatistics

/// What may be shown of a family by gender, where both are known one by one.
struct CrossProtection {
  private let table: CrossedTable
  private let genders: [Int]
  private let published: PublishedTable?

  /// Protects the groups of `family` within each gender that is shown by itself.
  ///
  /// Where what is known leaves some group without proof, nothing is shown.
  init(
    of table: CrossedTable, gender: FamilyProtection, family: FamilyProtection,
    everyone isKnown: Bool, k: Int
  ) {
    self.table = table
    genders = table.gender.groups.compactMap(\.self).filter {
      gender.count($0, SurveyTable.all) != nil
    }
    let counts = table.table(showing: Set(genders))
    var rules = ProtectionRules(
      k: k, costs: counts.counts.map { 4 + $0.bitWidth - $0.leadingZeroBitCount })
    rules.protectsZeros = true
    rules.effort = 1
    rules.known = counts.counts.map { _ in false }
    for place in table.known(gender, family, everyone: isKnown) { rules.known[place] = true }
    if case .proven(let safe) = protection(of: counts, under: rules) {
      published = safe
    } else {
      published = nil
    }
  }

  /// The genders that are shown, as positions among the categories, with their figures.
  func figures(of family: SurveyFamily) -> [(gender: Int, groups: [[GroupFigures]])] {
    genders.compactMap { code in
      table.gender.groups.firstIndex(of: code).map { gender in
        (
          gender,
          family.dimensions.indices.map { dimension in
            family.dimensions[dimension].categories.indices.map { category in
              figures(code, family.number(ofDimension: dimension, category: category))
            }
          }
        )
      }
    }
  }

  private func figures(_ gender: Int, _ group: Int) -> GroupFigures {
    guard let code = table.groups.groups[group] else { return GroupFigures() }
    return GroupFigures(
      count: count(gender, code, SurveyTable.all), agreeing: count(gender, code, SurveyTable.agree),
      others: count(gender, code, SurveyTable.other))
  }

  /// The count of a cell; nil where it is hidden.
  private func count(_ gender: Int, _ code: Int, _ outcome: Int) -> Int? {
    let width = table.groups.axis.isShown.count { $0 }
    return published.flatMap { $0.counts[3 * (gender * width + code) + outcome] }
  }
}

extension CrossedTable {
  /// The cells that readers know from what is shown of each by itself.
  fileprivate func known(
    _ gender: FamilyProtection, _ family: FamilyProtection, everyone isKnown: Bool
  ) -> [Int] {
    var places: [Int?] = []
    for outcome in 0..<3 {
      for code in self.gender.axis.codes.indices where gender.count(code, outcome) != nil {
        places.append(place(gender: code, code: nil, outcome: outcome))
      }
      for code in groups.axis.codes.indices where family.count(code, outcome) != nil {
        places.append(place(gender: nil, code: code, outcome: outcome))
      }
      if isKnown { places.append(place(gender: nil, code: nil, outcome: outcome)) }
    }
    if family.whole != nil {
      places.append(place(gender: nil, code: groups.whole, outcome: SurveyTable.all))
    }
    return places.compactMap(\.self)
  }
}
