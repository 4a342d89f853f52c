import EqualityModel

/// Reads the cells of one question's column.
///
/// A cell is one answer, or several with `|` or `;` between, or codes with spaces between, as the
/// survey tools write them. What a text says is remembered, since nearly all of a column's cells
/// say one of a few things.
struct AnswerColumn {
  private let names: AnswerNames
  private let values: [String: String]
  private var known: [String: AnswerCell] = ["": .answer(.missing(.skipped))]

  init(_ names: AnswerNames, values: [String: String]) {
    self.names = names
    self.values = values
  }

  mutating func read(_ cell: ArraySlice<UInt8>) -> AnswerCell {
    let text = String(cell)
    if let answer = known[text] { return answer }
    let answer = answer(text)
    if answer != .unknown, known.count < 10_000 { known[text] = answer }
    return answer
  }

  private func answer(_ text: String) -> AnswerCell {
    let meaning = meaning(of: text)
    if meaning.isEmpty { return .answer(.missing(.skipped)) }
    if let part = names.part(named: meaning) { return names.cell(of: [part]) }
    var parts: Set<AnswerPart> = []
    for piece in Self.pieces(of: meaning) {
      let name = self.meaning(of: piece)
      guard !name.isEmpty else { continue }
      guard let part = names.part(named: name) else { return .unknown }
      parts.insert(part)
    }
    return names.cell(of: parts)
  }

  private func meaning(of text: String) -> String { values[text.lowercased()] ?? text }

  private static func pieces(of text: String) -> [String] {
    let separator = ["|", ";"].first { text.contains($0) } ?? " "
    return text.split(separator: separator).map { piece in
      String(piece.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// Reads the cells of a column that stands for one option of a question.
struct OptionColumn {
  let part: AnswerPart
  private let names: AnswerNames
  private let values: [String: String]

  init(_ part: AnswerPart, _ names: AnswerNames, values: [String: String]) {
    self.part = part
    self.names = names
    self.values = values
  }

  /// Whether the option was chosen; nil where the cell does not say.
  func read(_ cell: ArraySlice<UInt8>) -> Bool? {
    let text = String(cell).lowercased()
    let meaning = values[text]?.lowercased() ?? text
    if Self.chosen.contains(meaning) { return true }
    if Self.notChosen.contains(meaning) { return false }
    return names.part(named: meaning) == part ? true : nil
  }

  private static let chosen: Set<String> = [
    "1", "ja", "yes", "y", "true", "sant", "x", "checked", "vald", "1.0",
  ]
  private static let notChosen: Set<String> = [
    "", "0", "nej", "no", "n", "false", "falskt", "unchecked", "n/a", "not_asked", "0.0",
  ]
}

/// What a cell says to a question.
enum AnswerCell: Hashable {
  case answer(Answer)

  /// Things that cannot be so together, such as “none” and something.
  case contradictory

  /// Something that is no answer at all.
  case unknown
}

extension AnswerNames {
  /// What these parts of a cell say together; that there are none is that nothing was answered.
  func cell(of parts: Set<AnswerPart>) -> AnswerCell {
    guard let answer = try? combined(parts) ?? .missing(.skipped) else { return .contradictory }
    return .answer(answer)
  }
}
