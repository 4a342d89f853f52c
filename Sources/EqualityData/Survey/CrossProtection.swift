import DisclosureProtection
import DisclosureTables
import EqualityReports
import EqualityStatistics

/// What may be shown of a family by gender, where both are known one by one.
struct CrossProtection {
  /// What is shown of a family by itself: counts, and the indices and shares beside them by code.
  struct Margin {
    let protection: FamilyProtection
    let indices: [Int: CodedNumber]
    let shares: [Int: CodedNumber]
  }

  private let table: CrossedTable
  private let genders: [Int]

  /// The counts by gender and group; nil where hidden.
  private var shown: [Int?] = []

  /// Protects the groups of `family` within each gender of which all counts are shown by themselves.
  ///
  /// How many women agree, and how many do not, is then the same in every population that agrees with
  /// one table by gender. So populations of several such tables of a wave can be put together, and
  /// each table can be protected without the others. (What would be hidden of a gender by itself
  /// could be narrowed down by two of them.)
  ///
  /// Where the populations that prove small groups safe cannot have the indices and shares that are
  /// shown, only how many there are of a gender in a group is shown, and not what they say; and where
  /// they still cannot, nothing is.
  init(
    of table: CrossedTable, gender: Margin, family: Margin, everyone: GroupFigures, k: Int,
    asking questionCount: Int
  ) {
    self.table = table
    genders = table.gender.groups.compactMap(\.self).filter { code in
      (0..<3).allSatisfy { gender.protection.count(code, $0) != nil }
    }
    let figures = FiguresBesides(
      table, gender: gender, family: family, everyone: everyone, asking: questionCount)
    for outcomes in [true, false] {
      let counts = table.table(showing: Set(genders), outcomes: outcomes)
      var rules = ProtectionRules(
        k: k, costs: counts.counts.map { 4 + $0.bitWidth - $0.leadingZeroBitCount })
      rules.protectsZeros = true
      rules.effort = 1
      rules.known = counts.counts.map { _ in false }
      for place in table.known(
        gender.protection, family.protection, everyone: everyone.count != nil)
      {
        rules.known[place] = true
      }
      var witnesses: [Witness] = []
      guard
        case .proven(let published) = protection(of: counts, under: rules, recalling: &witnesses)
      else { return }
      if witnesses.allSatisfy(figures.canHold) {
        shown = published.counts
        return
      }
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
    let place = 3 * (gender * width + code) + outcome
    return shown.indices.contains(place) ? shown[place] : nil
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
