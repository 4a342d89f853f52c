public import EqualityModel

/// What those who have been treated worse say of it, in answer to one question.
public struct FollowUpFigures: Hashable, Sendable {
  public let question: Question

  /// How many were asked: those who have been treated worse, or gave the answer that the question
  /// depends on.
  public let total: Int?

  /// How many have chosen each of the options, in their order, and last how many none.
  public let counts: [Int?]

  package init(question: Question, total: Int?, counts: [Int?]) {
    self.question = question
    self.total = total
    self.counts = counts
  }
}

extension FollowUpFigures {
  /// The options with their counts, and last those who chose none.
  package var rows: [(category: Category, count: Int?)] {
    let none = Category("ej_angivet", sv: "ej angivet samband", en: "no relation stated")
    let last = Category("ej_angivet", sv: "ej angivet", en: "not stated")
    let options = question.options + [question.id == "D2" ? none : last]
    return options.enumerated().map { option, category in
      (category: category, count: counts.indices.contains(option) ? counts[option] : nil)
    }
  }

  /// How many percent of those who were asked.
  public func share(_ count: Int?) -> CodedNumber? {
    guard let count, let total else { return nil }
    return wholePercent(count, of: total).map(CodedNumber.init(coding:))
  }
}
