package import EqualityModel
import EqualitySystem

/// The answers of one list that are linked to participants.
package struct LinkedAnswers: Hashable, Sendable {
  package let list: Dimension

  /// Each answer by its participant's key, the same as that of ``RegisteredStay``.
  package let answers: [Int32: Answer]
}

extension Store {
  /// What participants have said of themselves in a dimension, by each version of its list.
  ///
  /// Only those who consent are among them. Counts of these are to be protected as sensitive.
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func linkedAnswers(in dimension: String) throws -> [LinkedAnswers] {
    try reading {
      let lists = try connection.lists().filter { $0.dimension.code == dimension }
      let consenting = try connection.consentingParticipants()
      var answers: [Int: [Int32: Answer]] = [:]
      let holds = try ContentChecksum.attributes.holds(on: connection) { table, row in
        guard table == .attribute, let list = lists.first(where: { $0.id == row.integer(1) }),
          consenting.contains(row.integer32(0))
        else { return }
        let count = list.dimension.categories.count
        guard let answer = Answer(packed: row.integer(2), optionCount: count) else {
          throw StoreError.damaged
        }
        answers[list.id, default: [:]][row.integer32(0)] = answer
      }
      guard holds else { throw StoreError.damaged }
      return lists.map { LinkedAnswers(list: $0.dimension, answers: answers[$0.id] ?? [:]) }
    }
  }
}

extension Connection {
  /// The keys of those whose consent is given: nothing is stored of others, and nothing read.
  fileprivate func consentingParticipants() throws -> Set<Int32> {
    var keys: Set<Int32> = []
    try prepare("SELECT id FROM participant WHERE consent = 1").run { keys.insert($0.integer32(0)) }
    return keys
  }
}
