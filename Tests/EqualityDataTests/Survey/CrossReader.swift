import EqualityModel
import EqualityReports
import TestSupport

/// A reader of all tables of one outcome of a wave, also by gender, who knows how they hang together.
///
/// The reader asks a linear programme how large a group can be at all, so what is known to be few is
/// known for certain. People are told apart by gender (the last is unknown), by what they answer in
/// each dimension of two categories (the third is unknown), and by their answer to one question.
/// Nothing is shared with the code that protects or audits.
struct CrossReader {
  private let dimensionCount: Int

  /// Each answer to the question, as what it adds to the sum of indices in quarters of a hundred.
  private let values: [Int]
  private var rows: [(unknowns: [Int], value: Int)] = []
  private var unknownCount: Int

  /// The question has `answerCount` answers; the last two of five agree, and the first of two.
  init(dimensions: Int, answerCount: Int) {
    dimensionCount = dimensions
    values = Array(0..<answerCount)
    unknownCount = answerCount * 4
    for _ in 0..<dimensions { unknownCount *= 3 }
  }

  private func agrees(_ value: Int) -> Bool { values.count == 2 ? value == 0 : value >= 3 }

  /// The people of these genders who give these answers in a dimension, and agree or not.
  func people(
    _ genders: Set<Int>? = nil, of dimension: Int? = nil, _ answers: Set<Int> = [],
    agreeing: Bool? = nil
  ) -> [Int] {
    var kinds = [(place: 0, isIn: true)]
    func split(_ count: Int, _ isIn: (Int) -> Bool) {
      kinds = kinds.flatMap { kind in
        (0..<count).map { (place: kind.place * count + $0, isIn: kind.isIn && isIn($0)) }
      }
    }
    split(4) { genders?.contains($0) ?? true }
    for each in 0..<dimensionCount { split(3) { each != dimension || answers.contains($0) } }
    split(values.count) { agreeing == nil || agreeing == agrees($0) }
    return kinds.filter(\.isIn).map(\.place)
  }

  /// Learns what is shown of these people.
  mutating func learn(
    _ figures: GroupFigures, _ genders: Set<Int>? = nil, of dimension: Int? = nil,
    _ answers: Set<Int> = []
  ) {
    func group(_ agreeing: Bool?) -> [Int] {
      people(genders, of: dimension, answers, agreeing: agreeing)
    }
    for (value, agreeing) in [
      (figures.count, nil), (figures.agreeing, true), (figures.others, false),
    ] {
      if let value { rows.append((group(agreeing), value)) }
    }
    guard let count = figures.count else { return }
    if let share = figures.codedShare {
      limit(group(share != CodedNumber(coding: 100)), 0...count / 20)
    }
    if let index = figures.index {
      let sums = (0...4 * count).filter {
        CodedNumber(coding: (2 * 25 * $0 + count) / (2 * count)) == index
      }
      let weighted = group(nil).flatMap { Array(repeating: $0, count: $0 % values.count) }
      if let low = sums.first, let high = sums.last { limit(weighted, low...high) }
    }
  }

  /// The sum lacks something to its most, and no more than there is to its least.
  private mutating func limit(_ unknowns: [Int], _ range: ClosedRange<Int>) {
    rows.append((unknowns + [unknownCount], range.upperBound))
    rows.append(([unknownCount, unknownCount + 1], range.upperBound - range.lowerBound))
    unknownCount += 2
  }

  /// The attack with all that has been learnt.
  var attack: LinearAttack {
    var knowledge = Knowledge(unknownCount: unknownCount)
    for row in rows { knowledge.learn(thatSumOf: row.unknowns, is: row.value) }
    return LinearAttack(on: knowledge)
  }
}

extension CrossReader {
  /// Learns all that a table and those of it by gender show of their outcome at `place`.
  mutating func learn(_ report: SurveyReport, byGender crossed: [SurveyReport], outcome place: Int)
  {
    let outcome = report.outcomes[place]
    learn(outcome.everyone)
    for (gender, figures) in outcome.groups[0].enumerated() { learn(figures, [gender]) }
    for dimension in 0..<dimensionCount {
      for (answer, figures) in outcome.groups[dimension + 1].enumerated() {
        learn(figures, of: dimension, [answer])
      }
    }
    let codes = EqualityModel.Dimension.genderGroups.categories.map(\.code)
    for table in crossed {
      let dimension = report.dimensions.firstIndex(of: table.dimensions[0]).map { $0 - 1 }
      for own in table.outcomes[place].crossed {
        guard let gender = codes.firstIndex(of: own.gender) else { continue }
        for (answer, figures) in own.groups[0].enumerated() {
          learn(figures, [gender], of: dimension, [answer])
        }
      }
    }
  }
}
