package import DisclosureTables
package import EqualityModel

/// What those who have been treated worse have answered to one question about it.
///
/// Whoever has chosen nothing is a group of its own, after the options.
package struct FollowUpTable: Sendable {
  package let question: Question
  package let groups: GroupAxis

  /// How many there are for each atom of the axis.
  package let inner: [Int]

  /// Counts the responses that say yes; the question is at `position`.
  package init(of question: Question, at position: Int, in responses: [Response], showingAll: Bool)
  {
    let chosen = responses.map { $0.answers[position].chosen ?? Answer.OptionSet([]) }
    let patterns = Self.patterns(of: question, chosen)
    let sets = question.options.indices.map { option in
      Set(patterns.indices.filter { patterns[$0].contains(option) })
    }
    self.question = question
    groups = GroupAxis(
      question.id, atomCount: patterns.count, groups: sets + [[0]],
      countedOnce: question.options.count, showsWhole: showingAll)
    let numbers = Dictionary(uniqueKeysWithValues: zip(patterns, patterns.indices))
    var inner = [Int](repeating: 0, count: patterns.count)
    for pattern in chosen { inner[numbers[pattern] ?? 0] += 1 }
    self.inner = inner
  }

  package var table: CrossTable { CrossTable(axes: [groups.axis], inner: inner) }

  /// Nothing, every option, some pairs where several can be chosen, and all other sets that occur.
  private static func patterns(
    of question: Question, _ chosen: [Answer.OptionSet]
  ) -> [Answer.OptionSet] {
    let all = question.options.indices
    var patterns = [Answer.OptionSet([])] + all.map { Answer.OptionSet([$0]) }
    guard question.allowsSeveral else { return patterns }
    for first in all {
      patterns += all.filter { $0 > first }.map { Answer.OptionSet([first, $0]) }
    }
    let known = Set(patterns)
    return patterns + Set(chosen).subtracting(known).sorted { $0.bits < $1.bits }
  }
}
