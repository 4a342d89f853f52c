import EqualityData

/// Reads what someone types for an answer: numbers from a list, or `-` for no answer.
enum TypedAnswer {
  enum Flaw: Error, Hashable {
    case notInList(last: Int)
    case onlyOne

    /// This option cannot be chosen with others.
    case standsAlone(Text)

    var text: Text {
      switch self {
      case .notInList(let last):
        Text(
          sv: "Skriv ett nummer från 1 till \(last).", en: "Type a number from 1 to \(last).")
      case .onlyOne: Text(sv: "Välj bara ett svar.", en: "Choose only one answer.")
      case .standsAlone(let label):
        Text(
          sv: "”\(label.swedish)” går inte att välja tillsammans med något annat.",
          en: "“\(label.english)” cannot be chosen together with something else.")
      }
    }
  }

  static let decline = "-"

  /// The statuses that have a number, after the options.
  static func numberedStatuses(of question: Question) -> [AnswerStatus] {
    question.offered.filter { $0 != .declined }
  }

  static func read(_ line: String, to question: Question) throws(Flaw) -> Answer {
    if line == decline { return .missing(.declined) }
    let statuses = numberedStatuses(of: question)
    let last = question.options.count + statuses.count
    var chosen: Set<Int> = []
    for word in line.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let number = Int(word), (1...last).contains(number) else {
        throw .notInList(last: last)
      }
      chosen.insert(number - 1)
    }
    guard let first = chosen.min() else { throw .notInList(last: last) }
    guard chosen.count == 1 else {
      guard question.allowsSeveral else { throw .onlyOne }
      let labels = question.options.map(\.label) + statuses.map(\.label)
      let alone = chosen.sorted().first {
        $0 >= question.options.count || question.options[$0].standsAlone
      }
      if let alone { throw .standsAlone(labels[alone]) }
      return .options(Answer.OptionSet(chosen))
    }
    return first < question.options.count
      ? .option(first) : .missing(statuses[first - question.options.count])
  }
}
