package import EqualityModel

/// All that is counted of one outcome, in dense arrays.
package struct OutcomeCounts: Sendable {
  package let outcome: SurveyOutcome

  /// How many questions it is made of.
  package let questionCount: Int

  /// How many people there are with a value, and how many of them agree.
  package private(set) var all = 0
  package private(set) var agreeing = 0

  /// The sum of their indices, in parts, and of the squares of their indices, in points.
  package private(set) var sum = 0
  private var squares = 0.0

  /// One table for each family.
  package private(set) var tables: [SurveyTable]

  /// Counts the responses of one wave.
  package init(
    of outcome: SurveyOutcome, in responses: [Response], to questionnaire: Questionnaire,
    by families: [SurveyFamily]
  ) {
    self.outcome = outcome
    let reader = OutcomeReader(of: outcome, in: questionnaire)
    questionCount = reader.questionCount
    tables = families.map { SurveyTable(of: $0.groups) }
    for response in responses {
      guard let value = reader.value(of: response) else { continue }
      add(value, atoms: families.map { $0.atom(of: response) })
    }
  }

  private mutating func add(_ value: OutcomeValue, atoms: [Int?]) {
    all += 1
    agreeing += value.agrees ? 1 : 0
    if let index = value.index {
      sum += index.parts
      let points = Double(index.parts) / Double(DomainIndex.point)
      squares += points * points
    }
    for family in tables.indices { tables[family].add(value, atom: atoms[family]) }
  }

  /// Whether there is an index.
  package var hasIndex: Bool { outcome != .disadvantage }

  /// The standard deviation of everyone's index, in whole points rounded up.
  package var spread: Int {
    guard all > 1 else { return 100 }
    let mean = Double(sum) / Double(DomainIndex.point) / Double(all)
    let variance = max(0, squares - Double(all) * mean * mean) / Double(all - 1)
    return Int(variance.squareRoot().rounded(.up))
  }
}

/// A sum of indices over people, as a mean in whole points, halves rounded up.
package func wholeMean(of sum: Int, over count: Int) -> Int {
  (2 * sum + count * DomainIndex.point) / (2 * count * DomainIndex.point)
}
