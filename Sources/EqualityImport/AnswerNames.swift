import EqualityModel

/// One thing that can be answered to a question: an option, or why there is no answer.
enum AnswerPart: Hashable {
  case option(Int)
  case status(AnswerStatus)
}

/// Every name of every answer to a question, or in a dimension: codes, labels in both languages,
/// numbers of statuses.
struct AnswerNames {
  private let options: [EqualityModel.Category]
  private let allowsSeveral: Bool
  private let offered: [AnswerStatus]

  /// Whether the answer nearest to a mistyped one may be told: it can tell what was answered.
  private let maySuggest: Bool
  private var parts: [String: AnswerPart] = [:]

  init(_ question: Question) {
    self.init(
      question.options, allowsSeveral: question.allowsSeveral, offered: question.offered,
      maySuggest: false)
  }

  init(_ dimension: Dimension) {
    self.init(
      dimension.categories, allowsSeveral: dimension.allowsSeveral,
      offered: [.dontKnow, .declined], maySuggest: !dimension.isSensitive)
  }

  private init(
    _ options: [EqualityModel.Category], allowsSeveral: Bool, offered: [AnswerStatus],
    maySuggest: Bool
  ) {
    self.options = options
    self.allowsSeveral = allowsSeveral
    self.offered = offered
    self.maySuggest = maySuggest
    for (position, option) in options.enumerated() {
      add(Self.names(of: option), .option(position))
    }
    for status in AnswerStatus.allCases {
      let label = status.label
      add([status.code, label.swedish, label.english] + status.synonyms, .status(status))
    }
  }

  /// The first to have a name keeps it: an option comes before a status.
  private mutating func add(_ names: [String], _ part: AnswerPart) {
    for name in names where parts[name.lowercased()] == nil { parts[name.lowercased()] = part }
  }

  func part(named name: String) -> AnswerPart? { parts[name] ?? parts[name.lowercased()] }

  /// What these parts say together; nil where there are none.
  func combined(_ parts: Set<AnswerPart>) throws(ValueFlaw) -> Answer? {
    if parts.count == 1, case .status(let status) = parts.first { return .missing(status) }
    let chosen = parts.compactMap { part in
      if case .option(let option) = part { option } else { nil }
    }
    guard chosen.count == parts.count else { throw .statusBesideValue }
    guard allowsSeveral || chosen.count < 2 else { throw .severalValues }
    let isAlone = chosen.contains { options[$0].standsAlone }
    guard chosen.count < 2 || !isAlone else { throw .standsAlone }
    return chosen.isEmpty ? nil : .options(Answer.OptionSet(chosen))
  }

  /// What these values say together; nil where there are none.
  func answer(_ values: [String], suggesting: Bool) throws(ValueFlaw) -> Answer? {
    var parts: Set<AnswerPart> = []
    for value in values {
      guard let part = part(named: value) else { throw flaw(of: value, suggesting: suggesting) }
      parts.insert(part)
    }
    return try combined(parts)
  }

  /// What to write instead of something that is no answer.
  func flaw(of value: String, suggesting: Bool) -> ValueFlaw {
    let nearest =
      maySuggest && suggesting
      ? Nearest.candidate(to: value, among: options, spellings: Self.names) : nil
    return .unknownCode(
      permitted: options.map(\.label) + offered.map(\.label), mayBeEmpty: true,
      suggestion: nearest?.label)
  }

  private static func names(of option: EqualityModel.Category) -> [String] {
    [option.code, option.label.swedish, option.label.english]
  }
}
