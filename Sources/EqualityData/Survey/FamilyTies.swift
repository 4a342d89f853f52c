import EqualityAudit
import EqualityModel

/// A dimension with those that are derived from it, and which categories lie within which.
struct FamilyTies {
  /// The places of the dimensions, the asked one first.
  let places: [Int]
  let parts: [SurveyLedgerTable.Part]

  /// One for each dimension from which others are derived.
  static func all(among dimensions: [Dimension]) -> [FamilyTies] {
    dimensions.indices.compactMap { source in
      let derived = DerivedDimension.standard.filter { $0.source == dimensions[source].code }
        .compactMap { next in
          dimensions.firstIndex { $0.code == next.dimension.code }.map { (next, $0) }
        }
      return derived.isEmpty ? nil : FamilyTies(of: source, derived, among: dimensions)
    }
  }

  private init(
    of source: Int, _ derived: [(rule: DerivedDimension, place: Int)], among dimensions: [Dimension]
  ) {
    places = [source] + derived.map(\.place)
    let asked = dimensions[source]
    let answers = Self.answers(to: asked)
    var sets = asked.categories.indices.map { category in
      Set(answers.indices.filter { answers[$0].contains(category) })
    }
    for (rule, place) in derived {
      let categories = answers.map { rule.category(of: $0, in: asked) }
      sets += dimensions[place].categories.indices.map { category in
        Set(answers.indices.filter { categories[$0] == category })
      }
    }
    parts = sets.indices.flatMap { part in
      sets.indices.filter { $0 != part && !sets[part].isEmpty && sets[part].isSubset(of: sets[$0]) }
        .map { SurveyLedgerTable.Part(part: part, whole: $0) }
    }
  }

  /// Every answer that can be given.
  private static func answers(to dimension: Dimension) -> [Answer.OptionSet] {
    let all = dimension.categories.indices
    guard dimension.allowsSeveral else { return all.map { Answer.OptionSet([$0]) } }
    let free = all.filter { !dimension.categories[$0].standsAlone }
    let sets = free.reduce([[Int]()]) { sets, next in sets + sets.map { $0 + [next] } }
    return (sets.dropFirst() + all.filter { !free.contains($0) }.map { [$0] })
      .map { Answer.OptionSet($0) }
  }
}
