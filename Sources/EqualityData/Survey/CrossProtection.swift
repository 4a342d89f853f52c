import DisclosureProtection
import DisclosureTables
import EqualityReports
import EqualityStatistics

/// What may be shown of a family by gender, where both are known one by one.
struct CrossProtection {
  /// What is shown of a family by itself, and what its indices and shares say of hidden cells.
  struct Margin {
    let protection: FamilyProtection
    let bounds: [CellBound]
  }

  private let table: CrossedTable
  private let genders: [Int]

  /// The counts by gender and group; nil where hidden.
  private var shown: [Int?] = []

  /// Protects the groups of `family` within each gender that is shown by itself.
  ///
  /// Where indices and shares would tell something beside them, only how many there are of a gender
  /// in a group is shown, and not what they say. Where what is known leaves some group without
  /// proof, nothing is.
  init(
    of table: CrossedTable, gender: Margin, family: Margin, everyone isKnown: Bool, k: Int
  ) {
    self.table = table
    genders = table.gender.groups.compactMap(\.self).filter {
      gender.protection.count($0, SurveyTable.all) != nil
    }
    let counts = table.table(showing: Set(genders))
    var rules = ProtectionRules(
      k: k, costs: counts.counts.map { 4 + $0.bitWidth - $0.leadingZeroBitCount })
    rules.protectsZeros = true
    rules.effort = 1
    rules.known = counts.counts.map { _ in false }
    for place in table.known(gender.protection, family.protection, everyone: isKnown) {
      rules.known[place] = true
    }
    guard case .proven(let published) = protection(of: counts, under: rules) else { return }
    let bounds = table.bounds(gender.bounds, family.bounds)
    let choices = [
      published.counts,
      published.counts.enumerated().map { $0 % 3 == SurveyTable.all ? $1 : nil },
    ]
    shown =
      bounds.isEmpty
      ? choices[0]
      : choices.first { choice in
        table.provesNothing(of: counts, showing: choice, knowing: rules.known, bounds, k: k)
      } ?? []
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
  /// Whether an attack with all that is shown, and with these bounds, proves no group to be small.
  fileprivate func provesNothing(
    of counts: CrossTable, showing shown: [Int?], knowing known: [Bool], _ bounds: [CellBound],
    k: Int
  ) -> Bool {
    var figures = zip(counts.counts, known).map { $1 ? $0 : nil }
    var next = 0
    for gender in self.gender.axis.codes.indices where self.gender.axis.isShown[gender] {
      for code in groups.axis.codes.indices where groups.axis.isShown[code] {
        for outcome in 0..<3 {
          if let place = place(gender: gender, code: code, outcome: outcome),
            let count = shown[next]
          {
            figures[place] = count
          }
          next += 1
        }
      }
    }
    let system = CellSystem(of: counts.axes, isShown: figures.map { $0 != nil })
    return BoundedAttack(on: system, figures.filter { $0 != nil }, k: k).provesNothing(with: bounds)
  }

  /// What is known of cells of both by themselves, as cells of this table.
  fileprivate func bounds(_ gender: [CellBound], _ family: [CellBound]) -> [CellBound] {
    let own = gender.map { bound in
      (bound, place(gender: bound.cell / 3, code: nil, outcome: bound.cell % 3))
    }
    let others = family.map { bound in
      (bound, place(gender: nil, code: bound.cell / 3, outcome: bound.cell % 3))
    }
    return (own + others).compactMap { bound, place in
      place.map { CellBound(cell: $0, atLeast: bound.atLeast, atMost: bound.atMost) }
    }
  }

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
