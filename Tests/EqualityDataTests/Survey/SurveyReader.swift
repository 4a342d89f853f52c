import EqualityModel
import EqualityReports

/// A reader of one survey table who tries every population, and knows nothing but what is shown.
///
/// The dimension has three answers at most; the outcome is one statement, so that whoever agrees has
/// 75 or 100, and everyone else 0, 25 or 50. Nothing is shared with the code that protects or audits.
struct SurveyReader {
  /// A group as a set of answers, with what is shown of it.
  struct Group {
    let answers: [Int]
    var count: Int?
    var agreeing: Int?
    var others: Int?
    var share: CodedNumber?
    var index: CodedNumber?
  }

  /// How many people of each answer agree, and how many do not.
  typealias Population = (agreeing: [Int], others: [Int])

  let groups: [Group]
  let everyone: GroupFigures

  /// The most people that are tried for one answer.
  let limit: Int

  /// The most people that there can be, where an answer rate tells how many were asked.
  let most: Int

  init(
    of outcome: OutcomeFigures, answers sets: [[Int]], limit: Int, atMost most: Int = Int.max
  ) {
    self.most = most
    everyone = outcome.everyone
    self.limit = limit
    groups = zip(outcome.groups[0], sets).flatMap { figures, set in
      let rest = (0..<3).filter { !set.contains($0) }
      return [
        Group(
          answers: set, count: figures.count, agreeing: figures.agreeing, others: figures.others,
          share: figures.share, index: figures.index),
        Group(answers: rest, count: figures.restCount, index: figures.restIndex),
      ]
    }
  }

  /// Calls `found` with every population that gives what is shown, until it answers no.
  func search(_ found: (Population) -> Bool) {
    let agreeing = triples { group, sum in group.agreeing.map { $0 == sum } ?? true }
    let others = triples { group, sum in group.others.map { $0 == sum } ?? true }
    for agreeing in agreeing {
      for others in others where fits((agreeing, others)) {
        guard found((agreeing, others)) else { return }
      }
    }
  }

  private func triples(_ fits: (Group, Int) -> Bool) -> [[Int]] {
    var all: [[Int]] = []
    for first in 0...limit {
      for second in 0...limit {
        for third in 0...limit {
          let triple = [first, second, third]
          if groups.allSatisfy({ fits($0, $0.answers.reduce(0) { $0 + triple[$1] }) }) {
            all.append(triple)
          }
        }
      }
    }
    return all
  }

  private func fits(_ population: Population) -> Bool {
    let (agreeing, others) = population
    guard agreeing.reduce(0, +) + others.reduce(0, +) <= most else { return false }
    if let all = everyone.agreeing, agreeing.reduce(0, +) > all { return false }
    if let all = everyone.others, others.reduce(0, +) > all { return false }
    return groups.allSatisfy { fits($0, population) } && hasIndices(population)
  }

  private func fits(_ group: Group, _ population: Population) -> Bool {
    let agreeing = group.answers.reduce(0) { $0 + population.agreeing[$1] }
    let all = agreeing + group.answers.reduce(0) { $0 + population.others[$1] }
    if let count = group.count, count != all { return false }
    guard group.agreeing == nil, let share = group.share else { return true }
    return share == CodedNumber(coding: 100) ? 20 * (all - agreeing) <= all : 20 * agreeing <= all
  }

  /// Whether there are answers that give every index that is shown: sums in quarters of a hundred.
  private func hasIndices(_ population: Population) -> Bool {
    let (agreeing, others) = population
    let ranges = (0..<3).map { 3 * agreeing[$0]...(4 * agreeing[$0] + 2 * others[$0]) }
    let limits = groups.compactMap { group in
      group.index.flatMap { index in group.count.map { (group.answers, index, $0) } }
    }
    guard !limits.isEmpty || everyone.index != nil else { return true }
    for first in ranges[0] {
      for second in ranges[1] {
        for third in ranges[2] {
          let sums = [first, second, third]
          if limits.allSatisfy({ answers, index, count in
            let sum = answers.reduce(0) { $0 + sums[$1] }
            return CodedNumber(coding: (2 * 25 * sum + count) / (2 * count)) == index
          }), everyoneHasIndex(sums.reduce(0, +), population) {
            return true
          }
        }
      }
    }
    return false
  }

  /// Whether those whose answer is unknown can have what is left of everyone's index.
  private func everyoneHasIndex(_ sum: Int, _ population: Population) -> Bool {
    guard let index = everyone.index, let all = everyone.count, let agreeing = everyone.agreeing,
      let others = everyone.others
    else { return true }
    let left = (
      agreeing - population.agreeing.reduce(0, +), others - population.others.reduce(0, +)
    )
    return (3 * left.0...(4 * left.0 + 2 * left.1)).contains { rest in
      CodedNumber(coding: (2 * 25 * (sum + rest) + all) / (2 * all)) == index
    }
  }
}
