import EqualityModel

/// Every name of every answer that a dimension permits, for looking up what a person says.
struct AnswerNames {
  let dimension: Dimension
  private var positions: [String: Int] = [:]
  private let statuses: CodeNames<AnswerStatus>

  init(_ dimension: Dimension, statuses: CodeNames<AnswerStatus>) {
    self.dimension = dimension
    self.statuses = statuses
    for (position, category) in dimension.categories.enumerated() {
      for name in Self.names(of: category) where positions[name.lowercased()] == nil {
        positions[name.lowercased()] = position
      }
    }
  }

  /// What these values say together; nil where there are none.
  func answer(_ values: [String], suggesting: Bool) throws(ValueFlaw) -> Answer? {
    var chosen: Set<Int> = []
    var missing: Set<AnswerStatus> = []
    for value in values {
      if let position = positions[value.lowercased()] {
        chosen.insert(position)
      } else if let status = statuses.code(named: value) {
        missing.insert(status)
      } else {
        throw flaw(of: value, suggesting: suggesting)
      }
    }
    if let status = missing.first {
      guard chosen.isEmpty, missing.count == 1 else { throw .statusBesideValue }
      return .missing(status)
    }
    guard dimension.allowsSeveral || chosen.count < 2 else { throw .severalValues }
    let isAlone = chosen.contains { dimension.categories[$0].standsAlone }
    guard chosen.count < 2 || !isAlone else { throw .standsAlone }
    return chosen.isEmpty ? nil : .options(.init(chosen))
  }

  /// The nearest category is told only where it does not tell what a person has said.
  private func flaw(of value: String, suggesting: Bool) -> ValueFlaw {
    let maySuggest = suggesting && !dimension.isSensitive
    let nearest =
      maySuggest
      ? Nearest.candidate(to: value, among: dimension.categories, spellings: Self.names) : nil
    let statuses = [AnswerStatus.dontKnow, .declined].map(\.label)
    return .unknownCode(
      permitted: dimension.categories.map(\.label) + statuses, mayBeEmpty: true,
      suggestion: nearest?.label)
  }

  private static func names(of category: EqualityModel.Category) -> [String] {
    [category.code, category.label.swedish, category.label.english]
  }
}
