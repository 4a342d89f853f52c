/// A dimension that follows from another: its categories are sets of the other's categories.
///
/// Such as who has chosen any disability, or another ethnicity than Swedish. The rule is part of
/// what is published, so that a reader knows what a group is made of.
public struct DerivedDimension: Hashable, Sendable {
  /// What it is derived to, with its own categories.
  public let dimension: Dimension

  /// The code of the dimension it follows from.
  public let source: String

  /// For each category of ``dimension``, the rules of which any is enough; whoever is in several
  /// categories is in the first.
  public let rules: [[Rule]]

  /// When a person is in a category.
  public enum Rule: Hashable, Sendable {
    /// Any of these was chosen.
    case any(of: [String])

    /// These, or some of them, and nothing else were chosen.
    case only([String])

    /// These were chosen, and something else too.
    case and([String])

    /// Any of these was not chosen, in an answer that could have chosen it.
    case lacksAny(of: [String])

    /// None of these was chosen, in an answer that could have chosen them.
    case lacksAll(of: [String])

    /// Whatever was chosen.
    case anything
  }

  public init(_ dimension: Dimension, from source: String, rules: [[Rule]]) {
    precondition(rules.count == dimension.categories.count, "rules for each category")
    self.dimension = dimension
    self.source = source
    self.rules = rules
  }

  /// The position of the category of whoever chose `options` of `source`'s list; nil where no rule
  /// holds.
  public func category(of options: Answer.OptionSet, in source: Dimension) -> Int? {
    let chosen = Set(options.positions.map { source.categories[$0].code })
    return rules.firstIndex { $0.contains { $0.holds(for: chosen) } }
  }
}

extension DerivedDimension.Rule {
  func holds(for chosen: Set<String>) -> Bool {
    switch self {
    case .any(let codes): !chosen.isDisjoint(with: codes)
    case .only(let codes): !chosen.isEmpty && chosen.isSubset(of: codes)
    case .and(let codes): chosen.isSuperset(of: codes) && chosen.count > codes.count
    case .lacksAny(let codes): !chosen.isSuperset(of: codes)
    case .lacksAll(let codes): chosen.isDisjoint(with: codes)
    case .anything: !chosen.isEmpty
    }
  }
}
