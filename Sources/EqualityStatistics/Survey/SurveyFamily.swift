package import EqualityModel

/// One way to divide those who answered: what was asked for, with all that is derived from it.
///
/// They share one axis, since who knows the one knows something of the other.
package struct SurveyFamily: Hashable, Sendable {
  /// What is shown of it, the asked dimension first.
  package let dimensions: [Dimension]

  package let groups: GroupAxis

  private let source: Source

  private enum Source: Hashable {
    case question(position: Int, atoms: [Answer.OptionSet: Int])
    case gender(position: Int)
    case unit(atoms: [String: Int])
  }

  /// The code that tables, files and the ledger know it by.
  package var code: String { dimensions[0].code }

  /// The atom of a response; nil where the answer is unknown.
  package func atom(of response: Response) -> Int? {
    switch source {
    case .question(let position, let atoms):
      response.answers[position].chosen.flatMap { atoms[$0] }
    case .gender(let position):
      response.answers[position].chosen.flatMap(Dimension.genderGroup(of:))
    case .unit(let atoms): response.unit.flatMap { atoms[$0] }
    }
  }

  /// The number of a group among those of all the family's dimensions.
  package func number(ofDimension dimension: Int, category: Int) -> Int {
    dimensions[..<dimension].reduce(category) { $0 + $1.categories.count }
  }
}

extension SurveyFamily {
  /// The families of a questionnaire, in the order in which they are asked for.
  package static func asked(
    in questionnaire: Questionnaire, deriving derived: [DerivedDimension], by responses: [Response]
  ) -> [SurveyFamily] {
    questionnaire.questions.enumerated().compactMap { position, question in
      guard let dimension = question.dimension else { return nil }
      if dimension.code == Dimension.genderIdentity.code { return gender(position) }
      let answered = Set(responses.compactMap { $0.answers[position].chosen })
      return asked(
        dimension, at: position, deriving: derived.filter { $0.source == dimension.code },
        answered: answered.filter { !$0.isEmpty })
    }
  }

  private static func gender(_ position: Int) -> SurveyFamily {
    SurveyFamily(
      dimensions: [.genderGroups],
      groups: GroupAxis(
        Dimension.genderGroups.code, atomCount: 3, groups: [[0], [1], [2]], countedOnce: 3),
      source: .gender(position: position))
  }

  private static func asked(
    _ dimension: Dimension, at position: Int, deriving derived: [DerivedDimension],
    answered: Set<Answer.OptionSet>
  ) -> SurveyFamily {
    let patterns = patterns(of: dimension, deriving: derived, answered: answered)
    var sets = dimension.categories.indices.map { category in
      Set(patterns.indices.filter { patterns[$0].contains(category) })
    }
    for next in derived {
      let categories = patterns.map { next.category(of: $0, in: dimension) }
      sets += next.dimension.categories.indices.map { category in
        Set(categories.indices.filter { categories[$0] == category })
      }
    }
    let atoms = Dictionary(uniqueKeysWithValues: zip(patterns, patterns.indices))
    return SurveyFamily(
      dimensions: [dimension] + derived.map(\.dimension),
      groups: GroupAxis(
        dimension.code, atomCount: patterns.count, groups: sets,
        countedOnce: dimension.categories.count, tellsRests: dimension.allowsSeveral),
      source: .question(position: position, atoms: atoms))
  }

  /// Every single category, some pairs where several can be chosen, and all other sets that occur.
  ///
  /// Pairs are there whether anyone has chosen them or not, so that it is not told that nobody has:
  /// each category with the first one and with the next. So is an answer for each derived category.
  private static func patterns(
    of dimension: Dimension, deriving derived: [DerivedDimension],
    answered: Set<Answer.OptionSet>
  ) -> [Answer.OptionSet] {
    let all = dimension.categories.indices
    var patterns = all.map { Answer.OptionSet(CollectionOfOne($0)) }
    guard dimension.allowsSeveral else { return patterns }
    let free = all.filter { !dimension.categories[$0].standsAlone }
    patterns += free.dropFirst().map { Answer.OptionSet([free[0], $0]) }
    patterns += zip(free.dropFirst(), free.dropFirst(2)).map { Answer.OptionSet([$0, $1]) }
    let known = Set(patterns)
    patterns += answered.filter { !known.contains($0) }.sorted { $0.bits < $1.bits }
    for next in derived {
      let missing = Set(next.dimension.categories.indices)
        .subtracting(patterns.compactMap { next.category(of: $0, in: dimension) })
      for category in missing.sorted() {
        let answer = smallestSet(of: free) { next.category(of: $0, in: dimension) == category }
        if let answer { patterns.append(answer) }
      }
    }
    return patterns
  }

  /// The first of the smallest sets of options that satisfy a condition; nil where no set of a few does.
  private static func smallestSet(
    of options: [Int], where condition: (Answer.OptionSet) -> Bool
  ) -> Answer.OptionSet? {
    var sets: [[Int]] = [[]]
    for _ in 0..<min(options.count, 4) {
      sets = sets.flatMap { set in
        options.filter { $0 > set.last ?? -1 }.map { set + [$0] }
      }
      if let found = sets.lazy.map({ Answer.OptionSet($0) }).first(where: condition) {
        return found
      }
    }
    return nil
  }
}

extension SurveyFamily {
  /// The units that responses are about, each with all below it; nil where there is only one.
  ///
  /// Of a large tree, only so many levels as have room among the categories of a dimension.
  package static func units(of tree: UnitTree) -> SurveyFamily? {
    let depths = tree.units.indices.map(tree.depth)
    let deepest = depths.max() ?? 0
    let level = (1...max(deepest, 1)).last { level in
      depths.count { (1...level).contains($0) } <= Answer.optionLimit
    }
    let below = tree.units.indices.filter { depths[$0] > 0 && depths[$0] <= level ?? 0 }
    guard !below.isEmpty else { return nil }
    let dimension = Dimension.units(below.map { tree.units[$0] })
    let atoms = Dictionary(uniqueKeysWithValues: zip(tree.units.map(\.code), tree.units.indices))
    return SurveyFamily(
      dimensions: [dimension],
      groups: GroupAxis(
        dimension.code, atomCount: atoms.count, groups: below.map { Set(tree.subtree(at: $0)) },
        countedOnce: 0, tellsRests: true), source: .unit(atoms: atoms))
  }
}
